import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bounds } from '../../src/model/edtf.ts'
import type { StoryRecord } from '../../src/model/record.ts'
import { sourceOf } from '../../src/model/testing/sources.ts'
import { propose } from '../../src/propose/propose.ts'
import { words } from './match.ts'

/**
 * `npm run accuracy:scale [-- --list]`: reads the one-line records of some 7,500 real visits (public domain, in the folder
 * `shared/data` where the project stands beside one), each behind a sentence made of its own traveller, place and dates, and
 * counts how many give back the visit, its place and days, the persons behind a title and the gatherings that the line names.
 */
const DATA = new URL('../../../shared/data', import.meta.url).pathname

interface Line {
  readonly id: string
  readonly text: string
  readonly remark: string
  readonly place: string
  readonly date: string
}

const TITLED =
  /\b(?:President|Prime Minister|Foreign Minister|King|Queen|Chancellor|Premier|Defense Minister|Crown Prince|Secretary General|Emir|Sultan|Taoiseach) ((?:[A-Z][\p{L}'’-]+ ?){1,4})/gu
const GATHERING =
  /\b(?:[A-Z][\p{L}.+&-]*(?: (?:of|on|and|the|for|in))* ?){1,7}(?:Summit|Dialogue|Conference|Commission|Council|Forum|Ministerial|Meeting|Assembly|Consultations)\b/gu

function field(xml: string, name: string): string {
  const value = new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''
  return value.replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim()
}

function files(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? files(path) : path.endsWith('.xml') ? [path] : []
  })
}

const when = (from: string, to: string) => (from === to ? `on ${from}` : `from ${from} to ${to}`)
const said = (remark: string) =>
  /^(?:[A-Z][a-z]+ed|Met|Held|Made|Gave|Spoke|Took|Co-chaired)\b/.test(remark)
    ? `He ${remark[0]?.toLowerCase()}${remark.slice(1)}`
    : remark

function day(edtf: string): string {
  const [y, m, d] = edtf.split('-').map(Number)
  return new Date(Date.UTC(y ?? 0, (m ?? 1) - 1, d ?? 1)).toLocaleDateString('en-US', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
}

function lines(): Line[] {
  const trips = files(join(DATA, 'us-travels-abroad')).flatMap((path) =>
    (readFileSync(path, 'utf8').match(/<trip [\s\S]*?<\/trip>/g) ?? []).map((xml) => {
      const [from, to, country, locale] = ['start-date', 'end-date', 'country', 'locale'].map((n) => field(xml, n))
      const title = field(xml, 'role') === 'president' ? 'President' : 'Secretary of State'
      const city = locale?.split(/[,;]/)[0] ?? ''
      return line(
        `${title} ${field(xml, 'name')}`,
        city ? `${city}, ${country}` : (country ?? ''),
        city || (country ?? ''),
        from ?? '',
        to ?? '',
        field(xml, 'remarks'),
        `trip ${field(xml, 'id')}`,
      )
    }),
  )
  const visits = files(join(DATA, 'us-visits-by-foreign-leaders')).flatMap((path) =>
    (readFileSync(path, 'utf8').match(/<visit>[\s\S]*?<\/visit>/g) ?? []).map((xml) =>
      line(
        `${field(xml, 'visitor')} of ${field(xml, 'from')}`,
        'the United States',
        'United States',
        field(xml, 'start-date'),
        field(xml, 'end-date'),
        field(xml, 'description'),
        `visit ${field(xml, 'id')}`,
      ),
    ),
  )
  return [...trips, ...visits].filter((l) => /^\d{4}-\d\d-\d\d/.test(l.date))
}

function line(who: string, where: string, place: string, from: string, to: string, remark: string, id: string): Line {
  const date = from === to ? from : `${from}/${to}`
  const text = `${who} visited ${where}, ${when(day(from), day(to))}. ${said(remark)}`
  return { id, text, remark, place, date }
}

function read({ text, date }: Line): StoryRecord {
  return propose(sourceOf(text, { published: bounds(date).latest }))
}

const shares = (a: string, b: string) => [...words(a)].some((word) => word.length > 2 && words(b).has(word))

const counts: Record<string, { right: number; of: number }> = {}
const missed: Record<string, string[]> = {}
function count(kind: string, right: boolean, what: string): void {
  counts[kind] ??= { right: 0, of: 0 }
  counts[kind].of++
  missed[kind] ??= []
  if (right) counts[kind].right++
  else missed[kind].push(what)
}

if (!existsSync(DATA)) console.log(`skipped: there is no ${DATA}`)
else {
  let crashes = 0
  const all = lines()
  for (const item of all) {
    let record: StoryRecord
    try {
      record = read(item)
    } catch (error) {
      crashes++
      console.error(`${item.id}: ${error}`)
      continue
    }
    const visit = record.events.find((e) => e.type === 'visit')
    count('visit', visit !== undefined, item.text)
    if (visit) {
      count('place of the visit', shares(visit.place ?? '', item.place), `${visit.place} for ${item.place}`)
      count('days of the visit', visit.date === item.date, `${visit.date} for ${item.date}: ${item.text}`)
    }
    const people = record.events.flatMap((e) => e.participants.map((p) => p.name)).join(' ')
    for (const [, name = ''] of item.remark.matchAll(TITLED))
      count('person behind a title', words(people).has([...words(name)].at(-1) ?? ''), `${name}: ${item.remark}`)
    const named = record.events.map((e) => `${e.mechanism?.name ?? ''} ${e.evidence.map((s) => s.exact).join(' ')}`)
    for (const [name] of item.remark.matchAll(GATHERING))
      count(
        'gathering named',
        named.some((n) => n.includes(name.split(' ').at(-1) ?? '') && shares(n, name)),
        `${name}: ${item.remark}`,
      )
  }
  console.log(`${all.length} records read, ${crashes} crashes`)
  console.table(
    Object.fromEntries(
      Object.entries(counts).map(([kind, { right, of }]) => [
        kind,
        { right, of, share: Number((right / of).toFixed(3)) },
      ]),
    ),
  )
  const every = process.argv.includes('--list')
  for (const [kind, list] of Object.entries(missed))
    console.log(`\nmissed ${kind}: ${list.length}\n${(every ? list : list.slice(0, 12)).join('\n')}`)
}
