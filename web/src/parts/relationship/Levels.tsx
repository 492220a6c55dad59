import type { RelationshipAnalysis } from '../../../../src/model/relationship-analysis-view.ts'
import { sentenceCase } from '../../text/labels.ts'
import { levelName } from '../../text/levels.ts'
import { DataTable } from '../DataTable.tsx'
import { EventLinks } from '../EventLinks.tsx'

/** The first and the latest contact at each level. */
export function Levels({ analysis }: { readonly analysis: RelationshipAnalysis }) {
  const { levels, events } = analysis
  const end = (contact: { readonly event: string; readonly certain: boolean } | null) =>
    contact && (
      <>
        <EventLinks ids={[contact.event]} events={events} />
        {!contact.certain && ' (another is dated less exactly)'}
      </>
    )
  return (
    <DataTable
      rows={levels}
      keyOf={({ level }) => levelName(level)}
      columns={[
        { name: 'Level', cell: ({ level }) => sentenceCase(levelName(level)), firm: true },
        { name: 'Contacts', cell: ({ contacts }) => contacts, numeric: true },
        { name: 'First', cell: ({ first }) => end(first) },
        { name: 'Latest', cell: ({ latest }) => end(latest) },
      ]}
    />
  )
}
