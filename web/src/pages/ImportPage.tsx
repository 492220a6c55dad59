import { FileInput, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { suggestFor } from '../api/import.ts'
import { problemOf } from '../api/problem.ts'
import { Waiting } from '../parts/Answer.tsx'
import { Failure } from '../parts/Failure.tsx'
import classes from '../parts/import/Import.module.css'
import { Run } from '../parts/import/Run.tsx'
import { type Asked, TableImport } from '../parts/import/TableImport.tsx'
import { Page } from '../parts/Page.tsx'
import { Section } from '../parts/Section.tsx'

const TABLE = /\.(csv|tsv|tab|txt|xls|xlsx|xlsm|ods)$/i

/** Where records come in by the file: a table with what its columns mean, or a list in a form of its own. */
export function ImportPage() {
  const [file, setFile] = useState<File | null>(null)
  const [over, setOver] = useState(false)
  const suggestion = useMutation({
    mutationFn: ({ from, taken: _, ...asked }: Asked & { readonly from: File }) => suggestFor(from, asked),
  })
  const isTable = file !== null && TABLE.test(file.name)
  const choose = (chosen: File | null) => {
    setFile(chosen)
    suggestion.reset()
    if (chosen && TABLE.test(chosen.name)) suggestion.mutate({ from: chosen })
  }
  return (
    <Page
      title="Import records"
      summary={
        <>
          A table of events, visits or office holders, row by row, with the words of each row as its evidence. Stories
          are added <Link to="/add">as text</Link>.
        </>
      }
    >
      <Stack gap="xl">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped here; the field in it does the same by keyboard. */}
        <div
          className={classes.drop}
          data-over={over}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            setOver(false)
            choose(event.dataTransfer.files[0] ?? null)
          }}
        >
          <FileInput
            label="File"
            description="CSV, TSV or a workbook (XLSX, ODS); FollowTheMoney, Wikidata (JSON), iCalendar, or visits and travels of history.state.gov (XML). Choose one or drop it here; up to 10 MB."
            accept=".csv,.tsv,.tab,.txt,.xlsx,.xlsm,.ods,.xml,.json,.jsonl,.ndjson,.ftm,.ics,.ical"
            placeholder="Choose a file"
            clearable
            value={file}
            onChange={choose}
            clearButtonProps={{ 'aria-label': 'Take the file away' }}
          />
        </div>
        {suggestion.isPending && <Waiting />}
        {suggestion.error && (
          <div role="alert">
            <Failure problem={problemOf(suggestion.error)} />
          </div>
        )}
        {file && isTable && suggestion.data && (
          <TableImport
            key={suggestion.submittedAt}
            file={file}
            suggestion={suggestion.data}
            taken={suggestion.variables?.taken}
            ask={(asked) => suggestion.mutate({ from: file, ...asked })}
          />
        )}
        {file && !isTable && (
          <Section title="Import">
            <Run key={`${file.name} ${file.lastModified}`} file={file} mapping={null} rows={null} disabled={false} />
          </Section>
        )}
      </Stack>
    </Page>
  )
}
