import type { Rank } from '../../model/statement.ts'
import { type DecideOptions, deciding } from '../deciding.ts'

/** `rapporteur undo BATCH --reason TEXT`: takes back all that a batch brought. Undoing the undoing brings it back. */
export const undo = (batch: string, options: DecideOptions): Promise<void> =>
  deciding(options, (workspace, decider) => workspace.undo(batch, decider), `Batch ${batch} is undone.`)

/** `rapporteur rank STATEMENT RANK --reason TEXT`: says which of several values is shown, and why. */
export const rank = (statement: string, as: Rank, options: DecideOptions): Promise<void> =>
  deciding(options, (workspace, decider) => workspace.rank(statement, as, decider), `${statement} is ranked as ${as}.`)

/** `rapporteur retract STATEMENT --reason TEXT`: takes a statement out of the views. */
export const retract = (statement: string, options: DecideOptions): Promise<void> =>
  deciding(options, (workspace, decider) => workspace.retract(statement, decider), `${statement} is retracted.`)

/** `rapporteur correct STATEMENT --value VALUE --reason TEXT`: puts another value in the place of one that is wrong. */
export const correct = (
  statement: string,
  options: DecideOptions & { readonly value?: string; readonly qualifier: Readonly<Record<string, string[]>> },
): Promise<void> => {
  const qualifiers = Object.fromEntries(
    Object.entries(options.qualifier).map(([name, all]) => [name, all.at(-1) ?? '']),
  )
  const given = [options.value, ...Object.entries(qualifiers).map((pair) => pair.join(' '))].filter(
    (part) => part !== undefined,
  )
  return deciding(
    options,
    (workspace, decider) => workspace.correct(statement, { value: options.value, qualifiers }, decider),
    `${statement} is corrected to "${given.join(', ')}".`,
  )
}

/** `rapporteur keep STATEMENT --reason TEXT [--words TEXT]`: keeps a statement although a later text lost its words. */
export const keep = (statement: string, options: DecideOptions & { readonly words?: string }): Promise<void> =>
  deciding(
    options,
    (workspace, decider) => workspace.keep(statement, options.words ?? null, decider),
    options.words === undefined ? `${statement} is kept.` : `${statement} is kept by the words "${options.words}".`,
  )

/** `rapporteur conflicting STATEMENT --reason TEXT`: says of a tenure that sources differ about it. */
export const conflicting = (statement: string, options: DecideOptions): Promise<void> =>
  deciding(
    options,
    (workspace, decider) => workspace.markConflicting(statement, decider),
    `${statement} is marked as conflicting.`,
  )

/** `rapporteur merge ENTITY ENTITY --reason TEXT`: says that two entities are one. */
export const merge = (entity: string, same: string, options: DecideOptions): Promise<void> =>
  deciding(options, (workspace, decider) => workspace.merge(entity, same, decider), `${entity} and ${same} are one.`)

/** `rapporteur separate ENTITY ENTITY --reason TEXT`: says that two entities are never the same. */
export const separate = (entity: string, other: string, options: DecideOptions): Promise<void> =>
  deciding(
    options,
    (workspace, decider) => workspace.separate(entity, other, decider),
    `${entity} and ${other} are two.`,
  )
