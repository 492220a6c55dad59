import type { Extent } from '../../../engine/layer.ts'

export type Unit = 'day' | 'week' | 'month' | 'year'

/** A day of the year or a month without its year. */
export interface MonthDay {
  readonly month: number
  readonly day: number | null
}

/** What a stretch of text says of a time, before it is known which day that is. */
export type DateReading =
  /** Complete in itself. */
  | { readonly kind: 'absolute'; readonly edtf: string }
  /** "November 12", "from Nov. 11 to 15", "in July": the year is to be found. */
  | {
      readonly kind: 'partial'
      readonly from: MonthDay
      readonly to: MonthDay | null
      readonly year: Unit | number | 'same' | null
    }
  /** "on Tuesday", "last Friday"; with `to`, "on Thursday and Friday", "from Monday to Wednesday". */
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly shift: -1 | 0 | 1 | null
      readonly to?: number
      /** The day of the month that stands with it, without its month: "Wednesday 23". */
      readonly day?: number
    }
  /** "on the 17th": a day of the month, whose month is to be found. */
  | { readonly kind: 'numbered'; readonly day: number }
  /** "yesterday", "two months ago", "next year": counted from the publication; with `to`, "today and tomorrow". */
  | { readonly kind: 'relative'; readonly unit: Unit; readonly offset: number; readonly to?: number }
  /** "the same day", "a day earlier", "the following month": counted from another event. */
  | {
      readonly kind: 'anchored'
      readonly unit: Unit
      readonly offset: number
      /** "earlier in the day": of the day that the story is about. */
      readonly ofToday?: true
    }
  /** "since 2005", "until May": bounds a state, dates no event. */
  | { readonly kind: 'open'; readonly of: DateReading }
  /** "within two months": a stretch up to the publication. */
  | { readonly kind: 'window'; readonly unit: Unit; readonly count: number }
  | { readonly kind: 'duration' }
  /** "a few months later", "several years ago": some time that no date can be told of. */
  | { readonly kind: 'vague'; readonly unit: Unit }

export type DateMention = Extent & DateReading

/** One family of dates: tries to read a date at a token; `last` is the index behind it. */
export type DateParser = (
  tokens: readonly import('../../../engine/document.ts').Token[],
  at: number,
) => (DateReading & { readonly last: number }) | null
