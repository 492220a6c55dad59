import type { RelationshipAnalysis } from '../../../../src/model/relationship-analysis-view.ts'
import { edtfInWords } from '../../text/edtf.ts'
import { sentenceCase } from '../../text/labels.ts'
import { DataTable } from '../DataTable.tsx'
import { EventLinks } from '../EventLinks.tsx'
import { SourceLine } from '../SourceLine.tsx'

/** Pledges with what became of them. */
export function Pledges({ analysis }: { readonly analysis: RelationshipAnalysis }) {
  const { commitments, events } = analysis
  return (
    <DataTable
      rows={commitments}
      keyOf={({ id }) => id}
      columns={[
        {
          name: 'Pledge',
          cell: ({ id, text, sources }) => (
            <>
              <span className="words">{text}</span>
              {sources.map((source) => (
                <div key={source.id} className="quiet">
                  <SourceLine source={source} item={id} />
                </div>
              ))}
            </>
          ),
        },
        { name: 'Due', cell: ({ due }) => (due ? edtfInWords(due) : 'Not told'), firm: true },
        { name: 'Stands', cell: ({ state }) => sentenceCase(state), firm: true },
        {
          name: 'Why',
          cell: ({ reason, events: ids }) => (
            <>
              {reason} <EventLinks ids={ids} events={events} />
            </>
          ),
        },
      ]}
    />
  )
}
