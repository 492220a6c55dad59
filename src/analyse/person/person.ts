import type { Happening } from '../../model/happening.ts'
import type { OfficeView } from '../../model/office-view.ts'
import type { MetView, OfficeAnalysis, PersonAnalysis } from '../../model/person-analysis-view.ts'
import { contactsUntil, metIn, type PeopleQuestion, type PeopleRecord, seenOf } from './seen.ts'

/** Who a person is: the id that the record has, and the name. */
export interface Known {
  readonly id: string
  readonly name: string
}

/** All findings on a person: whom they met and in which office, what they chaired, where and when they were on record. */
export async function personAnalysis(
  record: PeopleRecord,
  { id, name }: Known,
  question: PeopleQuestion,
): Promise<PersonAnalysis> {
  const { on, from, to } = question
  const contacts = contactsUntil(await record.happenings({ person: id, from, to }), on)
  return { id, name, ...(await seenOf(record, contacts, ({ person }) => person === id, question)) }
}

/** Whom a person met, or how often and when last a person met another, and in which offices. */
export async function whoMet(
  record: PeopleRecord,
  id: string,
  other: string | null,
  question: PeopleQuestion,
): Promise<MetView> {
  const { on, from, to } = question
  const all = contactsUntil(await record.happenings({ person: id, from, to }), on)
  const contacts = other === null ? all : all.filter(({ people }) => people.some(({ person }) => person === other))
  return metIn(
    record,
    contacts,
    ({ person }) => person === id,
    question,
    ({ person }) => other === null || person === other,
  )
}

/** The same for an office: of each contact in which somebody acted in it. */
export async function officeAnalysis(
  record: PeopleRecord,
  office: OfficeView,
  question: PeopleQuestion,
): Promise<OfficeAnalysis> {
  const { on, from, to } = question
  const { id, title, for: owner, tenures } = office
  const holders = new Map(tenures.map(({ person }) => [person.id, person.name] as const))
  const whose = (person: Happening['people'][number]): boolean =>
    holders.has(person.person) && person.office === title && (owner === null || person.for === owner.code)
  const found = new Map<string, Happening>()
  const own: OfficeAnalysis['holders'] = []
  for (const [person, name] of holders) {
    const events = contactsUntil(await record.happenings({ person, from, to }), on).filter(({ people }) =>
      people.some((p) => p.person === person && whose(p)),
    )
    for (const event of events) found.set(event.id, event)
    own.push({ id: person, name, events: events.map((event) => event.id) })
  }
  const contacts = [...found.values()].sort((a, b) => ((a.earliest ?? 'z') < (b.earliest ?? 'z') ? -1 : 1))
  return { id, title, for: owner, holders: own, ...(await seenOf(record, contacts, whose, question)) }
}
