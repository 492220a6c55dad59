import organisationsFile from '../../data/organisations.json' with { type: 'json' }
import statesFile from '../../data/states.json' with { type: 'json' }
import { fold } from './fold.ts'

interface Named {
  readonly code: string
  readonly name: string
  readonly official?: string
  readonly aliases?: readonly string[]
  readonly demonyms?: readonly string[]
}

const { states } = statesFile as unknown as { states: readonly Named[] }
const { organisations } = organisationsFile as unknown as { organisations: readonly Named[] }

const codes = new Map<string, string>()
for (const { code, name, official, aliases = [], demonyms = [] } of [...states, ...organisations])
  for (const written of [code, name, official, ...aliases, ...demonyms])
    if (written !== undefined && !codes.has(fold(written))) codes.set(fold(written), code)

/** The code of a state or organisation by any of its names, its adjective or its code; null where none fits. */
export const sideByName = (written: string): string | null => codes.get(fold(written)) ?? null
