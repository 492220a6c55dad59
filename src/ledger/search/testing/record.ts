import type { EntityKind, NewStatement } from '../../../model/statement.ts'
import { sourceOf } from '../../../model/testing/sources.ts'
import type { Value } from '../../../model/value.ts'
import type { Added, Ledger } from '../../ledger.ts'
import { stated } from '../../testing/statements.ts'

/** What a story says of an entity: values by property, a list for several. An id of the record stands for the entity. */
type Said = Readonly<Record<string, string | readonly string[]>>

interface Story {
  readonly text: string
  readonly title?: string
  readonly language?: string
  readonly published?: string
  /** By id, such as `per_wang`. */
  readonly says: Readonly<Record<string, Said>>
}

const KINDS: Readonly<Record<string, EntityKind>> = {
  st: 'State',
  org: 'Organisation',
  per: 'Person',
  off: 'Office',
  mech: 'Mechanism',
  ev: 'Event',
  ins: 'Instrument',
  com: 'Commitment',
  cl: 'Claim',
  qu: 'Quote',
}

/** Adds a story to a ledger. Every statement cites the first words of its text, or the value itself where it stands there. */
export async function tell(ledger: Ledger, { text, says, ...about }: Story): Promise<Added> {
  return ledger.addSource(
    sourceOf(text, about),
    async (index) => {
      const entities = Object.keys(says).map((id) => ({ id, kind: kindOf(id), key: id }))
      const known = await index.findByKeys(entities)
      const statements = Object.entries(says).flatMap(([subject, said]) =>
        Object.entries(said).flatMap(([property, values]) =>
          [values].flat().map((value): NewStatement => statement(text, subject, property, value)),
        ),
      )
      return { entities: entities.filter((_, at) => known[at] === null), statements }
    },
    { by: 'test' },
  )
}

const kindOf = (id: string): EntityKind => KINDS[id.split('_', 1)[0] ?? ''] ?? 'Topic'

function statement(text: string, subject: string, property: string, said: string): NewStatement {
  const [value, round] = said.split('#')
  const start = Math.max(0, text.indexOf(value ?? ''))
  const exact = text.includes(value ?? '') ? (value ?? '') : text.slice(0, 5)
  return stated(
    {
      subject,
      property,
      value: valueFor(property, value ?? ''),
      evidence: [{ start, end: start + exact.length, exact }],
    },
    round === undefined ? {} : { qualifiers: { round: { type: 'ordinal', ordinal: Number(round) } } },
  )
}

function valueFor(property: string, value: string): Value {
  if (KINDS[value.split('_', 1)[0] ?? ''] && value.includes('_')) return { type: 'entity', entity: value }
  if (property === 'date') return { type: 'date', edtf: value }
  if (property === 'type' || property === 'status') return { type: 'code', scheme: `event-${property}`, code: value }
  return { type: 'text', text: value }
}

/** A record in three languages. */
export const RECORD: readonly Story[] = [
  {
    title: 'China and Russia hold strategic security consultations',
    published: '2024-11-13',
    text: 'Wang Yi and Sergei Shoigu co-chaired the 19th round of strategic security consultations in Beijing. The Secretary of the Security Council thanked his host.',
    says: {
      st_chn: { name: ['China', '中国'] },
      st_rus: { name: ['Russia', 'Россия'] },
      per_shoigu: { name: ['Sergei Shoigu', 'Сергей Шойгу', '绍伊古'] },
      per_wang: { name: ['Wang Yi', '王毅'], 'holds-office': 'off_fm' },
      off_fm: { title: 'Minister of Foreign Affairs', for: 'st_chn' },
      mech_ssc: { name: 'strategic security consultations', party: ['st_chn', 'st_rus'] },
      ev_19: {
        type: 'consultation',
        status: 'held',
        date: '2024-11-12',
        place: 'Beijing',
        side: ['st_chn', 'st_rus'],
        participant: ['per_wang', 'per_shoigu'],
        mechanism: 'mech_ssc#19',
      },
      qu_host: { text: 'The Secretary of the Security Council thanked his host', speaker: 'Sergei Shoigu' },
    },
  },
  {
    title: 'Воззвание к миру',
    language: 'ru',
    published: '2024-05-20',
    text: 'Секретарь Совета Безопасности встретился с министром иностранных дел Турции Реджепом Эрдоганом. Стороны обсудили безопасность и стратегию.',
    says: {
      st_tur: { name: ['Türkiye', 'Турция'] },
      per_erdogan: { name: ['Recep Tayyip Erdoğan', 'Реджеп Тайип Эрдоган'] },
      cl_ru: { text: 'Стороны обсудили безопасность и стратегию' },
    },
  },
  {
    title: '中俄举行战略安全磋商',
    language: 'zh-Hans',
    published: '2023-09-19',
    text: '王毅同俄罗斯联邦安全会议秘书帕特鲁舍夫举行第十八轮战略安全磋商。双方就国际战略安全问题交换意见。',
    says: {
      per_patrushev: { name: ['Nikolai Patrushev', '帕特鲁舍夫'] },
      cl_zh: { text: '双方就国际战略安全问题交换意见' },
    },
  },
  {
    title: 'Wang Li visits Nairobi',
    published: '2025-01-10',
    text: 'Wang Li, a trade official, visited Nairobi to speak of securities and rail. Officials said a strategic review of port security was ahead. Yi Gang joined him.',
    says: {
      st_ken: { name: 'Kenya' },
      per_li: { name: 'Wang Li' },
      per_gang: { name: 'Yi Gang' },
      ev_nairobi: {
        type: 'visit',
        status: 'held',
        date: '2025-01-09',
        place: 'Nairobi',
        topic: 'railway finance',
        side: ['st_chn', 'st_ken'],
        participant: ['per_li', 'per_gang'],
      },
      ins_rail: { name: 'Memorandum on the Standard Gauge Railway', party: ['st_chn', 'st_ken'], date: '2025-01-09' },
      com_rail: { text: 'Kenya will hand over land for the railway by June', party: 'st_ken' },
    },
  },
]
