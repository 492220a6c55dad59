import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { RequestId } from '@modelcontextprotocol/sdk/types.js'
import { type McpOptions, mcpServer } from './server.ts'

/**
 * Answers a client of the Model Context Protocol on standard input and output until the input ends or `stopped` settles. What was asked for
 * before the input ended is still answered, unless nobody reads the output any more.
 */
export async function answerStdio(options: McpOptions, stopped: Promise<void>): Promise<void> {
  const server = mcpServer(options)
  const transport = new StdioServerTransport()
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve).once('close', resolve)
    transport.onclose = resolve
  })
  const unread = new Promise<void>((resolve) => {
    process.stdout.once('error', () => resolve()).once('close', resolve)
  })
  transport.onerror = options.onError
  const answered = openRequests(transport)
  await server.connect(transport)
  await Promise.race([ended.then(answered), unread, stopped])
  await server.close()
}

/** @returns a function that waits until every request that came has its answer or was cancelled. */
function openRequests(transport: StdioServerTransport): () => Promise<void> {
  const open = new Set<RequestId>()
  let settled = () => {}
  const settle = (id: RequestId) => {
    open.delete(id)
    if (open.size === 0) settled()
  }
  transport.onmessage = (message) => {
    if (!('method' in message)) return
    if ('id' in message) open.add(message.id)
    else if (message.method === 'notifications/cancelled') settle(message.params?.requestId as RequestId)
  }
  const send = transport.send.bind(transport)
  transport.send = async (message) => {
    await send(message)
    if (!('method' in message) && message.id !== undefined) settle(message.id)
  }
  return () =>
    new Promise((resolve) => {
      settled = resolve
      if (open.size === 0) resolve()
    })
}
