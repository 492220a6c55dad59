import { Button } from '@mantine/core'
import type { Action } from '../../review/keys.ts'
import { KeyHint } from './KeyHint.tsx'

/** The choice between deciding and coding. */
export function ModeSwitch({ coding, act }: { readonly coding: boolean; readonly act: (action: Action) => void }) {
  const choice = (name: string, chosen: boolean, title: string) => (
    <Button
      variant={chosen ? 'light' : 'default'}
      size="compact-sm"
      aria-pressed={chosen}
      title={title}
      onClick={() => !chosen && act('mode')}
      rightSection={chosen ? null : <KeyHint name="c" />}
    >
      {name}
    </Button>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would have a frame of its own
    <div role="group" aria-label="What is done here">
      <Button.Group>
        {choice('Decide', !coding, 'Accept, edit or reject what counts on record')}
        {choice('Code', coding, 'Note your own reading, which decides nothing and which other coders do not see')}
      </Button.Group>
    </div>
  )
}
