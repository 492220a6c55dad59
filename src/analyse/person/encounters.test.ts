import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { happening } from '../testing/happenings.ts'
import { officesMet, pairsOf } from './encounters.ts'

const p = (person: string, side: string | null, office: string | null = null) => ({
  person,
  office,
  for: side,
  role: null,
})
const contacts = [
  happening({
    id: '1',
    date: '2023-09',
    people: [p('wang', 'CHN', 'Director'), p('lavrov', 'RUS', 'Minister'), p('qin', 'CHN')],
  }),
  happening({
    id: '2',
    date: '2024-05-01',
    sides: ['CHN', 'RUS', 'IND'],
    people: [p('wang', 'CHN', 'Minister'), p('lavrov', 'RUS', 'Minister'), p('rao', 'IND', 'Minister')],
  }),
  happening({ id: '3', people: [p('wang', 'CHN'), p('lavrov', 'RUS'), p('guterres', null)] }),
]

describe('who met whom', () => {
  it('counts contacts with others of another side, with the offices of the latest', () => {
    const found = pairsOf(contacts, ({ person }) => person === 'wang')
    expect(
      found.map(({ other, events, bilateral, first, latest, person }) => [
        other.person,
        events,
        bilateral,
        first,
        latest,
        person.office,
      ]),
    ).toEqual([
      ['lavrov', ['1', '2', '3'], 2, '2023-09-01', '2024-05-01', 'Minister'],
      ['rao', ['2'], 0, '2024-05-01', '2024-05-01', 'Minister'],
      ['guterres', ['3'], 1, null, null, null],
    ])
  })

  it('counts offices of the other sides', () => {
    const found = officesMet(contacts, ({ person }) => person === 'wang')
    expect(found.map(({ office, for: side, persons, events }) => [office, side, persons, events.length])).toEqual([
      ['Minister', 'RUS', 1, 2],
      ['Minister', 'IND', 1, 1],
    ])
  })

  const people = fc.uniqueArray(
    fc.record({ person: fc.constantFrom('a', 'b', 'c', 'd', 'e'), side: fc.constantFrom('X', 'Y', null) }),
    {
      selector: ({ person }) => person,
      maxLength: 5,
    },
  )
  it('agrees with looking at each pair in each contact', () => {
    fc.assert(
      fc.property(fc.array(people, { maxLength: 12 }), (lists) => {
        const events = lists.map((list, i) =>
          happening({ id: String(i), date: `2024-01-${10 + i}`, people: list.map((x) => p(x.person, x.side)) }),
        )
        for (const { person, other, events: met } of pairsOf(events, () => true)) {
          const slow = events.filter(({ people: all }) => {
            const [one, two] = [person, other].map((x) => all.find((y) => y.person === x.person))
            return one && two && (two.for === null || one.for !== two.for)
          })
          expect(met).toEqual(slow.map(({ id }) => id))
        }
      }),
    )
  })
})
