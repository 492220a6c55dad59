import { parseAtomFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Agenda, AgendaItem, Changes } from '../model/agenda-view.ts'
import { agendaIcs } from './agenda-ics.ts'
import { changesAtom } from './changes-atom.ts'

const BASIS = {
  events: 0,
  waiting: 0,
  sources: 0,
  first: null,
  last: null,
  from: null,
  to: null,
  imprecise: 0,
  undated: 0,
}
const item = (told: Partial<AgendaItem>): AgendaItem => ({
  uid: 'event-ev_1',
  kind: 'event',
  title: 'Visit',
  earliest: '2026-11-12',
  latest: '2026-11-12',
  state: 'ahead',
  fixed: true,
  why: 'Announced.',
  place: null,
  of: null,
  events: [],
  said: [],
  ...told,
})
const agenda = (...items: AgendaItem[]): Agenda => ({
  on: '2026-01-15',
  until: '2027-01-15',
  items,
  basis: BASIS,
  changes: null,
})

/** The events of a calendar, as a kept parser reads them back. */
const readBack = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      day: event.startDate.isDate,
      status: component.getFirstPropertyValue('status'),
      summary: event.summary,
      description: event.description,
      location: event.location,
    }
  })

describe('the agenda as a calendar', () => {
  it.each<[string, Partial<AgendaItem>, Record<string, unknown>]>([
    [
      'a day',
      {},
      { start: '2026-11-12', end: '2026-11-13', day: true, status: 'CONFIRMED', uid: 'event-ev_1@rapporteur' },
    ],
    [
      'what is coarser than a day spans its days, tentatively',
      { earliest: '2026-10-07', latest: '2026-12-31', fixed: false },
      { start: '2026-10-07', end: '2027-01-01', day: true, status: 'TENTATIVE' },
    ],
    ['what was called off', { state: 'off' }, { status: 'CANCELLED' }],
    [
      'signs and lines of other calendars in its words',
      { title: 'Talks; in Paris, "late"\\', why: 'A\nBEGIN:VEVENT\r\nSUMMARY:no', place: '北京, Китай' },
      { summary: 'Talks; in Paris, "late"\\', description: 'A\nBEGIN:VEVENT\nSUMMARY:no', location: '北京, Китай' },
    ],
    ['lines longer than 75 octets', { title: 'Консультации '.repeat(20) }, { summary: 'Консультации '.repeat(20) }],
  ])('%s', (_, told, expected) => {
    const text = agendaIcs(agenda(item(told)), 'http://127.0.0.1:4700')
    expect(readBack(text)).toMatchObject([expected])
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  it.each(['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'])('has the same days in %s', (zone) => {
    const before = process.env.TZ
    process.env.TZ = zone
    try {
      const [event] = readBack(agendaIcs(agenda(item({})), 'http://127.0.0.1:4700'))
      expect([event?.start, event?.end]).toEqual(['2026-11-12', '2026-11-13'])
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })

  it('is the same when it is asked for again', () => {
    const asked = agenda(item({}), item({ uid: 'round-mech_1-21', kind: 'round' }))
    expect(agendaIcs(asked, 'http://x')).toBe(agendaIcs(asked, 'http://x'))
  })
})

it('what changed is a feed with an entry for each batch', () => {
  const changes: Changes = {
    since: '2026-01-01',
    total: 1,
    batches: [
      {
        batch: {
          seq: 7,
          id: 'ba_7',
          at: '2026-01-10T08:00:00.000Z',
          by: 'anna & <b>',
          note: null,
          statements: 3,
          sources: [],
          decisions: [],
          undone: null,
        },
        changes: [
          {
            batch: 7,
            what: 'changed',
            event: {
              id: 'ev_1',
              type: 'visit',
              status: 'cancelled',
              date: '2026-02',
              earliest: '2026-02-01',
              latest: '2026-02-28',
              place: null,
              title: 'Visit of <script>',
              sides: [],
              participants: [],
              mechanism: null,
              sources: [],
            },
            fields: [
              { field: 'status', before: 'planned', now: 'cancelled' },
              { field: 'date', before: '2026-01', now: '2026-02' },
            ],
          },
        ],
      },
    ],
  }
  const feed = parseAtomFeed(changesAtom(changes, 'http://127.0.0.1:4700'))
  expect(feed.id).toBe('urn:rapporteur:changes')
  expect(feed.entries).toMatchObject([
    {
      id: 'urn:rapporteur:batch:ba_7',
      title: { value: 'Changed: Visit of <script>; status planned → cancelled; date January 2026 → February 2026' },
      authors: [{ name: 'anna & <b>' }],
      links: [{ href: 'http://127.0.0.1:4700/events/ev_1' }],
    },
  ])
})
