import { expect, it } from 'vitest'
import type { CodingView } from '../../model/coding-view.ts'
import { agreementOf } from './agreement.ts'

const coding = (
  entity: string,
  by: string,
  values: Record<string, string[]>,
  verdict: CodingView['verdict'] = 'accepted',
): CodingView => ({
  batch: 'ba_1',
  entity,
  kind: entity.startsWith('ev_') ? 'Event' : 'Person',
  by,
  at: '2024-03-06',
  verdict,
  values,
  meanings: null,
  reason: 'read so',
})

it('compares the verdicts, and the values of what both would accept', () => {
  const found = agreementOf([
    coding('ev_1', 'Ann', { date: ['2024-03-05'], side: ['Laos', 'Vietnam'] }),
    coding('ev_1', 'Ben', { date: ['2024-03-05'], side: ['Vietnam', 'Laos'] }),
    coding('ev_2', 'Ann', { date: ['2024'], side: ['Laos'] }),
    coding('ev_2', 'Ben', { date: ['2024-03'], side: ['Laos'] }),
    coding('ev_3', 'Ann', { date: ['2023'] }),
    coding('ev_3', 'Ben', {}, 'rejected'),
    coding('ev_4', 'Ann', { date: ['2022'] }),
  ])
  expect(found).toMatchObject({ coders: ['Ann', 'Ben'], units: 3 })
  expect(found.variables.map(({ variable, units, agreed }) => [variable, units, agreed])).toEqual([
    ['verdict', 3, 2],
    ['date', 2, 1],
    ['side', 2, 2],
  ])
  expect(found.differences).toEqual([
    {
      batch: 'ba_1',
      entity: 'ev_3',
      variable: 'verdict',
      readings: [
        { by: 'Ann', value: 'accepted', reason: null },
        { by: 'Ben', value: 'rejected', reason: 'read so' },
      ],
    },
    {
      batch: 'ba_1',
      entity: 'ev_2',
      variable: 'date',
      readings: [
        { by: 'Ann', value: '2024', reason: null },
        { by: 'Ben', value: '2024-03', reason: null },
      ],
    },
  ])
})

it('a property is compared within the kinds that have it, where none is a value too', () => {
  const found = agreementOf([
    coding('ev_1', 'Ann', { date: ['2024'], topic: ['water'] }),
    coding('ev_1', 'Ben', { date: ['2024'] }),
    coding('ev_2', 'Ann', { date: ['2023'] }),
    coding('ev_2', 'Ben', { date: ['2023'] }),
    coding('per_1', 'Ann', { 'holds-office': ['Minister'] }),
    coding('per_1', 'Ben', { 'holds-office': ['Minister'] }),
  ])
  expect(found.variables.map(({ variable, units, agreed }) => [variable, units, agreed])).toEqual([
    ['verdict', 3, 3],
    ['date', 2, 2],
    ['holds-office', 1, 1],
    ['topic', 2, 1],
  ])
})

const meaning = (side: string[] | null, of: CodingView): CodingView => ({ ...of, meanings: side && { side } })

it.each<[string, CodingView[], number]>([
  [
    'by what they mean',
    [
      meaning(['CHN'], coding('ev_1', 'Ann', { side: ['China'] })),
      meaning(['CHN'], coding('ev_1', 'Ben', { side: ['PRC'] })),
    ],
    1,
  ],
  [
    'in any order',
    [
      meaning(['CHN', 'RUS'], coding('ev_1', 'Ann', { side: ['China', 'Russia'] })),
      meaning(['RUS', 'CHN'], coding('ev_1', 'Ben', { side: ['Russia', 'PRC'] })),
    ],
    1,
  ],
  [
    'by their words where one of them has no meaning noted',
    [
      meaning(['CHN'], coding('ev_1', 'Ann', { side: ['China'] })),
      meaning(null, coding('ev_1', 'Ben', { side: ['China'] })),
    ],
    1,
  ],
  [
    'of three coders all three',
    [
      meaning(['CHN'], coding('ev_1', 'Ann', { side: ['China'] })),
      meaning(['CHN'], coding('ev_1', 'Ben', { side: ['PRC'] })),
      meaning(['RUS'], coding('ev_1', 'Cem', { side: ['Russia'] })),
    ],
    0,
  ],
])('values are compared %s', (_how, codings, agreed) => {
  const { variables } = agreementOf(codings)
  expect(variables.find(({ variable }) => variable === 'side')).toMatchObject({ units: 1, agreed })
})

it('of three coders each reading is told, and alpha is of all pairs of them', () => {
  const found = agreementOf(
    ['Ann', 'Ben', 'Cem'].flatMap((by) => [
      coding('ev_1', by, { date: [by === 'Cem' ? '2023' : '2024'] }),
      coding('ev_2', by, { date: ['2022'] }),
    ]),
  )
  expect(found.differences.map(({ readings }) => readings.map(({ by, value }) => `${by} ${value}`))).toEqual([
    ['Ann 2024', 'Ben 2024', 'Cem 2023'],
  ])
  // Values 2024 2024 2023 and 2022 2022 2022: Do = 4/2, expected (2*4 + 1*5 + 3*3) / 5.
  expect(found.variables.find(({ variable }) => variable === 'date')?.alpha).toBeCloseTo(1 - (5 * 2) / 22)
})

it('the last coding of a reviewer counts', () => {
  const found = agreementOf([
    coding('ev_1', 'Ann', { date: ['2023'] }),
    coding('ev_1', 'Ben', { date: ['2024'] }),
    coding('ev_1', 'Ann', { date: ['2024'] }),
  ])
  expect(found.differences).toEqual([])
})

it('says nothing of agreement where nobody coded the same', () => {
  expect(agreementOf([])).toEqual({
    coders: [],
    units: 0,
    variables: [{ variable: 'verdict', units: 0, agreed: 0, alpha: null }],
    differences: [],
  })
})
