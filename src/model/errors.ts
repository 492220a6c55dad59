/**
 * An error that the person at the keyboard can mend. `message` names the input and says what happened,
 * `advice` says what to do; `code` is stable and the same in the CLI and the API.
 */
export class RapporteurError extends Error {
  override readonly name = 'RapporteurError'
  constructor(
    readonly code: ErrorCode,
    message: string,
    advice: string,
    options?: ErrorOptions,
  ) {
    super(short(message), options)
    this.advice = short(advice)
  }

  readonly advice: string
}

/** What an error says at most, in characters: inputs of any length are named in it. */
const LONGEST = 900
const ENDING = 300

/** A message whose middle is left out where it is long: it begins with what is named and ends with what is wrong. */
const short = (message: string): string =>
  message.length > LONGEST ? `${message.slice(0, LONGEST - ENDING)} … ${message.slice(-ENDING)}` : message

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
