import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { type Action, keyName, keyOf } from '../../review/keys.ts'
import { KeyHint } from './KeyHint.tsx'

interface Props {
  readonly action: Action
  readonly act: (action: Action) => void
  readonly children: ReactNode
  /** The one that is meant to be used most. */
  readonly main?: boolean
  readonly disabled?: boolean
}

/** A button that does what a key does, with that key on it. */
export function Do({ action, act, children, main = false, disabled = false }: Props) {
  const key = keyOf(action)
  return (
    <Button
      variant={main ? 'filled' : 'default'}
      size="compact-sm"
      disabled={disabled}
      onClick={() => act(action)}
      aria-keyshortcuts={key === 'A' ? 'Shift+A' : key}
      rightSection={<KeyHint name={keyName(key)} />}
    >
      {children}
    </Button>
  )
}
