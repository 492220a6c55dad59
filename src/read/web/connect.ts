import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { refusedRange } from './address.ts'

/** Finds the addresses that a name stands for. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

export const bySystem: Resolve = (hostname) => lookup(hostname, { all: true, verbatim: true })

/** A name stands for an address that is not fetched from. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress'
}

/**
 * A look-up for one connection: that which it finds is what is connected to, so that a name which stands for another address a moment later changes
 * nothing. A name any of whose addresses is refused is refused as a whole.
 */
export const checkedLookup =
  (resolve: Resolve, allowPrivate: boolean): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const refused = allowPrivate ? undefined : addresses.find(({ address }) => refusedRange(address) !== null)
        if (refused)
          return callback(
            new RefusedAddress(`${hostname} stands for ${refused.address} (${refusedRange(refused.address)})`),
            '',
          )
        const [first] = addresses
        if (!first) return callback(Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' }), '')
        return options.all ? callback(null, [...addresses]) : callback(null, first.address, first.family)
      },
      (error: Error) => callback(error, ''),
    )
  }
