import type { Draft } from './drafts.ts'

/** A decision that was made here and is not on record yet. */
export interface Waiting {
  /** What it is known by on the way, so that it is done once however often it is sent. */
  readonly id: string
  /** What was decided, in words. */
  readonly label: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  /** The entry of the queue that it is about. */
  readonly entry: string | null
  /** Whether the entry is decided by it, or coded. */
  readonly leaves: boolean
  /** Who codes by it; not given where it decides. */
  readonly coder?: string
  /** What a field says meanwhile; null where it was retracted. */
  readonly shows?: { readonly statement: string; readonly value: string | null }
  /** A field of the body that takes the id which another's answer brings. */
  readonly takes?: { readonly field: string; readonly from: string }
  /** Ids of the statements that were shown. */
  readonly saw?: readonly string[]
  /** What is opened again if it is refused. */
  readonly draft?: Draft
  /** Whether it takes back another. */
  readonly back?: true
  /** How often it was sent without an answer. */
  readonly tries: number
}

/** A decision that is on record. */
export interface Done {
  readonly label: string
  readonly entry: string | null
  readonly leaves: boolean
  readonly coder?: string
  readonly batch: string
  readonly seq: number
  readonly shows?: Waiting['shows']
}

export interface Outbox {
  readonly waiting: readonly Waiting[]
  /** The last ones that are on record, the latest last. */
  readonly done: readonly Done[]
}

export const EMPTY: Outbox = { waiting: [], done: [] }

/** How a decision that was sent was answered. */
export type Answer =
  | {
      readonly kind: 'done'
      readonly batch?: string | null
      readonly seq?: number
      readonly entity?: string
      readonly undone?: string
    }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly advice: string }
  | { readonly kind: 'unreached' }

/** What the reviewer must be told of an answer. */
export interface Notice {
  readonly decision: Waiting
  readonly code: string
  readonly message: string
  readonly advice: string
  /** Later decisions that rested on it and were not sent. */
  readonly dropped: readonly Waiting[]
}

const KEPT = 200

/** The decision last in line; it names the own changes that stand between what was seen and it. */
export function added(outbox: Outbox, decision: Waiting): Outbox {
  const { seen } = decision.body
  const own =
    typeof seen === 'number'
      ? outbox.done.filter((d) => d.entry === decision.entry && d.seq > seen).map((d) => d.batch)
      : []
  return { ...outbox, waiting: [...outbox.waiting, own.length > 0 ? withOwn(decision, own) : decision] }
}

const withOwn = (decision: Waiting, batches: readonly string[]): Waiting => ({
  ...decision,
  body: { ...decision.body, own: [...((decision.body.own as readonly string[] | undefined) ?? []), ...batches] },
})

/** The outbox once a decision was answered, and what is to be told of it. */
export function settled(outbox: Outbox, id: string, answer: Answer): { outbox: Outbox; notice: Notice | null } {
  const decision = outbox.waiting.find((w) => w.id === id)
  if (!decision) return { outbox, notice: null }
  const others = outbox.waiting.filter((w) => w.id !== id)
  if (answer.kind === 'unreached')
    return {
      outbox: {
        ...outbox,
        waiting: outbox.waiting.map((w) => (w.id === id ? { ...w, tries: w.tries + 1 } : w)),
      },
      notice: null,
    }
  if (answer.kind === 'done') return { outbox: recorded(outbox, decision, others, answer), notice: null }
  const repeated = answer.code === 'decided-already' && decision.tries > 0
  if (repeated) return { outbox: { ...outbox, waiting: others }, notice: null }
  const dropped = others.filter((w) => w.takes?.from === id || restsOn(w, decision))
  return {
    outbox: { ...outbox, waiting: others.filter((w) => !dropped.includes(w)) },
    notice: { decision, code: answer.code, message: answer.message, advice: answer.advice, dropped },
  }
}

/** An entry is not accepted as it was not shown: not when a change of it, made before, was refused. */
const restsOn = (later: Waiting, refused: Waiting): boolean =>
  later.entry !== null && later.entry === refused.entry && later.leaves && !refused.leaves && later.coder === undefined

function recorded(
  outbox: Outbox,
  decision: Waiting,
  others: readonly Waiting[],
  { batch, seq, entity, undone }: Extract<Answer, { kind: 'done' }>,
): Outbox {
  const waiting = others.map((later) => {
    const filled =
      later.takes?.from === decision.id && entity !== undefined
        ? (({ takes, ...rest }) => ({ ...rest, body: { ...rest.body, [takes?.field ?? '']: entity } }))(later)
        : later
    const changed = batch && later.entry !== null && later.entry === decision.entry && 'seen' in later.body
    return changed ? withOwn(filled, [batch]) : filled
  })
  const { label, entry, leaves, coder, shows } = decision
  const done = outbox.done.filter((d) => d.batch !== undone)
  return {
    waiting,
    done:
      batch && seq !== undefined
        ? [
            ...done,
            {
              label,
              entry,
              leaves,
              batch,
              seq,
              ...(coder === undefined ? {} : { coder }),
              ...(shows ? { shows } : {}),
            },
          ].slice(-KEPT)
        : done,
  }
}

/** The decision, or coding, that an undoing takes back without asking the server: the last one that was not sent yet; with what was made for it. */
export function takenBack(
  outbox: Outbox,
  sending: string | null,
  coding = false,
): { outbox: Outbox; taken: Waiting } | null {
  const taken = outbox.waiting.findLast((w) => (w.coder !== undefined) === coding)
  if (!taken || taken.id === sending || taken.tries > 0 || taken.back) return null
  const maker = outbox.waiting.find((w) => w.id === taken.takes?.from && w.id !== sending && w.tries === 0)
  return { outbox: { ...outbox, waiting: outbox.waiting.filter((w) => w !== taken && w !== maker) }, taken }
}

/** Entries that a decision takes out of the queue which the queue, as read at `seen`, does not know of yet; of the queue of a coder what they coded. */
export function leaving(outbox: Outbox, seen: number, coder: string | null = null): Set<string> {
  const leave = [...outbox.waiting, ...outbox.done.filter((d) => d.seq > seen)]
  const gone = leave.filter((d) => d.leaves && (d.coder ?? null) === coder)
  return new Set(gone.flatMap((d) => d.entry ?? []))
}
