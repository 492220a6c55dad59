import { z } from 'zod'

export const NetworkNode = z.object({
  id: z.string(),
  name: z.string(),
  /** Code of a state or organisation; null for persons. */
  code: z.string().nullable(),
  /** How many others it is tied to. */
  degree: z.number().int(),
  /** Sum of the weights of its ties. */
  weight: z.number(),
  /** Share of the shortest ways between two others that lead over it, 0 to 1; estimated where `all.pivots` are fewer than all nodes. */
  betweenness: z.number(),
  /** How evenly its ties spread over communities: 0 where all stay in one, towards 1. */
  participation: z.number(),
  community: z.number().int(),
})
export type NetworkNode = z.infer<typeof NetworkNode>

export const NetworkTie = z.object({
  one: z.string(),
  two: z.string(),
  /** Events in which both took part. One that can lie inside or outside of the years asked for counts by its share: `events` may be no whole number. */
  events: z.number(),
  weight: z.number(),
  /** The highest level at which they met; null where no office is known. */
  level: z.string().nullable(),
  /** The last day on which they can have met. */
  latest: z.string().nullable(),
})
export type NetworkTie = z.infer<typeof NetworkTie>

/** Who meets whom, over some years. */
export const NetworkView = z.object({
  of: z.enum(['sides', 'people']),
  /** Years asked for; null for an end that was left open. */
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  /** The day that recency is counted back from, and the years after which a tie counts half. */
  on: z.string(),
  halfLife: z.number(),
  /** The first and last year of dated contacts on record, whatever was asked for; null where there are none. */
  years: z.object({ first: z.number().int(), last: z.number().int() }).nullable(),
  /** Those with the greatest weight, and the ties between them. */
  nodes: z.array(NetworkNode),
  ties: z.array(NetworkTie),
  /** Ids of those that join communities: the ten with the highest betweenness among those that are tied to several. */
  brokers: z.array(z.string()),
  /** All that was counted, shown or not. */
  all: z.object({
    nodes: z.number().int(),
    ties: z.number().int(),
    communities: z.number().int(),
    /** Contacts of a pair in an event, those of them that are not dated to a year, and those that are left out because nothing dates them. */
    contacts: z.number(),
    imprecise: z.number().int(),
    undated: z.number().int(),
    /** Nodes from which the shortest ways were counted: all, or so many of them that are evenly spread. */
    pivots: z.number().int(),
  }),
})
export type NetworkView = z.infer<typeof NetworkView>
