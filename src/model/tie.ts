/** What two nodes of a network have in common, counted: events in which both took part, of one level and one reach of time. */
export interface Tie {
  /** Ids of two sides, or of two persons; the smaller one stands first. */
  readonly one: string
  readonly two: string
  /** Scheme `level`; null where no office is known. */
  readonly level: string | null
  /** Years between which the events can have been: one year, as a rule. Null where they are not dated, or open at an end. */
  readonly from: number | null
  readonly to: number | null
  readonly events: number
  /** The last day on which one of them can have been. */
  readonly latest: string | null
}

/** The order of pairs of nodes: by the smaller id, then by the other. */
export const byPair = (a: Pick<Tie, 'one' | 'two'>, b: Pick<Tie, 'one' | 'two'>): number =>
  a.one < b.one ? -1 : a.one > b.one ? 1 : a.two < b.two ? -1 : a.two > b.two ? 1 : 0

/** What a network is of. Persons are tied across sides alone: that a delegation travels together says nothing of contact. */
export type NetworkOf = 'sides' | 'people'
