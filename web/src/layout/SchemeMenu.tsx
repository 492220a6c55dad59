import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import { CheckIcon, Half2Icon, MoonIcon, SunIcon } from '@radix-ui/react-icons'

const SCHEMES: readonly (readonly [MantineColorScheme, string, typeof SunIcon])[] = [
  ['auto', 'As the system', Half2Icon],
  ['light', 'Light', SunIcon],
  ['dark', 'Dark', MoonIcon],
]

/** The choice of colour scheme; the browser keeps it. */
export function SchemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [, name, Current] = SCHEMES.find(([scheme]) => scheme === colorScheme) ?? ['auto', 'As the system', Half2Icon]
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" c="inherit" size="lg" aria-label={`Colour scheme: ${name}`}>
          <Current aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map(([scheme, label, Icon]) => (
          <Menu.Item
            key={scheme}
            onClick={() => setColorScheme(scheme)}
            leftSection={<Icon aria-hidden="true" />}
            rightSection={scheme === colorScheme ? <CheckIcon aria-label="chosen" role="img" /> : null}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
