import type { ComparisonView } from '../../model/comparison-view.ts'
import { RapporteurError } from '../../model/errors.ts'
import type { RelationshipAnalysis, TempoBucket } from '../../model/relationship-analysis-view.ts'
import { type RelationshipQuestion, type RelationshipRecord, relationshipAnalysis } from './relationship.ts'
import { tempoOf } from './tempo.ts'

/**
 * Relationships side by side. Their tempo begins with the first contact of any of them, where no day is asked for, so that all have the same
 * buckets.
 *
 * @throws RapporteurError `input-invalid` for less than two relationships, and as `relationshipAnalysis` does.
 * @example await comparisonOf(workspace, [['CHN', 'RUS'], ['IND', 'RUS']], { on: '2025-01-01', by: 'year' })
 */
export async function comparisonOf(
  record: RelationshipRecord,
  groups: readonly (readonly string[])[],
  question: RelationshipQuestion,
): Promise<ComparisonView> {
  if (groups.length < 2)
    throw new RapporteurError(
      'input-invalid',
      'One relationship cannot be compared.',
      'Name two or more, as "CHN+RUS IND+RUS".',
    )
  const own: RelationshipAnalysis[] = []
  for (const sides of groups) own.push(await relationshipAnalysis(record, sides, question))
  const { on, by, to = on } = question
  const [from] = own.flatMap(({ tempo }) => tempo[0]?.from ?? []).sort()
  const calendar = from === undefined ? [] : tempoOf([], by, { from, to })
  const events = new Map(own.flatMap((found) => found.events.map((event) => [event.id, event] as const)))
  return { on, by, relationships: own.map((found) => aligned(found, calendar)), events: [...events.values()] }
}

function aligned(
  found: RelationshipAnalysis,
  calendar: readonly TempoBucket[],
): ComparisonView['relationships'][number] {
  const { sides, basis, tempo, levels, silences, since, changes, mix, mechanisms, commitments } = found
  const counted = new Map(tempo.map((bucket) => [bucket.bucket, bucket] as const))
  const buckets = calendar.map((empty) => counted.get(empty.bucket) ?? empty)
  return { sides, basis, tempo: buckets, levels, silences, since, changes, mix, mechanisms, commitments }
}
