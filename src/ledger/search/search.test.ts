import fc from 'fast-check'
import { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RapporteurError } from '../../model/errors.ts'
import { SearchView } from '../../model/search.ts'
import type { Engine } from '../engine/engine.ts'
import { openPostgres } from '../engine/postgres.ts'
import { Ledger } from '../ledger.ts'
import { migrate } from '../migrate.ts'
import { loadSchema } from '../schema.ts'
import type { Tables } from '../tables.ts'
import { foldedRows } from '../testing/folded.ts'
import { sharedPostgres } from '../testing/shared-postgres.ts'
import { temporaryPglite } from '../testing/temporary.ts'
import { RECORD, tell } from './testing/record.ts'

const schema = loadSchema()
const ENGINES = {
  PGlite: temporaryPglite,
  PostgreSQL: async () => openPostgres(await (await sharedPostgres()).database('search')),
}

describe.each(Object.entries(ENGINES))('on %s', (_, open) => {
  let engine: Engine
  let db: Kysely<Tables>
  let ledger: Ledger

  beforeAll(async () => {
    engine = await open()
    db = new Kysely<Tables>({ dialect: engine.dialect })
    await migrate(db)
    ledger = new Ledger(db, schema, null, (error) => error)
    for (const story of RECORD) await tell(ledger, story)
  }, 120_000)
  afterAll(() => engine.close())

  /** Ids of all hits by kind, sources by the beginning of their title. */
  async function found(words: string): Promise<Record<string, string[]>> {
    const { groups } = SearchView.parse(await ledger.search(words))
    return Object.fromEntries(
      groups.map(({ kind, hits }) => [kind, hits.map((h) => (kind === 'source' ? h.title.text.slice(0, 9) : h.id))]),
    )
  }

  describe('finds', () => {
    /** What is typed, and the first hits that it must give by kind, in order; an empty list where there may be none. */
    const TABLE: [string, Record<string, string[]>][] = [
      ['Wang Yi', { person: ['per_wang'], event: ['ev_19', 'ev_nairobi'], source: ['China and', 'Wang Li v'] }],
      ['wang', { person: ['per_li', 'per_wang'], event: ['ev_nairobi', 'ev_19'] }],
      ['Shoigu', { person: ['per_shoigu'], event: ['ev_19'], quote: ['qu_host'], source: ['China and'] }],
      ['Shoygu', { person: ['per_shoigu'], event: ['ev_19'], source: ['China and'] }],
      ['Шойгу', { person: ['per_shoigu'], event: ['ev_19'] }],
      ['绍伊古', { person: ['per_shoigu'], event: ['ev_19'] }],
      ['Patrushyov', { person: [] }],
      ['Patrushew', { person: ['per_patrushev'] }],
      ['王毅', { person: ['per_wang'], source: ['中俄举行战略安全磋'] }],
      ['Erdogan', { person: ['per_erdogan'] }],
      ['ERDOĞAN', { person: ['per_erdogan'] }],
      ['эрдогана', { person: ['per_erdogan'] }],
      ['Turkiye', { side: ['st_tur'] }],
      ['Совет Безопасности', { source: ['Воззвание'] }],
      ['безопасностью', { source: ['Воззвание'], claim: ['cl_ru'] }],
      ['战略安全磋商', { source: ['中俄举行战略安全磋'], claim: [] }],
      ['战略安全', { source: ['中俄举行战略安全磋'], claim: ['cl_zh'] }],
      ['安全战略', { source: [], claim: [] }],
      ['毅', { person: ['per_wang'], source: ['中俄举行战略安全磋'] }],
      ['"strategic security"', { mechanism: ['mech_ssc'], source: ['China and'], event: ['ev_19'] }],
      ['strategic security', { mechanism: ['mech_ssc'], source: ['China and', 'Wang Li v'] }],
      ['secur*', { mechanism: ['mech_ssc'], source: ['Wang Li v', 'China and'] }],
      ['secu', { mechanism: ['mech_ssc'], quote: ['qu_host'] }],
      ['secu ', { mechanism: [], quote: [] }],
      ['consultation', { event: ['ev_19'], mechanism: ['mech_ssc'] }],
      ['consultatoins', { mechanism: ['mech_ssc'], event: ['ev_19'] }],
      ['19th strategic security consultations', { event: ['ev_19'] }],
      ['consultations Beijing November 2024', { event: ['ev_19'] }],
      ['Shoigu China', { event: ['ev_19'] }],
      ['China-Russia consultations', { event: ['ev_19'], mechanism: ['mech_ssc'] }],
      ['minister of foreign affairs China', { office: ['off_fm'] }],
      ['railway', { event: ['ev_nairobi'], instrument: ['ins_rail'], commitment: ['com_rail'] }],
      ['railway Kenya', { event: ['ev_nairobi'], instrument: ['ins_rail'], commitment: ['com_rail'] }],
      ['China', { side: ['st_chn'], event: ['ev_nairobi', 'ev_19'] }],
      ['zebra', { person: [], source: [], event: [] }],
    ]

    it.each(TABLE)('%s', async (words, expected) => {
      const hits = await found(words)
      for (const [kind, ids] of Object.entries(expected))
        expect([kind, (hits[kind] ?? []).slice(0, ids.length || 1)]).toEqual([kind, ids])
    })

    it('ranks a whole name before words as typed, those before beginnings, stems and slips', async () => {
      const match = async (words: string, kind: string) =>
        (await ledger.search(words)).groups.find((g) => g.kind === kind)?.hits[0]?.match
      expect(await match('wang yi', 'person')).toBe('name')
      expect(await match('yi wang', 'person')).toBe('word')
      expect(await match('sho', 'person')).toBe('prefix')
      expect(await match('consultation ', 'mechanism')).toBe('stem')
      expect(await match('Shoygu', 'person')).toBe('slip')
    })
  })

  describe('shows', () => {
    it('where the words stand, in titles, excerpts and the text of the source', async () => {
      const { groups } = await ledger.search('strategic "Wang Yi" beijing')
      const source = groups.find((g) => g.kind === 'source')?.hits[0]
      expect(wordsOf(source?.title)).toEqual(['strategic'])
      expect(wordsOf(source?.excerpt)).toEqual(['Wang Yi', 'strategic', 'Beijing'])
      const { start = 0, end = 0, source: id = '' } = source?.at ?? {}
      expect((await ledger.source(id))?.text.slice(start, end)).toMatch(/^Wang Yi and .* Beijing$/)
    })

    it('by which name an event was found that its title does not have', async () => {
      const { groups } = await ledger.search('绍伊古 beijing')
      const event = groups.find((g) => g.kind === 'event')?.hits[0]
      expect(event?.title.text).toBe('19th strategic security consultations')
      expect(wordsOf(event?.excerpt)).toEqual(['Beijing', '绍伊古'])
    })

    it('the words of the source that state a claim, a quote or a commitment', async () => {
      const { groups } = await ledger.search('land for the railway')
      const hit = groups.find((g) => g.kind === 'commitment')?.hits[0]
      expect(hit?.at).toMatchObject({ start: 0 })
    })

    const wordsOf = (shown: { text: string; marks: readonly { start: number; end: number }[] } | null | undefined) =>
      shown?.marks.map((m) => shown.text.slice(m.start, m.end))
  })

  describe('follows the record', () => {
    const decider = { by: 'test', reason: 'x' }

    it('what was undone is not found, until the undoing is undone', async () => {
      const story = {
        text: 'Quixotic talks were held in Utopia.',
        says: { cl_q: { text: 'Quixotic talks were held' } },
      }
      const { batch } = await tell(ledger, story)
      expect(await found('quixotic')).toMatchObject({ claim: ['cl_q'], source: ['Quixotic '] })
      const undone = await ledger.undo(batch ?? '', decider)
      expect(await found('quixotic')).toEqual({})
      await ledger.undo(undone.batch, decider)
      expect(await found('quixotic')).toMatchObject({ claim: ['cl_q'], source: ['Quixotic '] })
    })

    it('of two that were merged the one that stands is found by the names of both', async () => {
      await tell(ledger, {
        text: 'Bertram met Ottokar.',
        says: { per_z1: { name: 'Bertram' }, per_z2: { name: 'Ottokar' } },
      })
      await ledger.merge('per_z1', 'per_z2', decider)
      expect(await found('Ottokar')).toMatchObject({ person: ['per_z1'] })
    })

    it('an event is found by a name that one who took part was given later, and as it stood not before', async () => {
      expect(await found('Shoigunov')).toEqual({})
      const { seq } = await ledger.head()
      const before = await ledger.asOf(new Date().toISOString())
      await new Promise((resolve) => setTimeout(resolve, 5))
      await tell(ledger, { text: 'He is called Zebulon too.', says: { per_shoigu: { name: 'Zebulon' } } })
      expect((await ledger.head()).seq).toBe(seq + 1)
      expect(await found('Zebulon')).toMatchObject({ person: ['per_shoigu'], event: ['ev_19'] })
      expect((await before.search('Zebulon')).groups).toEqual([])
    })

    it('rows that were folded story by story are those that a rebuild makes', async () => {
      const before = await foldedRows(db)
      await ledger.rebuild()
      const after = await foldedRows(db)
      expect(after).toEqual(before)
      expect(after.search_entry?.length).toBeGreaterThan(15)
      expect((await ledger.verify()).faults).toEqual([])
    })
  })

  describe('takes whatever is typed', () => {
    const ODD = [
      '',
      ' ',
      '"',
      '***',
      "' & | ! <-> :*",
      'a:*&!b',
      '\u0000',
      '\uD800',
      "x'; drop table source; --",
      '\\',
      '%',
      '„',
      '𠮷',
      '🙂',
      'ﷺ',
    ]

    it.each([
      ...ODD,
      'x'.repeat(5000),
      '"a '.repeat(300),
      'и\u0306 '.repeat(40),
      '中'.repeat(900),
      `${'ab '.repeat(32)}`,
    ])('%j', async (typed) => {
      await answers(typed)
    })

    it('any string gives hits or an error that says what to do', async () => {
      const words = fc.constantFrom(
        'Wang',
        'secur*',
        '"',
        "'",
        '&',
        '|',
        '!',
        '<->',
        ':*',
        '(',
        ')',
        '\\',
        '王',
        '-',
        '\u0000',
        '\uDC00',
        ' ',
      )
      const typed = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.array(words, { maxLength: 12 }).map((w) => w.join('')),
      )
      await fc.assert(fc.asyncProperty(typed, answers), { numRuns: 80 })
    }, 60_000)

    async function answers(typed: string): Promise<void> {
      const answer = await ledger.search(typed).catch((error) => error)
      if (answer instanceof RapporteurError) expect(answer.code).toBe('input-invalid')
      else SearchView.parse(answer)
    }
  })
})
