import { Button, Group } from '@mantine/core'
import { DownloadIcon } from '@radix-ui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { verifyRecord } from '../api/keeping.ts'
import { problemOf } from '../api/problem.ts'
import { count } from '../text/labels.ts'
import { Failure } from './Failure.tsx'

/** A copy of the whole record to put away, and the check that all of it is whole. */
export function Keeping() {
  const check = useMutation({ mutationFn: verifyRecord })
  return (
    <section aria-label="Keeping the record">
      <Group gap="xs" mb="md">
        <Button
          component="a"
          href="/api/backup"
          download
          variant="default"
          size="compact-sm"
          leftSection={<DownloadIcon aria-hidden="true" />}
        >
          Download a backup
        </Button>
        <Button variant="default" size="compact-sm" loading={check.isPending} onClick={() => check.mutate()}>
          Check the whole record
        </Button>
      </Group>
      {check.error && (
        <div role="alert">
          <Failure problem={problemOf(check.error)} />
        </div>
      )}
      {check.data && (
        <div role="status">
          <p className="quiet">
            {check.data.faults.length === 0
              ? `Whole: ${count(check.data.batches, 'batch', 'batches')}; the last has the hash ${check.data.head.slice(0, 12)}…`
              : `${count(check.data.faults.length, 'fault')}. Restore a backup, or run "rapporteur recover".`}
          </p>
          <ul>
            {check.data.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
