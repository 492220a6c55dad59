import { Readable } from 'node:stream'
import { type Style, styleOf } from '../../../publish/style.ts'
import { type Keyboard, lineKeyboard } from '../keyboard.ts'

/** Runs a session by lines as they come from a pipe, and gives what was said. */
export async function byLines(
  lines: string,
  session: (keyboard: Keyboard, say: (text: string) => Promise<void>, style: Style) => { run(): Promise<void> },
): Promise<string> {
  const said: string[] = []
  const keyboard = lineKeyboard(Readable.from([lines]))
  const say = async (text: string) => void said.push(text)
  await session(keyboard, say, styleOf(false)).run()
  keyboard.close()
  return said.join('')
}
