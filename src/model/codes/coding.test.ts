import { describe, expect, it } from 'vitest'
import { codingOf } from './coding.ts'

describe('PLOVER and CAMEO', () => {
  it.each([
    ['meeting', 'held', ['CHN', 'RUS'], 'CONSULT', null, '040', 1],
    ['summit', 'held', ['CHN', 'JPN', 'KOR'], 'CONSULT', 'multilateral', '040', 1],
    ['call', 'held', ['JPN', 'KOR'], 'CONSULT', 'phone', '041', 1],
    ['visit', 'ongoing', ['USA', 'IND'], 'CONSULT', 'visit', '042', 1.9],
    ['visit', 'planned', ['USA', 'IND'], 'AGREE', null, '036', 4],
    ['signing', 'held', ['RUS', 'PRK'], 'SUPPORT', null, '057', 8],
    ['sanction', 'held', ['EU', 'BLR'], 'SANCTION', null, '163', -8],
  ] as const)('%s, %s', (type, status, sides, plover, mode, cameo, goldstein) => {
    expect(codingOf(type, status, sides, [])).toEqual({ plover, mode, contexts: [], cameo, goldstein })
  })

  it('has no code for what was called off, nor for what the scheme does not hold', () => {
    expect(codingOf('meeting', 'cancelled', ['CHN', 'RUS'], [])).toBeNull()
    expect(codingOf('other', 'held', ['CHN', 'RUS'], [])).toBeNull()
  })

  it('finds contexts by the words told', () => {
    expect(codingOf('meeting', 'held', ['CHN', 'RUS'], ['border', 'trade'])?.contexts).toEqual([
      'economic',
      'territory',
    ])
  })
})
