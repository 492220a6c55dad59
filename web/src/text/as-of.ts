/** What every address of the application may carry: the day as of which the record is shown. */
export interface AsOf {
  readonly asOf?: string
}

/** Reads the day from the fields of a URL's query; what is no day is left out. */
export function asOfOf({ asOf }: Record<string, unknown>): AsOf {
  if (typeof asOf !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) return {}
  return Number.isNaN(Date.parse(asOf)) ? {} : { asOf }
}

/** Reads the day on which an office's holder is asked for. */
export function heldOnOf({ on }: Record<string, unknown>): { readonly on?: string } {
  const { asOf } = asOfOf({ asOf: on })
  return asOf ? { on: asOf } : {}
}

/** Reads the day after which changes are asked for. */
export function sinceOf({ since }: Record<string, unknown>): { readonly since?: string | undefined } {
  const { asOf } = asOfOf({ asOf: since })
  return asOf ? { since: asOf } : {}
}
