import { type NameForm, nameForms } from '../../model/names/words.ts'

/** A name in all the ways in which it can be read. */
export type NameRead = readonly NameForm[]

export interface NamesRead {
  readonly all: readonly NameRead[]
  /** Those of several words. */
  readonly full: readonly NameRead[]
}

/** Kept as long as the names are: of somebody on record they are compared again and again. */
const READ = new WeakMap<readonly string[], NamesRead>()

/** What somebody is called, read. */
export function namesRead(names: readonly string[]): NamesRead {
  const known = READ.get(names)
  if (known) return known
  const all = names.map(nameForms)
  const read = { all, full: all.filter((forms) => forms.every((form) => form.length > 1)) }
  READ.set(names, read)
  return read
}
