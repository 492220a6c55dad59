import { PGlite } from '@electric-sql/pglite'

/** What the commands that ask a record are measured beside: the engine alone, as it comes, opens a database of ours, answers, and closes it. */
const database = await PGlite.create(process.argv[2])
await database.query('select 1')
await database.close()
