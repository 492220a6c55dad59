import { expect, it } from 'vitest'
import { happening } from '../testing/happenings.ts'
import { matrixOf } from './matrix.ts'

const p = (person: string, side: string) => ({ person, office: null, for: side, role: null })

it('counts who of one side met whom of the other', () => {
  const contacts = [
    happening({ id: '1', date: '2023-09-01', people: [p('wang', 'CHN'), p('lavrov', 'RUS')] }),
    happening({ id: '2', date: '2024-09-01', people: [p('wang', 'CHN'), p('shoigu', 'RUS'), p('lavrov', 'RUS')] }),
    happening({ id: '3', date: '2024-10-01', people: [p('chen', 'CHN'), p('shoigu', 'RUS'), p('rao', 'IND')] }),
  ]
  expect(matrixOf(contacts, 'CHN', 'RUS')).toEqual({
    rows: ['wang', 'chen'],
    columns: ['lavrov', 'shoigu'],
    cells: expect.arrayContaining([
      { row: 'wang', column: 'lavrov', events: ['1', '2'] },
      { row: 'wang', column: 'shoigu', events: ['2'] },
      { row: 'chen', column: 'shoigu', events: ['3'] },
    ]),
    left: 0,
  })
})
