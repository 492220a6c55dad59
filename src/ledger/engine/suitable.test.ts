import { expect, it } from 'vitest'
import { NEEDED, unsuitable } from './suitable.ts'

it.each<[string, string, readonly string[], string | null]>([
  ['90624', 'UTF8', NEEDED, 'runs on PostgreSQL 9'],
  ['120018', 'UTF8', NEEDED, 'runs on PostgreSQL 12'],
  ['140012', 'UTF8', NEEDED, 'runs on PostgreSQL 14'],
  ['150000', 'UTF8', NEEDED, null],
  ['150004', 'UTF8', ['pg_trgm', 'btree_gist'], null],
  ['180001', 'UTF8', NEEDED, null],
  ['160002', 'LATIN1', NEEDED, 'keeps text as LATIN1'],
  ['160002', 'SQL_ASCII', NEEDED, 'keeps text as SQL_ASCII'],
  ['160002', 'UTF8', ['pg_trgm'], 'runs on a server without the extension btree_gist'],
  ['160002', 'UTF8', [], 'runs on a server without the extensions btree_gist and pg_trgm'],
])('version %s, %s, with %j: %s', (version, encoding, extensions, what) => {
  expect(unsuitable({ version, encoding, extensions })?.what ?? null).toBe(what)
})
