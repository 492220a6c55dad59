import type { DateReading } from './mention.ts'

/** "2024", "2022-2027": whole years, for which a plan is, rather than when something was. */
export const isOfYears = (date: DateReading | null | undefined): boolean =>
  date?.kind === 'absolute' && /^\d{4}(?:\/\d{4})?$/.test(date.edtf)

/** "2024-2026": more than one year. */
export const isOverYears = (date: DateReading | null | undefined): boolean =>
  date?.kind === 'absolute' && /^\d{4}\/\d{4}$/.test(date.edtf)
