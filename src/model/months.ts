/** The months of the year in English, in their order. */
export const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December'],
] as const

/** The number of a month, 1 to 12, that begins with some letters, in either case; null where none does. */
export function monthBeginning(letters: string): number | null {
  const at = MONTHS.findIndex((month) => month.toLowerCase().startsWith(letters.toLowerCase()))
  return at < 0 ? null : at + 1
}
