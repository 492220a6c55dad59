import { writeFile } from 'node:fs/promises'
import { readFile } from '../../../src/read/read.ts'
import type { Bench } from '../bench.ts'
import { type Case, expectThat, type Family } from '../case.ts'
import { NAUGHTY, shownName, wellFormed } from '../naughty.ts'

/** Places that take a string, with what is to come of it there. */
const PLACES: Readonly<Record<string, (text: string, i: number) => ((bench: Bench) => Promise<void>) | null>> = {
  story: (text, i) => async (bench) => {
    const sent = `They met.\n\n${text}\n\nThe ministers met in Nairobi on Tuesday, as ${i} papers wrote.`
    const stored = await storedFrom(bench, { text: sent, title: `Story ${i}` })
    expectThat(
      stored.text === wellFormed(sent).replaceAll('\ufeff', ' '),
      'the text that is stored is not the one that was sent',
    )
  },
  alone: (text) => async (bench) => {
    await bench.ask('POST', '/api/read', { body: { text } })
  },
  title: (text, i) => async (bench) => {
    const sent = { title: text, publisher: text, text: `In story ${i} the ministers met in Nairobi.` }
    const { title, publisher } = await storedFrom(bench, sent)
    if (text.trim() === '') return
    expectThat(title === text.trim(), `the title became ${JSON.stringify(title).slice(0, 100)}`)
    expectThat(publisher === text.trim(), `the publisher became ${JSON.stringify(publisher).slice(0, 100)}`)
  },
  address: (text) => async (bench) => {
    await bench.ask('POST', '/api/sources', { body: { url: text, published: text, text: 'They met in Nairobi.' } })
  },
  name: (text) => async (bench) => {
    const answer = await bench.ask('POST', '/api/entities', { body: { kind: 'Person', name: text, reason: 'named' } })
    const { entity } = (await answer.json()) as { entity: string }
    const found = await bench.ask('GET', `/api/entities/${encoded(entity)}/statements`)
    if (answer.status !== 201) return
    const { statements } = (await found.json()) as { statements: { value: unknown }[] }
    const names = JSON.stringify(statements.map((one) => one.value))
    expectThat(names.includes(JSON.stringify(text.trim())), `the name became ${names.slice(0, 200)}`)
  },
  event: (text) => async (bench) => {
    const participants = [{ name: text, office: text }]
    const event = { type: 'meeting', status: 'held', date: '2024-11-12', sides: ['CHN', 'RUS'], participants }
    const body = { reason: 'entered', event: { ...event, place: text, topics: [text], materiel: [text] } }
    await bench.ask('POST', '/api/records', { body })
  },
  claim: (text) => async (bench) => {
    await bench.ask('POST', '/api/records', { body: { reason: text, by: text, claim: { text, attribution: text } } })
  },
  quote: (text) => async (bench) => {
    await bench.ask('POST', '/api/records', { body: { reason: text, quote: { text, speaker: text } } })
  },
  mechanism: (text) => async (bench) => {
    const body = { kind: 'Mechanism', name: text, parties: ['China', 'Russia'], reason: 'named' }
    const { entity } = (await (await bench.ask('POST', '/api/entities', { body })).json()) as { entity: string }
    await bench.ask('GET', `/api/mechanisms/${encoded(entity)}`)
  },
  round: (text) => async (bench) => {
    const mechanism = { name: text, round: 3 }
    const event = { type: 'meeting', status: 'held', date: '2024', sides: ['China', 'Russia'], mechanism }
    await bench.ask('POST', '/api/records', { body: { reason: 'entered', event } })
  },
  side: (text) => async (bench) => {
    const event = { type: 'meeting', status: 'held', date: '2024', sides: ['China', text] }
    await bench.ask('POST', '/api/records', { body: { reason: 'entered', event } })
  },
  search: (text) => async (bench) => {
    await bench.ask('GET', `/api/search?q=${encoded(text)}`)
  },
  'date of a filter': (text) => async (bench) => {
    await bench.ask('GET', `/api/events?from=${encoded(text)}&to=${encoded(text)}&side=${encoded(text)}`)
  },
  'file name of an upload': (text, i) => async (bench) => {
    const headers = { 'x-filename': encoded(text), 'content-type': 'text/plain' }
    const raw = `In file ${i} the ministers met in Nairobi.`
    await bench.ask('POST', '/api/sources/upload', { raw, headers })
  },
  'file on disk': (text) => {
    if (text === '' || text.length > 80 || /[\0/]|^\.{1,2}$/.test(text) || wellFormed(text) !== text) return null
    return async (bench) => {
      const path = bench.input(text)
      await writeFile(path, 'The ministers met in Nairobi.')
      const { source } = await readFile(path)
      expectThat(source.text.includes('met in Nairobi'), 'its text is not that of the file')
    }
  },
  cell: (text) => async (bench) => {
    const csv = `name,note\n"${text.replaceAll('"', '""')}",x\n`
    const mapping = {
      dataset: 'd',
      language: 'en',
      quotes: true,
      kind: 'Person',
      properties: { name: 'name' },
    } as const
    await bench.importing(csv, 'a.csv', { mapping })
  },
}

const encoded = (text: string): string => encodeURIComponent(wellFormed(text))

interface Stored {
  readonly text: string
  readonly title: string
  readonly publisher: string
}

async function storedFrom(bench: Bench, body: object): Promise<Stored> {
  const { source } = (await (await bench.ask('POST', '/api/sources', { body })).json()) as { source: { id: string } }
  return (await bench.ask('GET', `/api/sources/${source.id}`)).json() as Promise<Stored>
}

/** Every how many strings one is taken by the quick part. */
const SAMPLE = 60

function* cases(): Generator<Case> {
  for (const [place, at] of Object.entries(PLACES))
    for (const [i, text] of NAUGHTY.entries()) {
      const run = at(text, i)
      if (run) yield { name: `${place} ${i} ${shownName(text)}`, run, ...(i % SAMPLE > 0 && { slow: true }) }
    }
}

/** The public list of naughty strings and our own, wherever a string is taken; what is stored comes back as it was sent. */
export const strings: Family = { name: 'strings', memory: 1500, cases }
