import { type PGlite, parse, protocol, type Results } from '@electric-sql/pglite'

const { serialize } = protocol

/** Statements that PostgreSQL keeps prepared; those that were asked longest ago give way. */
const MOST = 200
/** Texts of queries that are remembered as asked once. */
const MOST_SEEN = 1000

/**
 * Asks PGlite what it is asked again and again by statements that are prepared under a name: to parse and plan a query takes
 * longer than most of ours take to run. A query is prepared when it is asked for the second time. Rows, types and errors are those
 * of `PGlite.query`.
 *
 * A prepared statement is void once its columns change. PGlite being one session, whatever changes tables comes by here: then, and
 * where a rollback may take that back, everything prepared is forgotten.
 */
export class PreparedQueries {
  private readonly seen = new Set<string>()
  private readonly prepared = new Map<string, Prepared>()
  private made = 0

  constructor(private readonly database: PGlite) {}

  async query(sql: string, parameters: readonly unknown[]): Promise<Results> {
    if (!REPEATED.test(sql)) {
      if (!LEAVES_TABLES.test(sql)) await this.forget()
      return this.database.query(sql, [...parameters])
    }
    if (!this.prepared.has(sql) && !this.seen.delete(sql)) {
      this.seen.add(sql)
      const [oldest] = this.seen
      if (this.seen.size > MOST_SEEN && oldest !== undefined) this.seen.delete(oldest)
      return this.database.query(sql, [...parameters])
    }
    await this.database._checkReady()
    return this.database.runExclusive(async () => {
      try {
        return await this.run(sql, parameters)
      } catch (error) {
        if (error instanceof protocol.messages.DatabaseError)
          Object.assign(error, { query: sql, params: [...parameters], queryOptions: undefined })
        throw error
      }
    })
  }

  private async run(sql: string, parameters: readonly unknown[]): Promise<Results> {
    const statement = this.prepared.get(sql) ?? (await this.prepare(sql))
    this.prepared.delete(sql)
    this.prepared.set(sql, statement)
    if (this.prepared.size > MOST) await this.close([...this.prepared.keys()].slice(0, -MOST))
    const { name, columns, types } = statement
    const values = parameters.map((value, i) => {
      if (value === null || value === undefined) return null
      const serializer = this.database.serializers[types[i] ?? 0]
      return serializer ? serializer(value) : String(value)
    })
    const told = await this.send(serialize.bind({ statement: name, values }), serialize.execute())
    const [result] = parse.parseResults([...columns, ...told], this.database.parsers)
    return result as Results
  }

  private async prepare(sql: string): Promise<Prepared> {
    const name = `q${++this.made}`
    const told = await this.send(serialize.parse({ name, text: sql }), serialize.describe({ type: 'S', name }))
    const columns = told.filter((message) => message.name === 'rowDescription')
    return { name, columns, types: parse.parseDescribeStatementResults(told) }
  }

  private async forget(): Promise<void> {
    if (this.prepared.size === 0) return
    await this.database._checkReady()
    await this.database.runExclusive(() => this.close([...this.prepared.keys()]))
  }

  private async close(queries: readonly string[]): Promise<void> {
    const names = queries.flatMap((sql) => this.prepared.get(sql)?.name ?? [])
    for (const sql of queries) this.prepared.delete(sql)
    await this.send(...names.map((name) => serialize.close({ type: 'S', name })))
  }

  /** The sync at the end leaves the session ready for the next query, also after an error. */
  private send(...messages: Uint8Array[]): Promise<Messages> {
    return this.database.execProtocolStream(Buffer.concat([...messages, serialize.sync()]))
  }
}

type Messages = Parameters<typeof parse.parseResults>[0]

interface Prepared {
  readonly name: string
  /** The message that describes its columns, where it has any. */
  readonly columns: Messages
  /** OIDs of its parameters' types. */
  readonly types: readonly number[]
}

const REPEATED = /^\s*(select|insert|update|delete|with)\b/i

const LEAVES_TABLES = /^\s*(begin|start|commit|savepoint|release|set|show|explain|analyze|vacuum)\b/i
