import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build, checkNode, fail, install, root } from './setup.mjs'

checkNode()
install()
if (!build()) fail('The build failed; what it printed above says why.')

const program = spawn(process.execPath, [join(root, 'bin', 'rapporteur.js'), 'start', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
// A terminal sends Ctrl-C to the program too; a supervisor signals only this process.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => signal !== 'SIGINT' && program.kill(signal))
program.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
