/** Batches whose numbers follow each other, from the first to the last. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** "Batch 5 is", "Batches 5 to 64 are": the beginning of a sentence about them. */
export const runOf = ({ from, to }: Run): string => (from === to ? `Batch ${from} is` : `Batches ${from} to ${to} are`)
