import { type CustomTypesConfig, types } from 'pg'

/** OIDs of PostgreSQL's pg_type.dat. */
const DATE = 1082
const INT8 = 20
const TEXTS = 1009
const DATES = 1182
const INT8S = 1016

const texts = types.getTypeParser(TEXTS as Parameters<typeof types.getTypeParser>[0]) as unknown as (
  value: string,
) => (string | null)[]
const number = (value: string) => Number(value)

/** What `PARSERS` does for PGlite, for the connections of one pool: days stay text, bigints become numbers, in arrays too. */
export const TYPES: CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary') {
      if (oid === DATE) return (value: string) => value
      if (oid === INT8) return number
      if (oid === DATES) return texts
      if (oid === INT8S) return (value: string) => texts(value).map((item) => (item === null ? null : Number(item)))
    }
    return types.getTypeParser(oid, format)
  },
}
