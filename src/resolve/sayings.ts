import { year } from '../model/edtf.ts'
import { fold } from '../model/fold.ts'
import type {
  ProposedClaim,
  ProposedCommitment,
  ProposedInstrument,
  ProposedOffice,
  ProposedQuote,
  ProposedRelation,
} from '../model/record.ts'
import { codeValue, textValue } from '../model/typed-statement.ts'
import { officeOf, personOf, sideOf } from './named.ts'
import type { Writer } from './writer.ts'

/** What a story says beside its events, as statements. */

export function writeOffice(writer: Writer, office: ProposedOffice): void {
  const person = personOf(writer, office.person, office.evidence, office)
  const held = officeOf(writer, office.office, office.for, office.evidence, office)
  writer.state('Person', person, 'holds-office', held, office.evidence, office)
}

export function writeQuote(writer: Writer, quote: ProposedQuote): void {
  const id = writer.fresh('Quote')
  writer.state('Quote', id, 'text', writer.words(quote.text), quote.evidence, quote, { attribution: quote.speaker })
  if (quote.speaker) writer.state('Quote', id, 'speaker', textValue(quote.speaker), quote.evidence, quote)
}

export function writeClaim(writer: Writer, claim: ProposedClaim): void {
  const id = writer.fresh('Claim')
  writer.state('Claim', id, 'text', writer.words(claim.text), claim.evidence, claim, {
    attribution: claim.attribution,
    polarity: claim.polarity === 'negated' ? 'negated' : 'affirmed',
    hedged: claim.polarity === 'hedged',
  })
}

export function writeInstrument(writer: Writer, instrument: ProposedInstrument): void {
  const { name, kind, date, parties, evidence } = instrument
  const id = writer.entity(
    'Instrument',
    `${fold(name)}|${[...parties].sort().join('+')}|${date ?? writer.record.published ?? ''}`,
  )
  writer.state('Instrument', id, 'name', writer.words(name), evidence, instrument)
  writer.state('Instrument', id, 'kind', codeValue('instrument-kind', kind), evidence, instrument)
  if (date) writer.state('Instrument', id, 'date', { type: 'date', edtf: date }, evidence, instrument)
  for (const party of parties)
    writer.state('Instrument', id, 'party', sideOf(writer, party, evidence, instrument), evidence, instrument)
}

export function writeRelation(writer: Writer, relation: ProposedRelation): void {
  const { parties, anniversary, established, status, evidence } = relation
  const id = writer.entity('Relationship', [...parties].sort().join('+'))
  for (const party of parties)
    writer.state('Relationship', id, 'party', sideOf(writer, party, evidence, relation), evidence, relation)
  const derived = relation.derived.find((d) => d.field === 'established')
  const implied = impliedBy(anniversary, established)
  if (anniversary !== null)
    writer.state(
      'Relationship',
      id,
      'anniversary',
      { type: 'integer', integer: anniversary },
      evidence,
      relation,
      implied === null || !derived ? {} : { qualifiers: { year: { type: 'date', edtf: implied } } },
    )
  // What an anniversary implies is worked out by the ledger from the year that it is told of.
  if (established !== null && !(derived && implied !== null))
    writer.state(
      'Relationship',
      id,
      'established',
      { type: 'date', edtf: established },
      derived?.from ?? evidence,
      derived ? { ...relation, rule: derived.rule } : relation,
      { derived: derived !== undefined },
    )
  if (status !== null) writer.state('Relationship', id, 'status', textValue(status), evidence, relation)
}

/** The year in which an anniversary falls that implies a year of establishment; null where that is no year. */
const impliedBy = (anniversary: number | null, established: string | null): string | null =>
  anniversary !== null && established !== null && /^\d{4}$/.test(established)
    ? year(Number(established) + anniversary)
    : null

export function writeCommitment(writer: Writer, commitment: ProposedCommitment): void {
  const { text, due, parties, evidence } = commitment
  const id = writer.fresh('Commitment')
  writer.state('Commitment', id, 'text', writer.words(text), evidence, commitment)
  if (due) writer.state('Commitment', id, 'due', { type: 'date', edtf: due }, evidence, commitment)
  for (const party of parties)
    writer.state('Commitment', id, 'party', sideOf(writer, party, evidence, commitment), evidence, commitment)
}
