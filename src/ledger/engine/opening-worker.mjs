import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'

// Plain JavaScript, so that a checkout, a build and a test's own program can start it alike.

/** So many rows of each table are read. Those of another table in its place fail at the first. */
const ROWS = 100

/** Opens a database, which recovers it, reads some rows of each table, and closes it in order. */
async function open({ folder, startParams }) {
  const database = await PGlite.create({ dataDir: folder, startParams })
  const { rows } = await database.query(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname = current_schema()`,
  )
  for (const { name } of rows)
    await database.query(`select sum(length(t::text)) from (select * from ${name} limit ${ROWS}) as t`)
  await database.close()
}

try {
  await open(workerData)
} catch (error) {
  // What WebAssembly throws when it ends is known by its name, which an error loses between threads.
  const { name, message, code } = error
  parentPort.postMessage({ name, message: String(message ?? error), code })
}
