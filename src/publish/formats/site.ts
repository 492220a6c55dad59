import { grouped } from '../../model/grouped.ts'
import type { Publication } from '../../model/publication.ts'
import type { StatementView } from '../../model/views.ts'
import { type FolderFormat, type PublishedFile, textFile } from '../format.ts'
import { mechanismPage, personPage, sidePage, sourcePage } from '../site/entity-pages.ts'
import { eventPage } from '../site/event-page.ts'
import { type Line, lineOf } from '../site/lines.ts'
import { type Listed, listPage, overviewPage, yearPage } from '../site/lists.ts'
import { fileName } from '../site/page.ts'
import { STYLE } from '../site/style.ts'

/** Pages that a browser opens from a folder, without a server and without a script. */
export const site: FolderFormat = {
  name: 'site',
  files,
}

async function* files(publication: Publication): AsyncGenerator<PublishedFile> {
  const { about } = publication
  const told = eventsBy()
  yield textFile('style.css', STYLE)
  for await (const event of publication.events()) {
    yield textFile(`events/${fileName(event.id)}.html`, eventPage(event, about))
    const line = lineOf(event)
    told.put('years', event.earliest?.match(/^-?\d{4}/)?.[0] ?? 'undated', line)
    if (event.mechanism) told.put('mechanisms', event.mechanism.id, line)
    for (const { person } of event.participants) told.put('people', person, line)
    for (const { code } of event.sides) told.put('sides', code, line)
    for (const { id } of event.sources) told.put('sources', id, line)
  }
  const years = [...told.all('years')].map(([year, lines]): Listed & { lines: readonly Line[] } => ({
    path: `years/${year}.html`,
    name: year === 'undated' ? 'Undated' : year,
    events: lines.length,
    lines,
  }))
  for (const { path, name, lines } of years) yield textFile(path, yearPage(path, name, lines, about))

  const mechanisms: Listed[] = []
  for await (const mechanism of publication.entities('Mechanism')) {
    const lines = told.of('mechanisms', mechanism.id)
    const path = `mechanisms/${fileName(mechanism.id)}.html`
    mechanisms.push({ path, name: mechanism.name, events: lines.length })
    yield textFile(path, mechanismPage(mechanism, lines, about))
  }
  const held = grouped(await all(publication.tenures()), ({ person }) => person.id)
  const people: Listed[] = []
  for await (const person of publication.entities('Person')) {
    const lines = told.of('people', person.id)
    const path = `people/${fileName(person.id)}.html`
    people.push({ path, name: person.name, events: lines.length })
    yield textFile(path, personPage(person, held.get(person.id) ?? [], lines, about))
  }
  const sides: Listed[] = []
  for (const kind of ['State', 'Organisation'] as const)
    for await (const side of publication.entities(kind)) {
      const lines = told.of('sides', side.key)
      const path = `sides/${fileName(side.key)}.html`
      sides.push({ path, name: side.name, events: lines.length })
      yield textFile(path, sidePage(side, lines, about))
    }
  const said: StatementView[] = []
  for (const kind of ['Quote', 'Claim', 'Commitment'] as const)
    for await (const { statements } of publication.entities(kind))
      said.push(...statements.filter(({ property }) => property === 'text'))
  const saidIn = grouped(said, ({ evidence }) => evidence[0]?.source.id ?? '')
  const sources: Listed[] = []
  for await (const source of publication.sources()) {
    const lines = told.of('sources', source.id)
    const path = `sources/${fileName(source.id)}.html`
    sources.push({
      path,
      name: [source.publisher, source.title].filter(Boolean).join(': ') || source.id,
      events: lines.length,
    })
    yield textFile(path, sourcePage(source, lines, saidIn.get(source.id) ?? [], about))
  }
  yield textFile('mechanisms.html', listPage('mechanisms.html', 'Mechanisms', mechanisms, about))
  yield textFile('people.html', listPage('people.html', 'People', people, about))
  yield textFile('sides.html', listPage('sides.html', 'Sides', sides, about))
  yield textFile('sources.html', listPage('sources.html', 'Sources', sources, about))
  yield textFile('index.html', overviewPage(years, mechanisms, sides, about))
}

/** The events of each thing of a kind, in the order of the chronology. */
function eventsBy() {
  const kinds = new Map<string, Map<string, Line[]>>()
  const all = (kind: string): Map<string, Line[]> => {
    const own = kinds.get(kind) ?? new Map<string, Line[]>()
    kinds.set(kind, own)
    return own
  }
  return {
    all,
    of: (kind: string, key: string): readonly Line[] => all(kind).get(key) ?? [],
    put(kind: string, key: string, line: Line) {
      const lines = all(kind).get(key)
      if (lines) lines.push(line)
      else all(kind).set(key, [line])
    },
  }
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}
