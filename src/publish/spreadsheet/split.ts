/** A run of rows that fits on a sheet. */
export interface Run<Row> {
  /** From 1 on. */
  readonly number: number
  readonly rows: AsyncIterable<Row>
}

/** Rows as runs of at most `most`, each walked before the next is asked for; a first run there is always. */
export async function* runsOf<Row>(rows: AsyncIterable<Row>, most: number): AsyncGenerator<Run<Row>> {
  const from = rows[Symbol.asyncIterator]()
  let next = await from.next()
  for (let number = 1; number === 1 || !next.done; number++) yield { number, rows: run() }

  async function* run() {
    for (let n = 0; n < most && !next.done; n++) {
      yield next.value
      next = await from.next()
    }
  }
}
