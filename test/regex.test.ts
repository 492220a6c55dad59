import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check } from 'recheck'
import ts from 'typescript'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Those that recheck cannot judge in time, and why they are linear. */
const JUDGED: Readonly<Record<string, string>> = {
  '/<script\\b[\\s\\S]*?(?:<\\/script\\s*>|$)|<style\\b[\\s\\S]*?(?:<\\/style\\s*>|$)/gi':
    'it always ends, at the latest with the text, so that no stretch is looked through twice',
  '/^\\s*(?:<\\?xml[^>]{0,200}\\?>\\s*)?(?:<!--(?:(?!-->)[\\s\\S]){0,2000}-->\\s*)*<(?:!doctype html|html|head|body|article)\\b/i':
    'anchored; a declaration ends at its ">", a comment at the first "-->" and nowhere else',
  '/^---\\r?\\n[\\s\\S]{1,2000}?\\r?\\n---\\r?\\n/': 'anchored, and at most 2000 characters',
}

/** Every regular expression that is written in our code, with a place where it stands. */
function written(): Map<string, string> {
  const found = new Map<string, string>()
  const files = ['src', 'web/src']
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true }).map((name) => join(folder, String(name))))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|testing/.test(file))
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) found.set(node.getText(), file)
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}

it('no regular expression of ours takes more than linear time', async () => {
  const all = written()
  expect(all.size).toBeGreaterThan(100)
  const faults: string[] = []
  for (const [literal, file] of all) {
    if (literal in JUDGED) continue
    const end = literal.lastIndexOf('/')
    const { status, ...found } = await check(literal.slice(1, end), literal.slice(end + 1), { timeout: 30_000 })
    const attack = 'attack' in found && found.attack ? `, as on ${found.attack.pattern}` : ''
    if (status !== 'safe') faults.push(`${file}: ${literal} is ${status}${attack}`)
  }
  expect(faults).toEqual([])
  expect(Object.keys(JUDGED).filter((literal) => !all.has(literal))).toEqual([])
}, 180_000)
