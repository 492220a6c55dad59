/** A commitment or an instrument as analyses take it: parties, sources and the event where it was made are ids. */
export interface Undertaking {
  readonly id: string
  readonly kind: 'Commitment' | 'Instrument'
  /** Words of the pledge, or name of the instrument. */
  readonly text: string
  readonly parties: readonly string[]
  /** EDTF: by when a commitment is due, or when an instrument was signed; null where that is not told. */
  readonly date: string | null
  /** Of a commitment, as somebody stated it: open, kept, broken, lapsed, disputed. */
  readonly status: string | null
  readonly occasion: string | null
  readonly sources: readonly string[]
  /** EDTF of the first publication that tells of it; null where none is dated. */
  readonly told: string | null
}

/** Which are asked for. */
export interface UndertakingFilter {
  readonly kind?: Undertaking['kind'] | undefined
  /** Ids of sides that are all parties. */
  readonly parties?: readonly string[] | undefined
  /** Only commitments that can fall due within some days, and instruments that can have an anniversary by fives within them. */
  readonly within?: Days | undefined
}

/** ISO days, both of them included. */
export interface Days {
  readonly from: string
  readonly to: string
}
