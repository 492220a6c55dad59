import { found } from './clean.ts'
import { dateLine } from './date-line.ts'
import type { Format, Incoming, ReadText } from './format.ts'
import { headersOf } from './headers.ts'
import { statedIn, titleOf } from './text.ts'

/** Markdown: the readable text without marks, one paragraph a block. Front matter between `---` lines gives the metadata. */
export const markdown: Format = {
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  mediaTypes: ['text/markdown'],
  recognises: ({ text }) => /^---\r?\n[\s\S]{1,2000}?\r?\n---\r?\n/.test(text()),
  read: readMarkdown,
}

interface Node {
  readonly type: string
  readonly value?: string
  readonly alt?: string | null
  readonly children?: readonly Node[]
}

async function readMarkdown({ text: decoded }: Incoming): Promise<ReadText> {
  const { fromMarkdown } = await import('mdast-util-from-markdown')
  const source = decoded()
  const front = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source)
  const { values, end } = front ? headersOf(`${front[1]}\n\n`) : headersOf(source)
  const tree = fromMarkdown(source.slice(front ? front[0].length : end)) as Node
  const blocks: string[] = []
  collect(tree, blocks)
  const text = blocks.join('\n\n')
  const stated = statedIn(values, front ? 'front matter' : 'header line')
  return {
    text,
    bodyStart: 0,
    ...stated,
    title: stated.title ?? found(titleOf(text), 'first line'),
    published: stated.published.length > 0 ? stated.published : dateLine(blocks),
  }
}

const BLOCKS = new Set(['paragraph', 'heading', 'code', 'tableCell'])

function collect(node: Node, blocks: string[]): void {
  if (BLOCKS.has(node.type)) {
    const text = inline(node).replace(/\s+/g, ' ').trim()
    if (text) blocks.push(text)
    return
  }
  for (const child of node.children ?? []) collect(child, blocks)
}

function inline(node: Node): string {
  if (node.type === 'html') return ''
  if (node.type === 'break') return ' '
  return node.value ?? (node.children ?? []).map(inline).join('')
}
