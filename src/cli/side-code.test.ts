import { describe, expect, it } from 'vitest'
import { sideCodes } from './side-code.ts'

const record = { sides: async () => [{ code: 'SUN', name: 'Soviet Union', events: 41 }] }

describe('the sides that somebody names', () => {
  it.each([
    ['China', 'CHN'],
    ['rus', 'RUS'],
    ['Soviet Union', 'SUN'],
    ['soviet union', 'SUN'],
    ['sun', 'SUN'],
  ])('%s is %s', async (name, code) => {
    expect(await sideCodes(record, [name])).toEqual([code])
  })

  it('are refused where neither the gazetteer nor the record has them', async () => {
    await expect(sideCodes(record, ['China', 'Atlantis'])).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('Atlantis'),
    })
  })
})
