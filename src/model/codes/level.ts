import file from '../../../data/en/offices.json' with { type: 'json' }

/** From the highest: of the ranks in data/en/offices.json. */
const RANKS = [
  'head of state',
  'party leader',
  'head of government',
  'head of organisation',
  'deputy head of state',
  'deputy head of government',
  'minister',
  'deputy minister',
  'senior official',
  'ambassador',
]

interface Row {
  readonly title: string
  readonly office?: string
  readonly rank: string
}
const offices = new Map(
  (file.offices as readonly Row[]).flatMap(({ title, office, rank }) => [
    [title.toLowerCase(), rank] as const,
    [(office ?? title).toLowerCase(), rank] as const,
  ]),
)

/** The highest rank among some offices; null where none of them is known. "Minister of X" ranks as a minister, and who leads a ruling party as a party leader. */
export function levelOf(held: readonly (string | null)[]): string | null {
  const ranks = held.flatMap((office) => (office ? (rankOf(office.toLowerCase()) ?? []) : []))
  return RANKS.find((rank) => ranks.includes(rank)) ?? (ranks.length > 0 ? 'working' : null)
}

/** As those are called who lead a state by leading its party: "general secretary of the Communist Party of Vietnam Central Committee". */
const PARTY_LEADER = /^(?:general|first) secretary of (?:the )?.*(?:party|central committee|cpc|cpv)\b/

function rankOf(office: string): string | null {
  const listed = offices.get(office)
  if (listed) return listed
  if (PARTY_LEADER.test(office)) return 'party leader'
  if (/^(?:deputy|vice|assistant|under)\b/.test(office)) return 'deputy minister'
  return /^(?:minister|secretary) (?:of|for) /.test(office) || /\bminister$/.test(office) ? 'minister' : null
}
