import type { KindView } from '../../../src/model/schema-view.ts'
import type { ByHand } from '../api/review-requests.ts'
import { typedDate } from '../text/edtf-edit.ts'
import { sentenceCase } from '../text/labels.ts'

/** A record that is being entered by hand: its kind and what was typed into each field. */
export interface Entered {
  readonly kind: EnteredKind
  readonly values: Readonly<Record<string, string>>
}

export type EnteredKind = 'event' | 'claim' | 'quote' | 'instrument' | 'commitment' | 'relation' | 'office'

export interface FormField {
  readonly name: string
  readonly label: string
  /** `list`: parts with commas between them; `people`: one a line, name, office, side and role with semicolons between them. */
  readonly input: 'text' | 'long' | 'date' | 'code' | 'number' | 'list' | 'people'
  readonly required?: boolean
  /** Where the codes of a field stand in the schema; behind a point those of a qualifier, as the role of a participant. */
  readonly codes?: readonly [kind: string, property: string]
}

const text = (name: string, label: string, required = false): FormField => ({ name, label, input: 'text', required })
const date = (name: string, label: string): FormField => ({ name, label, input: 'date' })
const list = (name: string, label: string, required = false): FormField => ({ name, label, input: 'list', required })
const code = (name: string, label: string, codes: readonly [string, string]): FormField => ({
  name,
  label,
  input: 'code',
  required: true,
  codes,
})
const words: FormField = { name: 'text', label: 'Words', input: 'long', required: true }

/** The fields of each kind, in the order in which they are asked for. */
export const FORMS: Record<EnteredKind, readonly FormField[]> = {
  event: [
    code('type', 'Type', ['Event', 'type']),
    code('status', 'Status', ['Event', 'status']),
    date('date', 'Date'),
    text('place', 'Place'),
    list('sides', 'Sides'),
    { name: 'participants', label: 'Participants', input: 'people', codes: ['Event', 'participant.role'] },
    text('mechanism', 'Mechanism'),
    { name: 'round', label: 'Round', input: 'number' },
    list('topics', 'Topics'),
  ],
  claim: [words, text('attribution', 'Who claims it')],
  quote: [words, text('speaker', 'Who says it')],
  instrument: [
    text('name', 'Name', true),
    code('kind', 'Kind', ['Instrument', 'kind']),
    date('date', 'Date'),
    list('parties', 'Parties'),
  ],
  commitment: [words, list('parties', 'Who binds themselves'), date('due', 'By when')],
  relation: [
    list('parties', 'Parties', true),
    text('status', 'Named status'),
    date('established', 'Diplomatic ties since'),
    { name: 'anniversary', label: 'Anniversary', input: 'number' },
  ],
  office: [text('person', 'Person', true), text('office', 'Office', true), text('for', 'State or organisation')],
}

export const ENTERED_KINDS = (Object.keys(FORMS) as EnteredKind[]).map((kind) => ({
  value: kind,
  label: sentenceCase(kind),
}))

/** The codes that a field takes. */
export const codesOf = ({ codes }: FormField, kinds: readonly KindView[]): readonly string[] =>
  codes ? codesIn(kinds, codes) : []

function codesIn(kinds: readonly KindView[], [kind, place]: readonly [string, string]): readonly string[] {
  const [property, qualifier] = place.split('.')
  const found = kinds.find((one) => one.kind === kind)?.properties.find(({ name }) => name === property)
  return (qualifier === undefined ? found : found?.qualifiers.find(({ name }) => name === qualifier))?.codes ?? []
}

/** What participants were said to do that is no role. */
export const wrongRoles = (value: string, roles: readonly string[]): string[] =>
  parts(value, '\n').flatMap((line) => {
    const { role } = personOf(line)
    return role === null || roles.includes(role) ? [] : [role]
  })

/** Whether all is there that must be, and nothing typed that cannot be read. */
export function isComplete({ kind, values }: Entered, kinds: readonly KindView[]): boolean {
  return FORMS[kind].every((field) => {
    const { name, input, required } = field
    const value = values[name]?.trim() ?? ''
    if (value === '') return !required
    if (input === 'date') return typedDate(value).valid
    if (input === 'people') return wrongRoles(value, codesOf(field, kinds)).length === 0
    return input !== 'number' || /^[1-9]\d{0,5}$/.test(value)
  })
}

const parts = (value: string, by: string | RegExp): string[] =>
  value
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The record as the server takes it. */
export function recordOf({ kind, values }: Entered): Pick<ByHand, EnteredKind> {
  const fields: Record<string, unknown> = {}
  for (const { name, input } of FORMS[kind]) {
    const value = values[name]?.trim() ?? ''
    if (value === '') continue
    if (input === 'list') fields[name] = parts(value, ',')
    else if (input === 'people') fields[name] = parts(value, '\n').map(personOf)
    else fields[name] = input === 'number' ? Number(value) : value
  }
  const { mechanism, round, ...others } = fields
  return { [kind]: mechanism ? { ...others, mechanism: { name: mechanism, round: round ?? null } } : others }
}

interface PersonEntered {
  readonly name: string
  readonly office: string | null
  readonly for: string | null
  readonly role: string | null
}

function personOf(line: string): PersonEntered {
  const [name = '', office = '', side = '', role = ''] = line.split(';').map((part) => part.trim())
  return { name, office: office || null, for: side || null, role: role.toLowerCase() || null }
}

/** What a record that was entered is called in a list of decisions. */
export const enteredLabel = ({ kind, values }: Entered): string =>
  `Enter ${kind} “${values.text ?? values.name ?? values.person ?? values.mechanism ?? values.parties ?? values.type ?? ''}”`
