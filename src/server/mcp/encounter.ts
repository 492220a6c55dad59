import { z } from 'zod'
import { dateInWords } from '../../model/date-words.ts'
import type { Encounter } from '../../model/person-analysis-view.ts'
import { printable } from '../../publish/printable.ts'
import { Cited, marks } from './citation.ts'

/** Whom somebody met: a person of another side who took part in the same contacts. */
export const MetPerson = z.object({
  id: z.string(),
  name: z.string(),
  office: z.string().nullable().describe('At the latest contact'),
  for: z.string().nullable(),
  contacts: z.number().int(),
  bilateral: z.number().int().describe('Contacts with no more than two sides; in the others it is not known who spoke'),
  last: z.string().nullable().describe('EDTF of the latest contact'),
  cited: Cited.describe('Of the latest contacts'),
})
export type MetPerson = z.infer<typeof MetPerson>

export const metPerson = (
  { other, events, bilateral, lastDate }: Encounter,
  citing: (events: readonly string[]) => number[],
): MetPerson => ({
  id: other.id,
  name: other.name,
  office: other.office,
  for: other.for?.name ?? null,
  contacts: events.length,
  bilateral,
  last: lastDate,
  cited: citing(events),
})

export function contactText({ id, name, office, for: side, contacts, bilateral, last, cited }: MetPerson): string {
  const who = [name, office, side].filter((part) => part !== null).join(', ')
  const company = contacts - bilateral
  return `- ${printable(who)} (${id}): ${contacts} ${contacts === 1 ? 'contact' : 'contacts'}${company > 0 ? `, ${company} in a wider company` : ''}, last ${dateInWords(last)}${marks(cited)}`
}
