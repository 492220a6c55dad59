import { spans } from '../../../src/model/edtf.ts'
import { edtfInWords } from './edtf.ts'

/** What somebody has typed as a date: in words where it is one, or what is wrong with it. */
export type TypedDate =
  | { readonly valid: true; readonly words: string }
  | { readonly valid: false; readonly fault: string }

/** @example typedDate('2024-13') // { valid: false, fault: 'there is no month 13' } */
export function typedDate(written: string): TypedDate {
  const text = written.trim()
  if (text === '') return { valid: false, fault: 'Write 2024-11-12, 2024-11, 2024 or 2024-09/2024-11' }
  try {
    spans(text)
    return { valid: true, words: edtfInWords(text) }
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    return { valid: false, fault: message.slice(message.indexOf(': ') + 2).replace(/\.$/, '') }
  }
}

const PLAIN = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([?~%]?)$/

/** The same date told less precisely: its month or its year alone; null for what has none of its own. */
export function coarser(written: string, to: 'month' | 'year'): string | null {
  const [, year, month, day, mark = ''] = PLAIN.exec(written.trim()) ?? []
  if (!year) return null
  if (to === 'year') return month ? year + mark : null
  return month && day ? `${year}-${month}${mark}` : null
}

/** The same date said to be about then (`~`) or uncertain (`?`), or said so no more. */
export function marked(written: string, mark: '~' | '?'): string | null {
  const [, year, month, day, had = ''] = PLAIN.exec(written.trim()) ?? []
  if (!year) return null
  const about = (had === '~' || had === '%') !== (mark === '~')
  const unsure = (had === '?' || had === '%') !== (mark === '?')
  return [year, month, day].filter(Boolean).join('-') + (about && unsure ? '%' : about ? '~' : unsure ? '?' : '')
}
