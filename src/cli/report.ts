/** Says an error of a server itself on standard error, while the server goes on. */
export function report(error: unknown): void {
  process.stderr.write(`rapporteur: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
