import { z } from 'zod'

/** What a careful coder records of a story. `evidence` is one exact substring of the text. */
const Text = z.string().nullish()
const Participant = z.object({ name: z.string(), office: Text, for: Text })
export const GoldEvent = z.object({
  type: z.string(),
  status: z.string(),
  date: Text,
  place: Text,
  sides: z.array(z.string()),
  participants: z.array(Participant),
  mechanism: z.object({ name: z.string(), round: z.number().nullish(), cadence: Text }).nullish(),
  evidence: z.string(),
})
export type GoldEvent = z.infer<typeof GoldEvent>

export const Gold = z.object({
  events: z.array(GoldEvent).default([]),
  quotes: z.array(z.object({ speaker: Text, text: z.string() })).default([]),
  claims: z.array(z.object({ text: z.string(), attribution: Text, polarity: z.string() })).default([]),
  instruments: z.array(z.object({ name: z.string() })).default([]),
  offices: z.array(z.object({ person: z.string(), office: z.string() })).default([]),
  relations: z.array(z.object({ parties: z.array(z.string()), established: Text })).default([]),
})
export type Gold = z.infer<typeof Gold>
