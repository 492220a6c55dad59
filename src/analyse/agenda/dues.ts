import { dateInWords } from '../../model/date-words.ts'
import { bounds } from '../../model/edtf.ts'
import type { Happening } from '../../model/happening.ts'
import { isDay } from '../../model/iso-day.ts'
import type { Undertaking } from '../../model/undertaking.ts'
import { anniversariesAhead, type Founding } from '../relationship/anniversaries.ts'
import { followUp } from '../relationship/follow-up.ts'
import type { Told } from './rounds.ts'

/** A commitment with the time that it names; null where it was kept or is on record as settled, and where it names none that ends. */
export function dueOf(
  { id, text, date, told, status }: Undertaking,
  events: readonly Happening[],
  codes: readonly string[],
  on: string,
): Told | null {
  if (date === null) return null
  const { earliest, latest } = bounds(date)
  if (!isDay(earliest) || !isDay(latest)) return null
  const { state, reason, events: rests } = followUp({ text, due: date, told, status }, events, on)
  if (state === 'kept' || status === 'lapsed' || status === 'broken') return null
  return {
    uid: `commitment-${id}`,
    kind: 'commitment',
    title: text,
    earliest,
    latest,
    state: latest < on ? 'late' : earliest <= on ? 'due' : 'ahead',
    fixed: false,
    why: `Falls due ${dateInWords(date)}. ${reason}`,
    place: null,
    of: codes.length > 1 ? { kind: 'relationship', id: codes.join('+') } : null,
    events: rests,
    said: [id],
  }
}

/** An anniversary to come, of ties or of an instrument. */
export function anniversaryItems(
  key: string,
  founding: Pick<Founding, 'of' | 'date' | 'derived'> & { readonly said: readonly string[] },
  codes: readonly string[],
  on: string,
): Told[] {
  return anniversariesAhead([{ ...founding, statements: [], sources: [] }], on).map(({ of, years, date, derived }) => {
    const { earliest, latest } = bounds(date)
    return {
      uid: `anniversary-${key}-${years}`,
      kind: 'anniversary',
      title: `${years} years: ${of}`,
      earliest,
      latest,
      state: earliest <= on ? 'due' : 'ahead',
      fixed: earliest === latest && !derived,
      why: `Since ${dateInWords(founding.date)}${derived ? ', as worked out' : ''}.`,
      place: null,
      of: codes.length > 1 ? { kind: 'relationship', id: codes.join('+') } : null,
      events: [],
      said: [...founding.said],
    }
  })
}
