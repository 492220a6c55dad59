import { Button, Menu } from '@mantine/core'
import { DownloadIcon } from '@radix-ui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { formatsQuery } from '../api/queries.ts'
import { type ChronologyFilter, writeQuery } from '../text/filter.ts'

/** What the filter leaves of the record, to be downloaded in a format of other programs. */
export function ExportMenu({ filter, asOf }: { readonly filter: ChronologyFilter; readonly asOf: string | undefined }) {
  const { data } = useQuery(formatsQuery)
  if (!data) return null
  return (
    <Menu position="bottom-start" width={360}>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<DownloadIcon aria-hidden="true" />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        {data.items.map(({ name, description }) => (
          <Menu.Item key={name} component="a" href={`/api/export/${name}${writeQuery({ ...filter, asOf })}`} download>
            <strong>{name}</strong> {description}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component="a" href="/api/docs">
          <strong>API</strong> The addresses at which programs read and write the record
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
