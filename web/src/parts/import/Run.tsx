import { Button, Group, Progress } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Mapping } from '../../../../src/import/table/mapping.ts'
import { type Imported, importFile, undoAll } from '../../api/import.ts'
import { problemOf } from '../../api/problem.ts'
import { LEDGER } from '../../api/queries.ts'
import { count } from '../../text/labels.ts'
import { Failure } from '../Failure.tsx'
import { Preview } from './Preview.tsx'

interface Props {
  readonly file: File
  readonly mapping: Mapping | null
  /** Rows that the file has, where that is known. */
  readonly rows: number | null
  readonly disabled: boolean
}

/** Rows of a report that are shown; all of them are told by the command line. */
const MOST_SHOWN = 200

/** The import itself: its progress, what became of the rows, and the way to take it back. */
export function Run({ file, mapping, rows, disabled }: Props) {
  const queries = useQueryClient()
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null)
  const stop = useRef<AbortController | null>(null)
  const run = useMutation({
    mutationFn: async () => {
      const own = new AbortController()
      stop.current = own
      return importFile(file, { mapping, signal: own.signal, progress: (done, of) => setProgress({ done, of }) }).catch(
        (error: unknown) => {
          if (own.signal.aborted) return { rows: [], end: null }
          throw error
        },
      )
    },
    onSettled: async () => {
      setProgress(null)
      await queries.invalidateQueries({ queryKey: LEDGER })
    },
  })
  return (
    <>
      <Group>
        <Button disabled={disabled} loading={run.isPending} onClick={() => run.mutate()}>
          {rows === null ? 'Import the file' : `Import ${count(rows, 'row')}`}
        </Button>
        {run.isPending && (
          <Button variant="default" onClick={() => stop.current?.abort()}>
            Stop
          </Button>
        )}
      </Group>
      {run.isPending && progress && (
        <div>
          <Progress value={(100 * progress.done) / Math.max(1, progress.of)} aria-label="Rows imported" mt="md" />
          <p className="quiet" role="status">
            {progress.done} of {count(progress.of, 'row')}
          </p>
        </div>
      )}
      {run.error && (
        <div role="alert">
          <Failure problem={problemOf(run.error)} />
          <p className="quiet">What was imported before stays on record. Import again to go on from there.</p>
        </div>
      )}
      {run.data && <Report key={run.submittedAt} {...run.data} file={file} />}
    </>
  )
}

function Report({ rows, end, file }: Imported & { readonly file: File }) {
  const queries = useQueryClient()
  const undo = useMutation({
    mutationFn: () => undoAll(end?.batches ?? [], `The import of ${file.name} was undone`),
    onSettled: () => queries.invalidateQueries({ queryKey: LEDGER }),
  })
  if (!end) return <p role="status">Stopped. What was imported stays on record; import again to go on from there.</p>
  const telling = rows.filter(({ came }) => came === 'refused' || came === 'changed' || came === 'doubled')
  const asked = rows.some(({ text }) => text.includes('perhaps the same as'))
  return (
    <div>
      <p role="status">
        <strong>{end.text.replace(/; \d+ with a question.*/, '')}</strong>
        {end.left > 0 && `; ${end.left} were not looked at. Import again to go on.`}
      </p>
      <Group gap="md" my="sm">
        {end.source && (
          <Link to="/sources/$id" params={{ id: end.source }}>
            What was added, in its source
          </Link>
        )}
        {asked && <Link to="/questions">Questions that it raised</Link>}
        <Link to="/history">History</Link>
        {end.batches.length > 0 && !undo.isSuccess && (
          <Button variant="default" size="compact-sm" loading={undo.isPending} onClick={() => undo.mutate()}>
            Undo this import
          </Button>
        )}
      </Group>
      {undo.isSuccess && <p role="status">Undone. The history can bring it back, and so can another import.</p>}
      {undo.error && (
        <div role="alert">
          <Failure problem={problemOf(undo.error)} />
        </div>
      )}
      {telling.length > 0 && <Preview rows={telling.slice(0, MOST_SHOWN)} />}
      {telling.length > MOST_SHOWN && <p className="quiet">And {telling.length - MOST_SHOWN} more.</p>}
    </div>
  )
}
