import { openWorkspace } from './src/ledger/workspace.ts'
import { fill } from './bench/analyse/fill.ts'
const w = await openWorkspace('/tmp/big-ws', { create: true })
await fill((w as any).db, 250_000)
await w.close()
