import { useReadings } from '../../api/stored.ts'
import type { Field } from '../../review/fields.ts'
import { AS_TOLD, type Reading, readingKey, withReading } from '../../review/reading.ts'

/** How a coder reads the entry that is looked at, kept by the browser also once it is sent, so that a coding that is taken back is there again. */
export function useReading(coder: string | null, entry: string | null, told: readonly Field[]) {
  const [readings, setReadings] = useReadings()
  if (coder === null || entry === null) return null
  const key = readingKey(coder, entry)
  return {
    coder,
    /** The fields of the story's record, before any change. */
    told,
    own: readings[key] ?? AS_TOLD,
    set: (changed: (own: Reading) => Reading) =>
      setReadings((all) => withReading(all, key, changed(all[key] ?? AS_TOLD))),
  }
}
