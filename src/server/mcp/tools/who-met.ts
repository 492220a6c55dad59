import { z } from 'zod'
import { whoMet as encountersOf } from '../../../analyse/person/person.ts'
import { dayAsked } from '../../../analyse/time/day-asked.ts'
import { basisText } from '../../../publish/basis-text.ts'
import { printable } from '../../../publish/printable.ts'
import { recordOf } from '../../routes/record.ts'
import { contactText, MetPerson, metPerson } from '../encounter.ts'
import { EventLine, eventCiter, eventText } from '../event-line.ts'
import { as_of, from, limit, named, on, to } from '../input.ts'
import { personCalled } from '../named.ts'
import { tool } from '../tool.ts'

export const whoMet = tool({
  name: 'who_met',
  title: 'Who met whom',
  description:
    'Tells whom a person met, or how often and when two persons met: contacts on record in which both took part, with persons of another side. Of two persons the contacts themselves are listed. That nothing is on record does not mean that they did not meet.',
  input: z.strictObject({
    person: named('Name, or id (per_…)'),
    other: named('Name or id of the other person; without one, all whom the person met').optional(),
    on,
    from,
    to,
    limit: limit(20, 50),
    as_of,
  }),
  output: z.object({
    person: z.object({ id: z.string(), name: z.string() }),
    met: z.array(MetPerson),
    total: z.number().int().describe('Persons met'),
    contacts: z.array(EventLine).describe('The contacts of two persons, the latest first'),
    basis: z.string().describe('What the counts rest on'),
  }),
  async answer({ person: asked, other, on: day, limit: most, as_of: asOf, ...time }, { workspace }, cite) {
    const record = await recordOf(workspace, { asOf })
    const person = await personCalled(record, asked)
    const second = other === undefined ? null : await personCalled(record, other)
    const view = await encountersOf(record, person.id, second?.id ?? null, { ...time, on: dayAsked({ asOf, on: day }) })
    const encounters = view.encounters.slice(0, most)
    const between = second === null ? [] : [...new Set(encounters.flatMap(({ events }) => events))].slice(-most)
    const events = (await record.eventsOf(between)).sort((a, b) => ((a.latest ?? '') < (b.latest ?? '') ? 1 : -1))
    const citer = await eventCiter(record, cite, [...between, ...encounters.flatMap((one) => one.events.slice(-2))])
    const met = encounters.map((encounter) => metPerson(encounter, (ids) => citer.of(ids.slice(-2))))
    const contacts = events.map(citer.line)
    return {
      found: { person, met, total: view.met, contacts, basis: basisText(view.basis) },
      lines: [
        met.length === 0
          ? `No contact of ${printable(person.name)} with ${second ? printable(second.name) : 'a person of another side'} is on record.`
          : `${printable(person.name)} (${person.id}) met:`,
        ...met.map(contactText),
        ...(contacts.length > 0 ? ['The contacts:'] : []),
        ...contacts.map(eventText),
        `Counts rest on ${basisText(view.basis)}.`,
      ],
    }
  },
})
