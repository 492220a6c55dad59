import { RapporteurError } from '../../model/errors.ts'
import type { Keyboard } from './keyboard.ts'

/** What goes on between a terminal and who sits at it. */
export interface Terminal {
  readonly keyboard: Keyboard
  readonly say: (text: string) => Promise<void>
}

/**
 * Shows what there is and does what each key says, until somebody leaves, or `show` tells that there is nothing to press a key for. Refusals are told,
 * and change nothing.
 *
 * @returns whether somebody left.
 */
export async function byKeys(
  { keyboard, say }: Terminal,
  show: () => Promise<boolean>,
  press: (key: string) => Promise<void>,
): Promise<boolean> {
  while (await show()) {
    const key = await keyboard.key()
    if (key === null || key === 'q') return true
    try {
      await press(key)
    } catch (error) {
      if (!(error instanceof RapporteurError)) throw error
      await say(`${error.message} ${error.advice}\n\n`)
    }
  }
  return false
}
