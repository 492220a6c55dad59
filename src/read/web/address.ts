import { BlockList, isIPv4, isIPv6 } from 'node:net'
import special from '../../../data/special-addresses.json' with { type: 'json' }

type Range = (typeof special.ipv4)[number]

/** Ports at which pages are served. Others belong to services that a request must not reach. */
const PORTS = new Set(['', '80', '443', '8080', '8443'])

const listOf = (ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList()
  for (const range of ranges) {
    const [net = '', bits = ''] = range.split('/')
    list.addSubnet(net, Number(bits), family)
  }
  return list
}

const REFUSED_4 = special.ipv4.map((range) => ({ ...range, list: listOf([range.range], 'ipv4') }))
const REFUSED_6 = special.ipv6.map((range) => ({ ...range, list: listOf([range.range], 'ipv6') }))
const GIVEN_OUT = listOf(['2000::/3'], 'ipv6')

/**
 * Why nothing is fetched from an IP address: the name of the special range it is in. Null where it is one of the public internet. An IPv6 address
 * that stands for an IPv4 address (mapped, or by NAT64) is judged as that one.
 *
 * @example refusedRange('10.1.2.3') // 'private'
 */
export function refusedRange(address: string): string | null {
  if (isIPv4(address)) return rangeOf(address, REFUSED_4, 'ipv4')
  if (!isIPv6(address) || address.includes('%')) return 'not an address'
  const within = embeddedIpv4(address)
  if (within) return rangeOf(within, REFUSED_4, 'ipv4')
  return GIVEN_OUT.check(address, 'ipv6') ? rangeOf(address, REFUSED_6, 'ipv6') : 'not of the public internet'
}

const rangeOf = (
  address: string,
  ranges: readonly (Range & { readonly list: BlockList })[],
  family: 'ipv4' | 'ipv6',
): string | null => ranges.find(({ list }) => list.check(address, family))?.name ?? null

/** The IPv4 address in ::ffff:0:0/96 (mapped) or 64:ff9b::/96 (NAT64); null where there is none. */
function embeddedIpv4(address: string): string | null {
  const groups = groupsOf(address)
  const prefix = groups.slice(0, 6).join(':')
  if (prefix !== '0:0:0:0:0:ffff' && prefix !== '64:ff9b:0:0:0:0') return null
  return groups
    .slice(6)
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff])
    .join('.')
}

/** The eight groups of an IPv6 address, in hexadecimal without leading zeros. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::')
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''))
  const zeros = tail === undefined ? [] : Array(8 - (before?.length ?? 0) - (after?.length ?? 0)).fill('0')
  return [...(before ?? []), ...zeros, ...(after ?? [])]
}

/** Why an address of the web is not fetched, as a clause; null where it may be. What a name stands for is seen when it is connected to. */
export function refusedUrl(url: URL, allowPrivate: boolean): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return `it is of the kind ${url.protocol.slice(0, 20)}, and only http: and https: are fetched`
  if (url.username || url.password) return 'it holds a name or a password'
  if (allowPrivate) return null
  if (!PORTS.has(url.port)) return `no page is expected at port ${url.port}`
  const literal = literalIn(url)
  const range = literal ? refusedRange(literal) : null
  return range ? `${literal} is not on the public internet (${range})` : null
}

/** The IP address that an address of the web is written with. Decimal, octal and hexadecimal forms have become usual ones by parsing. */
function literalIn({ hostname }: URL): string | null {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
  return isIPv4(bare) || isIPv6(bare) ? bare : null
}
