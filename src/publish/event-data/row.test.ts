import { describe, expect, it } from 'vitest'
import type { PublishedEvent } from '../../model/publication.ts'
import { factsOf } from './row.ts'

const EVENT = {
  id: 'ev_1',
  date: '2024-05-06',
  place: null,
  located: null,
  coding: null,
  participants: [],
  sides: [],
  sources: [],
  statements: [],
} as unknown as PublishedEvent

const facts = (source: string, cameo: string) =>
  factsOf(EVENT, { source: { code: source, name: source }, target: { code: 'RUS', name: 'Russia' }, cameo })

describe('what the columns of event data ask for', () => {
  it.each<[string, string, string, Record<string, unknown>]>([
    ['days and months in two digits', 'CHN', '040', { year: '2024', month: '05', day: '06', date8: '20240506' }],
    ['the part of the year that went by', 'CHN', '040', { fraction: '2024.3452' }],
    ['a state', 'CHN', '040', { sourceCode: 'CHN', sourceEntity: 'CHN', sourceGroup: null, sourceType: null }],
    [
      'a known group',
      'EU',
      '040',
      { sourceCode: 'IGOEEC', sourceEntity: 'IGO', sourceGroup: 'EEC', sourceType: 'IGO' },
    ],
    ['another organisation', 'SCO', '040', { sourceCode: 'IGO', sourceEntity: 'IGO', sourceGroup: null }],
    ['talks', 'CHN', '040', { root: '04', quad: 1, penta: 1, goldstein: 1, goldsteinPhoenix: 1 }],
    ['a sanction', 'EU', '163', { root: '16', quad: 4, penta: 3, goldstein: -8, goldsteinPhoenix: -6.5 }],
  ])('%s', (_what, source, cameo, expected) => {
    expect(facts(source, cameo)).toMatchObject(expected)
  })
})
