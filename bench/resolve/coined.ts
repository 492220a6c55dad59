import anyAscii from 'any-ascii'
import type { Chance } from '../ledger/chance.ts'

/** A name in Latin letters, and in the script of its bearers where the data have it. */
export interface Word {
  readonly latin: string
  readonly native: string | null
}

/**
 * A name of parts of two: the beginning of one and the end of the other. Of names in Chinese characters these are the first character and the last, of
 * names with a hyphen what stands before and behind it. Null where these two make none.
 */
export function coined(words: readonly Word[], chance: Chance): Word | null {
  const [one, two] = [chance.of(words), chance.of(words)]
  if (one.native && two.native && HAN.test(one.native)) {
    const native = `${[...one.native][0]}${[...two.native].at(-1)}`
    const [first = '', second = ''] = [...native].map((character) => anyAscii(character))
    return { native, latin: first + second.toLowerCase() }
  }
  const [before, behind] = [one.latin.split('-')[0], two.latin.split('-')[1]]
  if (one.latin.includes('-') && behind !== undefined) return { latin: `${before}-${behind}`, native: null }
  const [head = one.latin] = HEAD.exec(one.latin) ?? []
  const tail = two.latin.replace(HEAD, '')
  return tail.length < 2 ? null : { latin: head + tail.toLowerCase(), native: null }
}

const HAN = /\p{Script=Han}/u
const HEAD = /^[^aeiou]*[aeiou]+[^aeiou]?/i
