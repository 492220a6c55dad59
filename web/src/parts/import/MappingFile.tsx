import { Button, FileButton, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Mapping } from '../../../../src/import/table/mapping.ts'
import { mappingOf } from '../../api/import.ts'
import { problemOf } from '../../api/problem.ts'
import { Failure } from '../Failure.tsx'

interface Props {
  readonly mapping: Mapping
  readonly change: (mapping: Mapping) => void
}

/** Keeps the mapping as the file that `rapporteur import --mapping` takes, or takes one. */
export function MappingFile({ mapping, change }: Props) {
  const save = useMutation({
    mutationFn: () => mappingOf(JSON.stringify(mapping)),
    onSuccess: ({ yaml }) => download(`${mapping.dataset}.yaml`, yaml),
  })
  const load = useMutation({
    mutationFn: async (file: File) => mappingOf(await file.text()),
    onSuccess: (read) => change(read.mapping),
  })
  const failed = save.error ?? load.error
  return (
    <>
      <Group gap="xs">
        <Button variant="default" size="compact-sm" loading={save.isPending} onClick={() => save.mutate()}>
          Save the mapping
        </Button>
        <FileButton accept=".yaml,.yml,.json" onChange={(file) => file && load.mutate(file)}>
          {(props) => (
            <Button {...props} variant="default" size="compact-sm" loading={load.isPending}>
              Use a saved mapping
            </Button>
          )}
        </FileButton>
      </Group>
      {failed && (
        <div role="alert">
          <Failure problem={problemOf(failed)} />
        </div>
      )}
    </>
  )
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name.replace(/[/\\]/g, '-')
  link.click()
  URL.revokeObjectURL(address)
}
