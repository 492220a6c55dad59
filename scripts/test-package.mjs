import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { build, checkNode, fail, install, root } from './setup.mjs'

/**
 * `npm run test:package [NODE…]`: packs the program, installs the package in an empty folder, and uses it there as others do: by npx, as a library, with
 * its types. With the Node that runs this, or with each whose executable is named.
 */
checkNode()
install()
if (!build()) fail('The build failed; what it printed above says why.')

const { RAPPORTEUR_WORKSPACE: _, DATABASE_URL: __, ...OWN } = process.env
const STORY = join(root, 'samples', '2024-11-15-19th-round.txt')
const LIBRARY = `import { propose, readFile } from 'rapporteur'

const { source } = await readFile('story.txt', { publisher: 'Desk' })
const types: string[] = propose(source).events.map((event) => event.type)
console.log(types.join(' '))
`

const CLIENT = `import { connect, ProblemError, type Shapes } from 'rapporteur/client'

const record = connect(process.argv[2] ?? '')
const { sources } = await record.get('/api/workspace')
const events: Shapes['EventSummary'][] = []
for await (const event of record.each('/api/events', { params: { query: { side: 'CHN' } } })) events.push(event)
const missing: unknown = await record.get('/api/events/{id}', { params: { path: { id: 'ev_none' } } }).catch((error) => error)
console.log(sources, events[0]?.date, missing instanceof ProblemError && missing.code)
// @ts-expect-error there is no such address
if (sources > 5) await record.get('/api/nothing')
// @ts-expect-error a decision has a reason
if (sources > 5) await record.post('/api/batches/{id}/undo', { params: { path: { id: 'ba_none' } }, body: {} })
`

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-package-'))
let [passed, failed] = [0, 0]
try {
  const packed = call('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { cwd: root })
  const [{ filename, size, unpackedSize, files }] = JSON.parse(packed.stdout)
  process.stdout.write(`${filename}: ${files.length} files, ${size} bytes, unpacked ${unpackedSize}\n`)
  const paths = files.map(({ path }) => path)
  check('holds what is read beside the program', () =>
    [
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'man/rapporteur.1',
      'dist/web/index.html',
      'dist/index.d.ts',
      'dist/empty-database.zip.br',
      'dist/client.d.ts',
    ].filter((path) => !paths.includes(path)),
  )
  check('holds no tests, sources or maps', () =>
    paths.filter((path) => /\.map$|\.test\.|^(src|test|bench)\//.test(path)),
  )
  const nodes = process.argv.slice(2)
  for (const node of nodes.length > 0 ? nodes : [process.execPath]) await used(node, join(folder, filename))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0

/** Runs a command to its end; what it printed as text. */
function call(command, args, options) {
  const ended = spawnSync(command, args, { encoding: 'utf8', ...options })
  if (ended.status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${ended.status ?? ended.error?.message}: ${ended.stderr}`)
  return ended
}

/** What a check finds at fault, nothing where all is well. */
function check(name, faults) {
  let found
  try {
    found = faults()
  } catch (error) {
    found = [error.message]
  }
  tell(name, found)
}

function tell(name, faults) {
  faults.length === 0 ? passed++ : failed++
  process.stdout.write(
    `${faults.length === 0 ? 'ok    ' : 'failed'} ${name}\n${faults.map((fault) => `       ${fault}\n`).join('')}`,
  )
}

async function used(node, tarball) {
  const { stdout: version } = call(node, ['--version'])
  const place = join(folder, version.trim())
  mkdirSync(place)
  writeFileSync(join(place, 'package.json'), '{ "private": true, "type": "module" }')
  const options = {
    cwd: place,
    env: {
      ...OWN,
      PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
      XDG_CACHE_HOME: join(folder, 'cache'),
      NODE_COMPILE_CACHE: join(folder, 'cache', 'node'),
    },
  }
  const rapporteur = (...args) => call('npx', ['--no-install', 'rapporteur', ...args], options).stdout
  const on = (name) => `${name} on Node ${version.trim().slice(1)}`
  const lacks = (text, ...wanted) => wanted.filter((part) => !text.includes(part)).map((part) => `lacks "${part}"`)

  check(on('npm installs it in an empty folder'), () => {
    call('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', tarball], options)
    return existsSync(join(place, 'node_modules', 'rapporteur')) ? [] : ['it is not there']
  })
  copyFileSync(STORY, join(place, 'story.txt'))
  check(on('--version'), () => (/^\d+\.\d+\.\d+\n$/.test(rapporteur('--version')) ? [] : ['tells no version']))
  check(on('read'), () => lacks(rapporteur('read', 'story.txt', '--json'), '"mechanism"', '2024-11-12'))
  check(on('read again, with what was compiled kept'), () => {
    const again = () => call('npx', ['--no-install', 'rapporteur', 'read', 'story.txt'], options)
    const [first, second] = [again(), again()]
    return [
      ...(first.stdout === second.stdout ? [] : ['it reads otherwise']),
      ...(second.stderr === '' ? [] : [`it says: ${second.stderr}`]),
      ...(existsSync(join(folder, 'cache')) ? [] : ['nothing is kept']),
    ]
  })
  check(on('completion'), () => lacks(rapporteur('completion', 'bash'), 'complete -F'))
  check(on('seed, add and timeline'), () => [
    ...lacks(rapporteur('seed', '--json'), '"batch": "ba_'),
    ...lacks(rapporteur('add', 'story.txt'), 'new'),
    ...lacks(rapporteur('timeline', 'China', 'Russia'), '12 November 2024'),
  ])
  const compiled = (name, text, ...rules) => {
    writeFileSync(join(place, name), text)
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const types = ['--typeRoots', join(root, 'node_modules', '@types'), '--types', 'node']
    const usual = ['--strict', '--module', 'nodenext', '--target', 'es2022', ...rules]
    const { status, stdout } = spawnSync(node, [compiler, ...usual, ...types, name], { encoding: 'utf8', ...options })
    return status === 0 ? [] : [stdout]
  }
  check(on('the types of the client'), () => compiled('client.ts', CLIENT))
  tell(on('start serves the page, the API and its client, and ends when it is told to'), await served(node, options))
  check(on('the library'), () => {
    writeFileSync(join(place, 'library.js'), LIBRARY.replace(': string[]', ''))
    return lacks(call(node, ['library.js'], options).stdout, 'consultation')
  })
  check(on('the types of the library'), () => compiled('library.ts', LIBRARY, '--noEmit', '--skipLibCheck'))
  check(on('leaves nothing in the folder but the workspace'), () =>
    readdirSync(place).filter(
      (name) => !/^(node_modules|package(-lock)?\.json|story\.txt|(library|client)\.[jt]s|workspace)$/.test(name),
    ),
  )
}

async function served(node, { cwd, env }) {
  const program = join(cwd, 'node_modules', 'rapporteur', 'bin', 'rapporteur.js')
  const child = spawn(node, [program, 'start', '--port', '0'], { cwd, env })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    const address = await new Promise((resolve, reject) => {
      let said = ''
      const hear = (part) => {
        said += part
        const found = /ready at (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1]
        if (found) resolve(found)
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', () => reject(new Error(`It did not start: ${said}`)))
    })
    const page = await (await fetch(address)).text()
    const workspace = await (await fetch(`${address}/api/workspace`)).json()
    const { stdout } = call(process.execPath, ['client.js', address], { cwd, env })
    child.kill('SIGTERM')
    const code = await ended
    return [
      ...(page.includes('<div id="root">') ? [] : ['the page is not that of the application']),
      ...(workspace.sources === 1 ? [] : [`the workspace is told with ${workspace.sources} sources`]),
      ...(stdout === '1 2025 not-found\n' ? [] : [`the client says: ${stdout}`]),
      ...(code === 0 ? [] : [`it ended with ${code}`]),
    ]
  } catch (error) {
    child.kill('SIGKILL')
    return [error.message]
  }
}
