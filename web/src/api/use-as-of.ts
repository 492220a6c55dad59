import { useSearch } from '@tanstack/react-router'

/** The day as of which the record is shown, from the URL; undefined for the record as it stands. */
export const useAsOf = (): string | undefined => useSearch({ strict: false, select: ({ asOf }) => asOf })
