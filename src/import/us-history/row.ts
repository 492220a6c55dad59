import { bounds, interval } from '../../model/edtf.ts'
import type { ImportedStatement, ImportedThing } from '../../model/imported.ts'
import type { Span } from '../../model/span.ts'
import { codeValue, textValue } from '../../model/typed-statement.ts'
import type { XmlItem } from '../xml.ts'

/** What visits and trips have in common: somebody goes from one state to another, between two days. */

export const PUBLISHER = 'Office of the Historian, U.S. Department of State'
export const SITE = 'history.state.gov'

/** The columns that say something; the others tell who typed the row, and when. */
export const cellsOf = (item: XmlItem, columns: readonly string[]): string[] => columns.map((tag) => item.text(tag))

/** Why a row cannot be taken; null where it can. */
export function faultOf(item: XmlItem, needed: readonly string[]): string | null {
  const missing = needed.filter((tag) => item.text(tag) === '')
  if (missing.length > 0) return `It has no ${missing.join(', no ')}.`
  const [from, to] = [item.text('start-date'), item.text('end-date')]
  for (const day of [from, to])
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isDay(day)) return `"${day}" is no day of the calendar.`
  return from > to ? `It ends on ${to}, before it begins on ${from}.` : null
}

function isDay(day: string): boolean {
  try {
    return bounds(day).earliest === day
  } catch {
    return false
  }
}

export const daysOf = (item: XmlItem): string => interval(item.text('start-date'), item.text('end-date'))

export const spansOf = (item: XmlItem, ...tags: string[]): Span[] => tags.flatMap((tag) => item.span(tag) ?? [])

/** What both say of the event: that somebody visited, from when to when, which side was the host and which the guest. */
export function visit(
  item: XmlItem,
  { whole, host, guest }: { readonly whole: Span; readonly host: readonly Span[]; readonly guest: readonly Span[] },
): ImportedStatement[] {
  return [
    { property: 'type', value: codeValue('event-type', 'visit'), evidence: [whole] },
    { property: 'status', value: codeValue('event-status', 'held'), evidence: [whole] },
    {
      property: 'date',
      value: { type: 'date', edtf: daysOf(item) },
      evidence: spansOf(item, 'start-date', 'end-date'),
    },
    side('host', host),
    side('guest', guest),
  ]
}

const side = (role: 'host' | 'guest', evidence: readonly Span[]): ImportedStatement => ({
  property: 'side',
  value: { type: 'named', ref: role },
  qualifiers: { role: codeValue('side-role', role) },
  evidence,
})

export const described = (item: XmlItem, tag: string): ImportedStatement[] => {
  const evidence = spansOf(item, tag)
  return evidence.length === 0 ? [] : [{ property: 'description', value: textValue(item.text(tag), 'en'), evidence }]
}

export const sideThing = (ref: 'host' | 'guest', name: string, evidence: readonly Span[]): ImportedThing => ({
  ref,
  kind: 'State',
  known: { by: 'side', name },
  said: [],
  evidence,
})

/** Somebody who visits for the guest's side, with the office in which they do; and the statement that they took part. */
export function guestThings(
  ref: string,
  who: { readonly name: string; readonly office: string | null; readonly identifier?: string },
  days: string,
  evidence: readonly Span[],
): { readonly things: readonly ImportedThing[]; readonly tookPart: ImportedStatement } {
  const { name, office, identifier } = who
  const person: ImportedThing = {
    ref,
    kind: 'Person',
    known: {
      by: 'name',
      name,
      offices: office === null ? [] : [{ title: office, side: 'guest' }],
      sides: ['guest'],
      days,
      ...(identifier !== undefined && { identifier }),
    },
    said:
      office === null
        ? []
        : [{ property: 'holds-office', value: { type: 'named', ref: `office of ${ref}` }, evidence }],
    evidence,
  }
  const post: ImportedThing[] =
    office === null
      ? []
      : [
          {
            ref: `office of ${ref}`,
            kind: 'Office',
            known: { by: 'office', title: office, side: 'guest' },
            said: [],
            evidence,
          },
        ]
  return {
    things: [person, ...post],
    tookPart: {
      property: 'participant',
      value: { type: 'named', ref },
      qualifiers: {
        ...(office !== null && { office: textValue(office) }),
        for: { type: 'code of', ref: 'guest' },
        role: codeValue('participant-role', 'guest'),
      },
      evidence,
    },
  }
}
