import { readMapping } from '../../../src/intake/mapping-file.ts'
import type { Case, Family } from '../case.ts'

const EVENT = 'BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20241101T000000Z\r\nDTSTART:20241112\r\nSUMMARY:Talks\r\nEND:VEVENT\r\n'
const calendar = (inner: string) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${inner}END:VCALENDAR\r\n`
const having = (line: string) => calendar(EVENT.replace('SUMMARY:Talks', `SUMMARY:Talks\r\n${line}`))

const CALENDARS: Readonly<Record<string, () => string>> = {
  plain: () => calendar(EVENT),
  'a rule that recurs each second': () => having('RRULE:FREQ=SECONDLY'),
  'a rule that recurs for ever': () => having('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
  'a rule of all days': () =>
    having(`RRULE:FREQ=DAILY;COUNT=999999999;BYYEARDAY=${Array.from({ length: 366 }, (_, i) => i + 1).join(',')}`),
  'a rule that is none': () => having('RRULE:FREQ=NEVER;INTERVAL=0;COUNT=-1'),
  '10,000 rules': () => having('RRULE:FREQ=DAILY\r\n'.repeat(10_000).trim()),
  '100,000 dates': () => having(`RDATE:${'20241112,'.repeat(100_000)}20241113`),
  'a duration beyond the calendar': () => having('DURATION:P999999999W'),
  'an alarm without end': () =>
    having('BEGIN:VALARM\r\nTRIGGER:-PT1S\r\nREPEAT:999999999\r\nDURATION:PT0S\r\nEND:VALARM'),
  'alarms in each other': () => having(`${'BEGIN:VALARM\r\n'.repeat(20_000)}${'END:VALARM\r\n'.repeat(20_000)}`.trim()),
  'events in each other': () => calendar('BEGIN:VEVENT\r\n'.repeat(20_000) + 'END:VEVENT\r\n'.repeat(20_000)),
  'events without an end': () => calendar('BEGIN:VEVENT\r\nUID:1\r\n'.repeat(50_000)),
  'ends without a beginning': () => calendar('END:VEVENT\r\n'.repeat(50_000)),
  'a zone that is itself': () =>
    calendar(
      `BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nRRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+9999\r\nTZOFFSETTO:-9999\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n${EVENT.replace('DTSTART:20241112', 'DTSTART;TZID=X:20241112T100000')}`,
    ),
  'days that are none': () => calendar(EVENT.replace('20241112', '20240230')),
  'a year beyond the calendar': () => calendar(EVENT.replace('20241112', '999991112')),
  'a start that is a text': () => calendar(EVENT.replace('DTSTART:20241112', 'DTSTART;VALUE=TEXT:tomorrow')),
  'an end before the start': () => having('DTEND:20200101'),
  'two starts': () => having('DTSTART:20250101'),
  'a line folded 200,000 times': () => having(`DESCRIPTION:a\r\n${' b\r\n'.repeat(200_000)}`.trim()),
  'a line of 9 MB': () => having(`DESCRIPTION:${'x'.repeat(9_000_000)}`),
  'a summary of 900,000 characters': () => calendar(EVENT.replace('Talks', 'x'.repeat(900_000))),
  '10,000 attendees': () => having('ATTENDEE;CN=Wang Yi:mailto:a@example.org\r\n'.repeat(10_000).trim()),
  '100,000 parameters': () => having(`DESCRIPTION${';A=b'.repeat(100_000)}:x`),
  'a parameter without an end': () => having(`DESCRIPTION;A="${'b'.repeat(100_000)}`),
  'a property without a name': () => having(':x'),
  'a property called __proto__': () => having('__PROTO__:x\r\nCONSTRUCTOR:y\r\nX-__proto__:z'),
  'a UID that is __proto__': () => calendar(EVENT.replace('UID:1', 'UID:__proto__')),
  'a UID of a megabyte': () => calendar(EVENT.replace('UID:1', `UID:${'x'.repeat(1_000_000)}`)),
  'no UID': () => calendar(EVENT.replace('UID:1\r\n', '')),
  'escapes without end': () => calendar(EVENT.replace('Talks', '\\'.repeat(100_001))),
  '20,000 events of one UID': () => calendar(EVENT.repeat(20_000)),
  '20,000 events': () =>
    calendar(Array.from({ length: 20_000 }, (_, i) => EVENT.replace('UID:1', `UID:${i}`)).join('')),
  'lone line ends': () => calendar(EVENT).replaceAll('\r\n', '\r'),
  'NUL-like controls': () => calendar(EVENT.replace('Talks', 'a\u0001b\u0008')),
  'no end': () => calendar(EVENT).slice(0, 120),
  'half a calendar in another': () => calendar(calendar(calendar(EVENT))),
}

const MAPPINGS: Readonly<Record<string, readonly [Case['to'], () => string]>> = {
  plain: ['right', () => 'dataset: d\nkind: Person\nproperties:\n  name: name\n'],
  'aliases in each other': [
    ['input-invalid'],
    () =>
      `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, i) => `${String.fromCharCode(98 + i)}: &${String.fromCharCode(98 + i)} [${`*${String.fromCharCode(97 + i)},`.repeat(9)}]`).join('\n')}\n`,
  ],
  'an alias to itself': [['input-invalid'], () => 'dataset: &a [*a]\n'],
  'an alias to what holds it': [['input-invalid'], () => '&a\ndataset: d\nkind: Person\nproperties:\n  name: *a\n'],
  '100,000 aliases': [['input-too-large'], () => `a: &a x\nb: [${'*a,'.repeat(100_000)}]\n`],
  'a tag that makes an object': [['input-invalid'], () => '!!js/function "function(){}"\n'],
  'a tag of Python': [['input-invalid'], () => 'dataset: !!python/object/apply:os.system ["true"]\n'],
  'a tag of binary': [['input-invalid'], () => 'dataset: !!binary "////"\nkind: Person\nproperties: {}\n'],
  'a merge of itself': [['input-invalid'], () => 'a: &a\n  <<: *a\n'],
  'a key __proto__': [
    ['input-invalid'],
    () => 'dataset: d\nkind: Person\n__proto__:\n  x: y\nproperties:\n  name: name\n',
  ],
  'a property __proto__': [undefined, () => 'dataset: d\nkind: Person\nproperties:\n  __proto__: name\n  name: name\n'],
  'lists in each other': [['input-invalid'], () => '['.repeat(100_000)],
  'lists in each other with their ends': [['input-invalid'], () => '['.repeat(20_000) + ']'.repeat(20_000)],
  'maps in each other by spaces': [
    ['input-invalid'],
    () => Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
  ],
  'several documents': [['input-invalid'], () => 'dataset: d\n---\nkind: Person\n'],
  'tabs for spaces': [['input-invalid'], () => 'dataset: d\nproperties:\n\tname: name\n'],
  'a key twice': [['input-invalid'], () => 'dataset: d\ndataset: e\nkind: Person\nproperties:\n  name: name\n'],
  'a date for a name': [['input-invalid'], () => 'dataset: 2024-11-12\nkind: 1\nproperties: []\n'],
  'a text': [['input-invalid'], () => 'x'],
  nothing: [['input-invalid'], () => ''],
  'a comment': [['input-invalid'], () => '# x'],
  '9 MB of one word': [['input-too-large'], () => 'x'.repeat(9_000_000)],
  'a separator of two letters': [
    ['input-invalid'],
    () => 'dataset: d\nkind: Person\nseparator: "||"\nproperties:\n  name: name\n',
  ],
  'a format of dates that never ends': [
    undefined,
    () => `dataset: d\nkind: Person\ndates: ["${'y'.repeat(400)}"]\nproperties:\n  name: name\n`,
  ],
  '100,000 properties': [
    undefined,
    () =>
      `dataset: d\nkind: Person\nproperties:\n${Array.from({ length: 20_000 }, (_, i) => `  p${i}: c${i}`).join('\n')}\n`,
  ],
  '100,000 faults': [
    ['input-too-large', 'input-invalid'],
    () =>
      `dataset: d\nkind: Person\nproperties:\n${Array.from({ length: 20_000 }, (_, i) => `  p${i}: [1, {x: 2}]`).join('\n')}\n`,
  ],
}

function* cases(): Generator<Case> {
  for (const [name, text] of Object.entries(CALENDARS)) {
    yield { name: `calendar: ${name}`, run: (bench) => bench.importing(text(), 'a.ics'), limit: 20_000 }
    yield {
      name: `calendar, on record: ${name}`,
      slow: true,
      limit: 120_000,
      run: (bench) => bench.importing(text(), 'a.ics', { keep: true }),
    }
  }
  for (const [name, [to, text]] of Object.entries(MAPPINGS)) {
    yield {
      ...{ name: `mapping: ${name}`, ...(to && { to }) },
      run: async (bench) => bench.importing('name\nWang Yi\n', 'a.csv', { mapping: readMapping(text(), 'a.yaml') }),
    }
    yield {
      name: `codebook: ${name}`,
      ...(to !== 'right' && to && { to: ['input-invalid', 'input-too-large'] }),
      run: (bench) => bench.ask('POST', '/api/codebook', { body: { text: text(), reason: 'x' } }),
    }
  }
}

/** Calendars whose rules and folds never end; mappings and codebooks whose aliases, tags and nesting do not. */
export const calendars: Family = { name: 'calendars', memory: 1500, cases }
