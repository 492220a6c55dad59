import { describe, expect, it } from 'vitest'
import { happening } from '../testing/happenings.ts'
import { intensityOf, isCoded, mixOf } from './mix.ts'

const events = [
  happening({ id: '1', date: '2023-05-01', type: 'visit' }),
  happening({ id: '2', date: '2023-12-31/2024-01-01', type: 'meeting' }),
  happening({ id: '3', date: '2024-03-01', type: 'sanction' }),
  happening({ id: '4', date: '2024-06-01', type: 'meeting', status: 'planned' }),
  happening({ id: '5', date: '2024-07-01', type: 'meeting', status: 'postponed' }),
  happening({ id: '6', date: '2024-07-01', type: 'statement' }),
].filter(isCoded)

describe('mix of events', () => {
  it('counts by PLOVER type and mode', () => {
    expect(mixOf(events)).toEqual({
      mix: [
        { plover: 'AGREE', mode: null, events: ['4'] },
        { plover: 'CONSULT', mode: 'visit', events: ['1'] },
        { plover: 'CONSULT', mode: null, events: ['2'] },
        { plover: 'SANCTION', mode: null, events: ['3'] },
      ],
      uncoded: 1,
    })
  })

  it('sums the weights of cooperation and of conflict apart', () => {
    const rounded = intensityOf(events, 'year').map(({ bucket, cooperative, conflictual }) => [
      bucket,
      Math.round(cooperative * 100) / 100,
      conflictual,
    ])
    expect(rounded).toEqual([
      ['2023', 2.4, 0],
      ['2024', 4.5, -8],
    ])
  })
})
