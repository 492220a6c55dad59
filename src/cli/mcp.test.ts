import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { type CallToolResult, JSONRPCMessageSchema } from '@modelcontextprotocol/sdk/types.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../server/mcp/testing/cited.ts'
import { type McpServed, mcpServed } from '../server/mcp/testing/served.ts'

const BIN = fileURLToPath(new URL('../../bin/rapporteur.js', import.meta.url))

let served: McpServed
const started: ChildProcess[] = []
beforeAll(async () => {
  served = await mcpServed()
}, 300_000)
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await served.remove()
})

/** Runs `rapporteur mcp` on the workspace as a client does. */
function mcp(...args: string[]): ChildProcess & { stdin: NodeJS.WritableStream } {
  const child = spawn(process.execPath, [BIN, 'mcp', '-w', served.place, ...args], { stdio: 'pipe' })
  started.push(child)
  return child
}

const held = () => existsSync(join(served.place, 'holder.json'))

describe('a workspace that is in use', () => {
  it('is refused with the address at which it can be asked, and only then is free', async () => {
    const child = mcp()
    const [out, err, [code]] = await Promise.all([
      text(child.stdout as never),
      text(child.stderr as never),
      once(child, 'close'),
    ])
    expect({ out, code }).toEqual({ out: '', code: 1 })
    expect(err).toMatch(/^rapporteur: The workspace .* is in use by .*\n$/)
    expect(err).toContain(`Let the MCP client use ${served.address}/mcp`)
    await served.stop()
  })
})

describe('on standard input and output', () => {
  it('a client is answered, and the workspace is free when it goes', async () => {
    const client = new Client({ name: 'test', version: '1' })
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [BIN, 'mcp', '-w', served.place] }),
    )
    expect(held()).toBe(true)
    const call = async (name: string, question: Record<string, unknown>) =>
      (await client.callTool({ name, arguments: question })) as CallToolResult
    expect(textOf(await call('show_mechanism', { mechanism: 'strategic security' }))).toContain('Rounds 18, 19 and 20')
    const long = await call('read_story', { text: 'Talks were held in Paris. '.repeat(200_000) })
    expect([long.isError, textOf(long)]).toEqual([true, expect.stringMatching(/at text$/)])
    expect(
      textOf(await call('check_claim', { text: 'Wang Yi met Sergei Lavrov in Moscow on 18 September 2023.' })),
    ).toContain(': on record.')
    await client.close()
    expect(held()).toBe(false)
  })

  it('only messages come out; what was asked before the input ended is answered; the rest is an error of its own', async () => {
    const child = mcp()
    const message = (id: number, method: string, params: unknown) =>
      `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`
    const clientInfo = { name: 'test', version: '1' }
    child.stdin.write(message(1, 'initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo }))
    child.stdin.write('{"jsonrpc": broken\n')
    child.stdin.write(message(2, 'tools/call', { name: 'agenda', arguments: { on: '2026-01-15' } }))
    child.stdin.end(message(3, 'nothing/such', {}))
    const [out, , [code]] = await Promise.all([
      text(child.stdout as never),
      text(child.stderr as never),
      once(child, 'close'),
    ])
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSONRPCMessageSchema.parse(JSON.parse(line)) as { id?: number })
    expect(answers.map(({ id }) => id).sort()).toEqual([1, 2, 3])
    expect(code).toBe(0)
    expect(held()).toBe(false)
  })

  it('--http answers at an address until it is told to stop', async () => {
    const child = mcp('--http', '--port', '0')
    const [said] = (await once(child.stdout as never, 'data')) as [Buffer]
    const [address = ''] = /http:\S+\/mcp/.exec(String(said)) ?? []
    const client = new Client({ name: 'test', version: '1' })
    await client.connect(new StreamableHTTPClientTransport(new URL(address)))
    expect((await client.listTools()).tools.length).toBeGreaterThan(10)
    await client.close()
    child.kill('SIGTERM')
    expect(await once(child, 'close')).toEqual([0, null])
    expect(held()).toBe(false)
  })
})
