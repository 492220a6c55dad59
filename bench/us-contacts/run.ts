import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RelationshipAnalysis } from '../../src/model/relationship-analysis-view.ts'

/**
 * The figures of docs/analyse-us-contacts.md: contacts of the United States with China and Russia since 1970, by the visits and travels of the Office
 * of the Historian. `tsx bench/us-contacts/run.ts [WORKSPACE]` takes a workspace that has them, or else imports them into one that it takes away again.
 */

const ROOT = new URL('../..', import.meta.url).pathname
const DATA = process.env.RAPPORTEUR_DATA ?? join(ROOT, '..', 'shared', 'data')
const ON = '2024-12-31'
const FROM = '1970-01-01'

const rapporteur = (...args: string[]): string =>
  execFileSync(process.execPath, [join(ROOT, 'bin/rapporteur.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'inherit'],
  })

const analysisOf = (workspace: string, sides: readonly string[]): RelationshipAnalysis =>
  RelationshipAnalysis.parse(
    JSON.parse(
      rapporteur(
        'relationship',
        ...sides,
        '--analysis',
        '--json',
        '--from',
        FROM,
        '--to',
        ON,
        '--on',
        ON,
        '-w',
        workspace,
      ),
    ),
  )

function report(name: string, found: RelationshipAnalysis): void {
  const { basis, levels, tempo, changes, silences, since } = found
  const decades = new Map<string, number>()
  for (const { bucket, expected } of tempo) {
    const decade = `${bucket.slice(0, 3)}0s`
    decades.set(decade, (decades.get(decade) ?? 0) + expected)
  }
  const most = [...tempo].sort((a, b) => b.expected - a.expected).slice(0, 3)
  const title = (ids: readonly string[]) =>
    ids.map((id) => found.events.find((event) => event.id === id)?.title ?? id).join('; ')
  const lines = [
    `## ${name}`,
    `contacts: ${basis.events} of ${basis.sources} sources, ${basis.first} to ${basis.last}; ${basis.imprecise} dated to no day, ${basis.undated} undated`,
    `by decade: ${[...decades].map(([decade, n]) => `${decade} ${Math.round(n * 10) / 10}`).join(', ')}`,
    `most in: ${most.map(({ bucket, expected }) => `${bucket} (${Math.round(expected * 10) / 10})`).join(', ')}`,
    `years without: ${tempo.filter(({ possible }) => possible === 0).length} of ${tempo.length}`,
    ...levels.map(
      ({ level, contacts, first, latest }) =>
        `level ${level ?? 'not known'}: ${contacts}, first ${first?.date}, latest ${latest?.date}`,
    ),
    ...changes.points.map(({ bucket, before, after }) => `change in ${bucket}: ${before} to ${after} a year`),
    ...silences.map(
      ({ from, to, shortest, longest, before, after }) =>
        `silence ${from} to ${to}: ${shortest}${longest > shortest ? ` to ${longest}` : ''} days (${title(before)} | ${title(after)})`,
    ),
    since ? `since the latest contact: ${since.shortest} days` : 'no silence up to the last day',
  ]
  process.stdout.write(`${lines.join('\n')}\n\n`)
}

function measure(workspace: string): void {
  for (const other of ['China', 'Republic of China', 'Russia', 'Soviet Union'])
    report(`United States and ${other}`, analysisOf(workspace, ['United States', other]))
}

const [given] = process.argv.slice(2)
const folders = ['us-visits-by-foreign-leaders', 'us-travels-abroad'].map((name) => join(DATA, name))
if (given) measure(given)
else if (folders.every(existsSync)) {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-us-contacts-'))
  try {
    for (const data of folders) rapporteur('import', data, '-w', join(folder, 'workspace'))
    measure(join(folder, 'workspace'))
  } finally {
    rmSync(folder, { recursive: true })
  }
} else process.stdout.write('The visits and travels are not on this machine: nothing was measured.\n')
