import type { Command } from 'commander'
import states from '../../../data/states.json' with { type: 'json' }
import { bashScript } from '../completion/bash.ts'
import { fishScript } from '../completion/fish.ts'
import { shapeOf } from '../completion/shape.ts'
import { zshScript } from '../completion/zsh.ts'
import { print } from '../output.ts'

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript }

/** `rapporteur completion SHELL`: what makes a shell complete commands, options and files, from the declarations of the commands. */
export async function completion(shell: keyof typeof SCRIPTS, program: Command): Promise<void> {
  await print(SCRIPTS[shell](shapeOf(program), states.states.map(({ code }) => code).sort()))
}
