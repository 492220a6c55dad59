import { useSyncExternalStore } from 'react'
import {
  type Answer,
  added,
  type Done,
  EMPTY,
  type Notice,
  type Outbox,
  settled,
  takenBack,
  type Waiting,
} from '../review/outbox.ts'

/**
 * Decisions on their way: kept in the browser until the server has them, and sent one after the other. Of several windows one sends at
 * a time, and all see the same. Each ledger has an outbox of its own: what was decided about one is never sent to another.
 */
const NAME = 'rapporteur.review.outbox'
/** How long is waited before an unanswered decision is sent again, in ms. */
const AGAIN = 3000
/** How often a decision is sent again that the server fails at. */
const FAILURES = 5

export interface Answered {
  readonly decision: Waiting
  readonly answer: Answer
  readonly notice: Notice | null
  /** Of an undoing: what it took back, where that was decided here. */
  readonly undone: Done | null
}

let key = NAME
let outbox = read()
let sending: string | null = null
let again: ReturnType<typeof setTimeout> | undefined
const watching = new Set<() => void>()
const hearing = new Set<(answered: Answered) => void>()

function read(): Outbox {
  try {
    const kept = localStorage.getItem(key)
    return kept === null ? EMPTY : { ...EMPTY, ...JSON.parse(kept) }
  } catch {
    return EMPTY
  }
}

function keep(changed: Outbox): void {
  outbox = changed
  localStorage.setItem(key, JSON.stringify(changed))
  for (const seen of watching) seen()
}

/** Opens the outbox of a ledger, and sends what waits in it. */
export function openOutbox(ledger: string): void {
  if (key === `${NAME} ${ledger}`) return
  key = `${NAME} ${ledger}`
  outbox = read()
  for (const seen of watching) seen()
  void sendAll()
}

/** Keeps a decision and sends it as soon as the server can be reached. */
export function decide(decision: Omit<Waiting, 'tries'>): void {
  keep(added(read(), { ...decision, tries: 0 }))
  void sendAll()
}

/** Takes back the last decision, or coding, that was not sent yet; null where there is none. */
export function takeBack(coding: boolean): Waiting | null {
  const back = takenBack(read(), sending, coding)
  if (!back) return null
  keep(back.outbox)
  return back.taken
}

/** Sends what waits, in its order, until one is not answered. */
export async function sendAll(): Promise<void> {
  clearTimeout(again)
  await alone(async () => {
    for (let [next] = read().waiting; next; [next] = read().waiting) {
      sending = next.id
      const answer = await send(next)
      sending = null
      const before = read()
      const undone = (answer.kind === 'done' && before.done.find((d) => d.batch === answer.undone)) || null
      const { outbox: changed, notice } = settled(before, next.id, answer)
      keep(changed)
      for (const hear of hearing) hear({ decision: next, answer, notice, undone })
      if (answer.kind === 'unreached') break
    }
  })
  if (read().waiting.length > 0) again = setTimeout(() => void sendAll(), AGAIN)
}

/** One window sends at a time, where the browser can arrange it; what is sent twice all the same is done once. */
const alone = (work: () => Promise<void>): Promise<void> =>
  'locks' in navigator
    ? navigator.locks.request(key, { ifAvailable: true }, async (lock) => (lock ? work() : undefined))
    : sending === null
      ? work()
      : Promise.resolve()

async function send({ id, path, body, tries }: Waiting): Promise<Answer> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': id },
      body: JSON.stringify(body),
    })
    const told = await response.json()
    if (response.ok) return { kind: 'done', ...told }
    if (response.status >= 500 && tries < FAILURES) return { kind: 'unreached' }
    return { kind: 'refused', code: String(told.code), message: String(told.detail), advice: String(told.advice) }
  } catch {
    return { kind: 'unreached' }
  }
}

const watch = (seen: () => void): (() => void) => {
  watching.add(seen)
  return () => watching.delete(seen)
}

/** The outbox as it is now. */
export const currentOutbox = (): Outbox => outbox

export const useOutbox = (): Outbox => useSyncExternalStore(watch, currentOutbox)

/** Hears how each decision was answered, until what it gives back is called. */
export function onAnswer(hear: (answered: Answered) => void): () => void {
  hearing.add(hear)
  return () => hearing.delete(hear)
}

window.addEventListener('storage', (event) => {
  if (event.key !== key) return
  outbox = read()
  for (const seen of watching) seen()
})
window.addEventListener('online', () => void sendAll())
