import { RapporteurError } from '../../model/errors.ts'
import { RefusedAddress } from './connect.ts'

const shown = (url: URL | string): string => {
  const text = typeof url === 'string' ? url : url.href
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

export const refusedAddress = (address: string, why: string): RapporteurError =>
  new RapporteurError(
    'address-refused',
    `${shown(address.replace(/\/\/[^/@]{0,200}@/, '//'))} was not fetched: ${why}.`,
    'Give the address of a public page, or save the page and give the file. On the command line --allow-private allows addresses of your own network.',
  )

export const robotsRefused = (url: URL): RapporteurError =>
  new RapporteurError(
    'page-refused',
    `${url.origin} asks programs not to fetch ${shown(url.pathname)} (robots.txt), or cannot tell whether they may.`,
    'Open the page in a browser, save it, and give the file.',
  )

export const tooManyHops = (address: string, most: number): RapporteurError =>
  new RapporteurError(
    'address-unreachable',
    `${shown(address)} leads on and on: more than ${most} times.`,
    'Open it in a browser and give the address that it ends at.',
  )

export const tooLargePage = (url: URL, largest: number): RapporteurError =>
  new RapporteurError(
    'address-too-large',
    `${shown(url)} has more than ${(largest / 1024 / 1024).toFixed(0)} MB.`,
    'Save the part that tells the story, and give the file.',
  )

const BY_STATUS: Readonly<Record<number, readonly [string, string]>> = {
  401: ['asks for a name and a password', 'Open the page in a browser, save it, and give the file.'],
  402: ['is to be paid for', 'Open the page in a browser where you may read it, save it, and give the file.'],
  403: ['does not let programs read it', 'Open the page in a browser, save it, and give the file.'],
  404: ['is not there', 'Check the address.'],
  410: ['was taken away', 'Look for it in an archive of the web.'],
  429: ['was asked for too often', 'Wait and try again.'],
  451: ['is withheld for legal reasons', 'Look for the story elsewhere.'],
}

/** @param after What the server says of when to try again: seconds or a date. */
export function notThere(url: URL, status: number, after: string | undefined): RapporteurError {
  const [what, advice] =
    BY_STATUS[status] ??
    (status >= 500
      ? ['is out of order', 'Try again later.']
      : ['was not given', 'Open it in a browser, save it, and give the file.'])
  const wait = after && /^\d{1,6}$/.test(after) ? ` The server asks to wait ${after} s.` : ''
  return new RapporteurError('page-refused', `${shown(url)} ${what} (HTTP ${status}).${wait}`, advice)
}

const BY_CODE: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up now',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection was broken off',
  ETIMEDOUT: 'it does not answer',
  ENETUNREACH: 'there is no way to it from here',
  EHOSTUNREACH: 'there is no way to it from here',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not vouched for',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
}

/** @param limit In milliseconds, where the time was up. */
export function unreachable(url: URL, error: unknown, limit: number | null): RapporteurError {
  if (error instanceof RefusedAddress)
    return refusedAddress(url.href, `it is not on the public internet: ${error.message}`)
  const { code, message } = error as NodeJS.ErrnoException
  const why = limit !== null ? `it took longer than ${limit / 1000} s` : (BY_CODE[code ?? ''] ?? message.slice(0, 200))
  return new RapporteurError(
    'address-unreachable',
    `${shown(url)} cannot be fetched: ${why}.`,
    'Check the address and the connection, or open it in a browser, save it, and give the file.',
    { cause: error },
  )
}
