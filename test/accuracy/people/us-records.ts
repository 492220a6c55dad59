import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOMParser } from 'linkedom'
import { bounds } from '../../../src/model/edtf.ts'
import { fold } from '../../../src/model/fold.ts'
import type { PersonProfile } from '../../../src/model/person-profile.ts'
import { sideByName } from '../../../src/model/side-names.ts'

/** A visit to the United States or a trip from there, as the Office of the Historian lists it, with whom it names. */
export interface Entry {
  readonly id: string
  readonly start: string
  readonly end: string
  /** State that the visitor came from, or the traveller went to, as the list has it. */
  readonly state: string
  readonly place: string
  readonly written: string
  /** Of travellers the key of the list, which tells who they are; null of visitors. */
  readonly who: string | null
  readonly profile: PersonProfile
}

interface Item {
  querySelector(tag: string): { readonly textContent: string | null } | null
  getAttribute(name: string): string | null
}

/** Titles that the lists put before names; of several the longest is meant. */
const TITLES = [
  ...'President,Prime Minister,King,Queen,Emperor,Empress,Shah,Sultan,Amir,Emir,Pope,Chancellor,Premier,Prince,Princess'.split(
    ',',
  ),
  ...'Crown Prince,Crown Princess,Grand Duke,Grand Duchess,Governor General,Governor-General,Governor,Regent,Head of State'.split(
    ',',
  ),
  ...'President-elect,Prime Minister-elect,Prime Minister-designate,Acting President,Acting Prime Minister,Interim President'.split(
    ',',
  ),
  ...'Vice President,Deputy Prime Minister,First Deputy Premier,Foreign Minister,Chairman,General Secretary,Secretary General'.split(
    ',',
  ),
  ...'Taoiseach,State President,Federal President,Federal Chancellor,Chief Minister,First Minister,Chief Executive,Archduke'.split(
    ',',
  ),
  ...'Interim Prime Minister,Transitional President,President of the Presidency,Chairman of the Presidency,Premier-designate'.split(
    ',',
  ),
  ...'President of the European Commission,President of the European Council,Chairman of the Council of Ministers,Duke'.split(
    ',',
  ),
  ...'Chairman of the Presidential Council,Head of Government,Minister President,Foreign Secretary,Minister,Dictator,Supreme Leader'.split(
    ',',
  ),
].sort((a, b) => b.length - a.length)

export const visitsIn = (folder: string): Entry[] =>
  entriesIn(folder, 'visit', (item) => {
    const written = textOf(item, 'visitor')
    const state = textOf(item, 'from')
    const title = TITLES.find((t) => written.toLowerCase().startsWith(`${t.toLowerCase()} `)) ?? null
    const name = (title === null ? written : written.slice(title.length)).trim()
    return { written, state, place: '', who: null, ...told(item, name, title, state) }
  })

export const tripsIn = (folder: string, office: string): Entry[] =>
  entriesIn(folder, 'trip', (item) => {
    const written = textOf(item, 'name')
    const where = { state: textOf(item, 'country'), place: textOf(item, 'locale') }
    return { written, ...where, who: item.getAttribute('who'), ...told(item, written, office, 'United States') }
  })

function told(item: Item, name: string, title: string | null, state: string) {
  const [start, end] = [textOf(item, 'start-date'), textOf(item, 'end-date')]
  const days = start === '' ? null : { earliest: bounds(start).earliest, latest: bounds(end || start).latest }
  const side = sideByName(state) ?? fold(state)
  const offices = title && days ? [{ key: `${fold(title)}|${side}`, stated: false, ...days }] : []
  return { start, end, profile: { names: [name], offices, sides: [side], days } }
}

function entriesIn(folder: string, tag: string, read: (item: Item) => Omit<Entry, 'id'>): Entry[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .flatMap((name) => {
      const document = new DOMParser().parseFromString(readFileSync(join(folder, name), 'utf8'), 'text/xml')
      return [...document.querySelectorAll(tag)].map(
        (item): Entry => ({ id: textOf(item, 'id'), ...read(item as Item) }),
      )
    })
}

const textOf = (item: Item, tag: string): string =>
  (item.querySelector(tag)?.textContent ?? '').replace(/\s+/g, ' ').trim()
