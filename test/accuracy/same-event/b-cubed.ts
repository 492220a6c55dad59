/** A mention of a happening: the one that it is of, and the event that the program made of it. */
export interface Mention {
  readonly happening: string
  readonly event: string
}

export interface BCubed {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly mentions: number
}

/**
 * B-cubed precision and recall, between 0 and 1 (Bagga and Baldwin 1998, "Entity-Based Cross-Document Coreferencing Using the Vector
 * Space Model"): for each mention the share of those in its event that are of its happening, and the share of those of its
 * happening that are in its event, each averaged over all mentions. F1 is their harmonic mean.
 */
export function bCubed(mentions: readonly Mention[]): BCubed {
  const count = (key: (m: Mention) => string) => {
    const counts = new Map<string, number>()
    for (const m of mentions) counts.set(key(m), (counts.get(key(m)) ?? 0) + 1)
    return (m: Mention) => counts.get(key(m)) ?? 0
  }
  const both = count((m) => JSON.stringify([m.event, m.happening]))
  const inEvent = count((m) => m.event)
  const ofHappening = count((m) => m.happening)
  const mean = (share: (m: Mention) => number) =>
    mentions.reduce((sum, m) => sum + share(m), 0) / (mentions.length || 1)
  const precision = mean((m) => both(m) / inEvent(m))
  const recall = mean((m) => both(m) / ofHappening(m))
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1), mentions: mentions.length }
}
