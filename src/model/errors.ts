/**
 * An error that the person at the keyboard can mend. `message` names the input and says what happened,
 * `advice` says what to do; `code` is stable and the same in the CLI and the API.
 */
export class RapporteurError extends Error {
  override readonly name = 'RapporteurError'
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly advice: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

export type ErrorCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'input-empty'
  | 'input-binary'
  | 'input-too-large'
  | 'input-not-utf8'
  | 'input-encoding'
  | 'input-damaged'
  | 'input-encrypted'
  | 'input-scanned'
  | 'input-unsafe'
  | 'input-many'
  | 'address-refused'
  | 'address-unreachable'
  | 'address-too-large'
  | 'page-refused'
  | 'page-paywalled'
  | 'page-scripted'
  | 'input-invalid'
  | 'date-invalid'
  | 'not-found'
  | 'workspace-missing'
  | 'workspace-locked'
  | 'workspace-damaged'
  | 'workspace-newer'
  | 'workspace-older'
  | 'disk-full'
  | 'database-unreachable'
  | 'database-timeout'
  | 'database-unsuitable'
  | 'tenure-overlap'
  | 'date-cycle'
  | 'merge-refused'
  | 'decided-already'
  | 'changed-meanwhile'
  | 'codebook-unmet'
  | 'log-damaged'
  | 'backup-damaged'
  | 'backup-newer'
  | 'port-busy'
  | 'reading-endless'
  | 'reading-ended'
