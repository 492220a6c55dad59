import { describe, expect, it } from 'vitest'
import special from '../../../data/special-addresses.json' with { type: 'json' }
import { refusedRange, refusedUrl } from './address.ts'
import { checkedLookup } from './connect.ts'

/** The first, the second, one within and the last address of a range of IPv4. */
function some(range: string): string[] {
  const [net = '', bits = ''] = range.split('/')
  const from = net.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
  const size = 2 ** (32 - Number(bits))
  const shown = (n: number) => [24, 16, 8, 0].map((shift) => Math.floor(n / 2 ** shift) % 256).join('.')
  return [...new Set([0, 1, Math.floor(size / 3), size - 1].map((at) => shown(from + Math.min(at, size - 1))))]
}

const REFUSED_4 = special.ipv4.flatMap(({ range }) => some(range))
const number = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
const hex = (address: string) => number(address).toString(16).padStart(8, '0')
const mapped = (address: string) => `${hex(address).slice(0, 4)}:${hex(address).slice(4)}`

const REFUSED_6 = [
  ...[
    '::',
    '::1',
    '::2',
    '0:0:0:0:0:0:0:1',
    '::ffff:0:0',
    '::7f00:1',
    '::127.0.0.1',
    '::10.0.0.1',
    '::8.8.8.8',
    '100::',
    '100::1',
  ],
  ...[
    '64:ff9b:1::1',
    '64:ff9b:1:ffff::8.8.8.8',
    '2001::1',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    '2001:10::1',
    '2001:20::1',
  ],
  ...[
    '2001:db8::',
    '2001:db8::1',
    '2001:db8:ffff::1',
    '2002::1',
    '2002:7f00:1::1',
    '2002:808:808::1',
    '3fff::1',
    '3fff:fff::1',
    '5f00::1',
  ],
  ...[
    'fc00::1',
    'fd00::1',
    'fd00:ec2::254',
    'fdff:ffff::1',
    'fe80::1',
    'fe80::1%eth0',
    'fe9f::1',
    'febf::1',
    'fec0::1',
    'feff::1',
  ],
  ...['ff00::1', 'ff02::1', 'ff02::fb', 'ff05::2', 'ff0e::1', 'ffff::1', '4000::1', '8000::1', 'c000::1', 'e000::1'],
]

const REFUSED_URLS = [
  ...REFUSED_4.flatMap((address) => [`http://${address}/`, `http://${number(address)}/`, `http://0x${hex(address)}/`]),
  ...REFUSED_4.flatMap((address) => [`https://[::ffff:${mapped(address)}]/`, `https://[64:ff9b::${mapped(address)}]/`]),
  ...[
    '127.1',
    '127.0.1',
    '0177.0.0.1',
    '0x7f.1',
    '0x7F.0x0.0x0.0x1',
    '017700000001',
    '127.0.0.1.',
    '0',
    '0.0',
    '10.1',
    '192.168.257',
  ],
  ...[
    '%31%32%37.0.0.1',
    '１２７.０.０.１',
    '①②⑦.⓪.⓪.①',
    '127。0。0。1',
    '0xa9.254.43518',
    '169.254.169.254',
    '100.100.100.200',
  ],
].map((host) => (host.startsWith('http') ? host : `http://${host}/`))

const OTHERWISE = [
  ...[
    'file:///etc/passwd',
    'ftp://example.org/',
    'gopher://example.org/',
    'data:text/html,x',
    'javascript:alert(1)',
    'ws://example.org/',
  ],
  ...[
    'http://user:secret@example.org/',
    'http://user@example.org/',
    'http://example.org:22/',
    'http://example.org:25/',
    'http://example.org:6379/',
  ],
  ...['http://example.org:11211/', 'https://example.org:5432/', 'http://example.org:0/'],
]

describe('refused', () => {
  it('has more than 200 addresses', () => {
    expect(new Set([...REFUSED_4, ...REFUSED_6, ...REFUSED_URLS]).size).toBeGreaterThan(400)
  })
  it.each([[[...REFUSED_4, ...REFUSED_6]]])('every special address', (addresses) => {
    expect(addresses.filter((address) => refusedRange(address) === null)).toEqual([])
  })
  it.each([[REFUSED_URLS]])('every address of the web that is written with one, in whatever form', (addresses) => {
    expect(
      addresses.filter((address) => !/not on the public internet/.test(refusedUrl(new URL(address), false) ?? '')),
    ).toEqual([])
  })
  it.each(OTHERWISE)('%s', (address) => {
    expect(refusedUrl(new URL(address), false)).toEqual(expect.any(String))
  })
  it('no name or kind, also where private addresses are allowed', () => {
    for (const address of ['file:///etc/passwd', 'http://user:secret@example.org/'])
      expect(refusedUrl(new URL(address), true)).toEqual(expect.any(String))
  })
})

it.each([
  ...[
    '1.1.1.1',
    '8.8.8.8',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.1',
    '172.15.255.255',
  ],
  ...[
    '172.32.0.0',
    '192.0.1.0',
    '192.167.255.255',
    '192.169.0.0',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '::ffff:808:808',
  ],
  ...[
    '2001:200::1',
    '2001:4860:4860::8888',
    '2606:4700::1111',
    '2a00:1450::1',
    '64:ff9b::808:808',
    '2003::1',
    '3ffe::1',
  ],
])('%s is public', (address) => {
  expect(refusedRange(address)).toBe(null)
  expect(refusedUrl(new URL(address.includes(':') ? `https://[${address}]/` : `http://${address}:8080/`), false)).toBe(
    null,
  )
})

describe('a name', () => {
  const asked = (answers: string[][], allowPrivate = false) => {
    let at = 0
    const resolve = async () =>
      (answers[at++] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    const lookup = checkedLookup(resolve, allowPrivate)
    return (all: boolean) =>
      new Promise((done) =>
        lookup('example.org', { all }, (error, found) => done(error ? `${error.name}: ${error.message}` : found)),
      )
  }

  it('that stands for a public address first and for a private one the next time is refused the next time', async () => {
    const look = asked([['93.184.215.14'], ['127.0.0.1']])
    expect(await look(false)).toBe('93.184.215.14')
    expect(await look(false)).toMatch(/^RefusedAddress: example.org stands for 127.0.0.1/)
  })

  it.each([
    [['10.0.0.1']],
    [['93.184.215.14', '10.0.0.1']],
    [['2606:4700::1111', '::1']],
    [['2606:4700::1111', '::ffff:169.254.169.254']],
    [['64:ff9b::7f00:1']],
    [['fd00::1', '93.184.215.14']],
  ])('that stands for %j is refused', async (addresses) => {
    for (const all of [true, false]) expect(await asked([addresses])(all)).toMatch(/^RefusedAddress/)
  })

  it('is what is looked up, once', async () => {
    expect(await asked([['93.184.215.14', '2606:4700::1111']])(true)).toEqual([
      { address: '93.184.215.14', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ])
    expect(await asked([['127.0.0.1']], true)(false)).toBe('127.0.0.1')
    expect(await asked([[]])(true)).toMatch(/has no address/)
  })
})
