import type { Gazetteer } from '../../model/gazetteer.ts'

/** Builds something of a gazetteer when it is first asked for, and keeps it until a gazetteer of another version comes. */
export function builtOf<Built>(build: (known: Gazetteer) => Built): (known: Gazetteer) => Built {
  let last: { readonly version: string; readonly built: Built } | undefined
  return (known) => {
    if (last?.version !== known.version) last = { version: known.version, built: build(known) }
    return last.built
  }
}
