import { NativeSelect, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Mapping } from '../../../../src/import/table/mapping.ts'
import { importFile, type Suggestion } from '../../api/import.ts'
import { problemOf } from '../../api/problem.ts'
import { LEDGER } from '../../api/queries.ts'
import { kindsQuery } from '../../api/review-queries.ts'
import { missingIn } from '../../importing/constants.ts'
import { dropped } from '../../importing/mapping.ts'
import { count } from '../../text/labels.ts'
import { Waiting } from '../Answer.tsx'
import { Failure } from '../Failure.tsx'
import { Section } from '../Section.tsx'
import { Columns } from './Columns.tsx'
import { EveryRow } from './EveryRow.tsx'
import { MappingFile } from './MappingFile.tsx'
import { Preview } from './Preview.tsx'
import { Run } from './Run.tsx'

interface Props {
  readonly file: File
  readonly suggestion: Suggestion
  /** What was taken from a file in the place of what is suggested. */
  readonly taken: Mapping | undefined
  readonly ask: (asked: Asked) => void
}

/** Another sheet, another kind that the rows are about, or a mapping that was taken from a file. */
export interface Asked {
  readonly sheet?: string
  readonly kind?: Mapping['kind']
  readonly taken?: Mapping
}

/** A table and what its columns mean, from the suggestion to the import. */
export function TableImport({ file, suggestion, taken, ask }: Props) {
  const [mapping, setMapping] = useState<Mapping>(taken ?? suggestion.mapping)
  const schema = useQuery(kindsQuery)
  const kind = schema.data?.items.find((one) => one.kind === mapping.kind)
  const missing = missingIn(mapping)
  if (schema.error) return <Failure problem={problemOf(schema.error)} retry={() => void schema.refetch()} />
  if (!kind) return <Waiting />
  return (
    <Stack gap="xl">
      <Section title="What the columns say">
        {suggestion.notes.map((note) => (
          <p key={note} role="note">
            {note}
          </p>
        ))}
        {suggestion.sheets && suggestion.sheets.length > 1 && (
          <NativeSelect
            label="Sheet"
            value={suggestion.sheet ?? ''}
            onChange={({ currentTarget }) => ask({ sheet: currentTarget.value })}
            data={[...suggestion.sheets]}
            mb="md"
          />
        )}
        <Columns columns={suggestion.columns} mapping={mapping} kind={kind} change={setMapping} />
      </Section>
      <Section title="What is the same in every row">
        <EveryRow
          mapping={mapping}
          kind={kind}
          change={setMapping}
          chooseKind={(chosen) => ask({ kind: chosen, ...(suggestion.sheet !== null && { sheet: suggestion.sheet }) })}
        />
      </Section>
      <Section title="What the first rows come to">
        {missing ? <p role="note">{missing}</p> : <Tried suggestion={suggestion} mapping={mapping} name={file.name} />}
      </Section>
      <Section title="Import">
        <Stack gap="md">
          <MappingFile
            mapping={mapping}
            change={(read) =>
              ask({ taken: read, kind: read.kind, ...(read.sheet !== undefined && { sheet: read.sheet }) })
            }
          />
          <Run file={file} mapping={mapping} rows={suggestion.rows} disabled={missing !== null} />
        </Stack>
      </Section>
    </Stack>
  )
}

interface TriedProps {
  readonly suggestion: Suggestion
  readonly mapping: Mapping
  readonly name: string
}

/** What the mapping makes of the first rows, asked anew shortly after each change. */
function Tried({ suggestion: { head, sheet, rows }, mapping, name }: TriedProps) {
  const asked = sheet === null ? mapping : dropped(dropped(dropped(mapping, 'sheet'), 'separator'), 'quotes')
  const [tried] = useDebouncedValue(asked, 400)
  const query = useQuery({
    queryKey: [...LEDGER, 'import', head, tried],
    queryFn: () => importFile(new File([head], sheet === null ? name : 'sheet.csv'), { mapping: tried, dryRun: true }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  if (query.error)
    return (
      <div role="alert">
        <Failure problem={problemOf(query.error)} />
      </div>
    )
  if (!query.data) return <Waiting />
  const shown = query.data.rows.length
  return (
    <>
      <p className="quiet">
        {shown < rows ? `The first ${shown} of ${count(rows, 'row')}` : `All ${count(rows, 'row')}`}; nothing is on
        record yet.
      </p>
      <Preview rows={query.data.rows} />
    </>
  )
}
