import { type Case, expectThat, type Family } from '../case.ts'

const DEEP = 1_000_000
const nested = (depth: number, open = '[', close = ']', inner = '') =>
  `${open.repeat(depth)}${inner}${close.repeat(depth)}`

/** Bodies that are no JSON, or JSON that few expect. */
const BODIES: Readonly<Record<string, string | Uint8Array>> = {
  empty: '',
  'a space': ' ',
  'arrays in each other': nested(DEEP),
  'arrays in each other without an end': '['.repeat(DEEP),
  'objects in each other': nested(200_000, '{"a":', '}', '1'),
  'a text within arrays': nested(100_000, '[', ']', '"x"'),
  null: 'null',
  true: 'true',
  'a number': '1',
  'a string': '"text"',
  'an array': '[{"text":"They met."}]',
  'two objects': '{"text":"a"}{"text":"b"}',
  'something behind': '{"text":"They met."} x',
  'a comma too many': '{"text":"They met.",}',
  'a comment': '{/* x */"text":"They met."}',
  'single quotes': "{'text':'They met.'}",
  'no quotes': '{text:"They met."}',
  NaN: '{"text":NaN}',
  Infinity: '{"text":Infinity}',
  hexadecimal: '{"text":0x1}',
  'a leading zero': '{"text":01}',
  'a plus': '{"text":+1}',
  'a huge number': `{"text":1e${'9'.repeat(1000)}}`,
  'a number of a million digits': `{"text":${'9'.repeat(DEEP)}}`,
  'a line end in a string': '{"text":"a\nb"}',
  'a tab in a string': '{"text":"a\tb"}',
  'NUL between': '{"text":\0"They met."}',
  'an escape that is none': '{"text":"\\x41"}',
  'half an escape': '{"text":"\\u00',
  'a mark first': '\ufeff{"text":"They met in Rome."}',
  'UTF-16': Buffer.from('{"text":"They met."}', 'utf16le'),
  'bytes that are no UTF-8': Buffer.concat([
    Buffer.from('{"text":"'),
    Buffer.from([0xff, 0xc0, 0x80]),
    Buffer.from('"}'),
  ]),
  'a key twice': '{"text":"They met in Rome.","text":"They met in Oslo."}',
  'a key __proto__': '{"text":"They met.","__proto__":{"published":"x"}}',
  'a key constructor': '{"text":"They met.","constructor":{"prototype":{"polluted":1}}}',
  'half a pair': '{"text":"They met. \\ud800"}',
  'an escaped NUL': '{"text":"They\\u0000 met."}',
  'an unknown key': '{"text":"They met.","other":1}',
  '100,000 unknown keys': `{"text":"They met.",${Array.from({ length: 100_000 }, (_, i) => `"k${i}":1`).join(',')}}`,
  'wrong types': '{"text":["They met."],"title":{},"url":1,"published":true}',
  'null for a text': '{"text":null}',
  'a number for a title': '{"text":"They met.","title":1e400}',
  'a title of 9 MB': `{"text":"They met.","title":"${'x'.repeat(9_000_000)}"}`,
  '11 MB': `{"text":"${'x'.repeat(11_000_000)}"}`,
  '9 MB of escapes': `{"text":"${'\\u0041'.repeat(1_500_000)}"}`,
}

const ADDRESSES = [
  '/api/sources',
  '/api/read',
  '/api/entities',
  '/api/records',
  '/api/codebook',
  '/api/proposals/accept',
  '/api/review/undo',
  '/api/statements/x/correct',
]

const PERSON = '{"id":"p1","schema":"Person","properties":{"name":["Wang Yi"],"country":["cn"]}}'
const ftm = (properties: string, id = '"p2"', schema = '"Person"') =>
  `{"id":${id},"schema":${schema},"properties":${properties}}`

/** Files of records; each begins as its format does. */
const FILES: Readonly<Record<string, readonly [name: string, text: () => string]>> = {
  'no JSON behind the first line': ['a.ftm', () => `${PERSON}\n{"id":\n[1,2\nnull\n"x"\n1\n`],
  'properties that are no object': [
    'a.ftm',
    () =>
      [
        PERSON,
        ...[
          'null',
          '1',
          '"x"',
          '[]',
          '[1]',
          '{"name":"x"}',
          '{"name":[1,null,{}]}',
          '{"name":[[]]}',
          '{"name":{"0":"x"}}',
        ].map((p) => ftm(p)),
      ].join('\n'),
  ],
  'ids that are none': [
    'a.ftm',
    () =>
      [
        PERSON,
        ...['1', 'null', '""', '{}', '"__proto__"', '"constructor"', `"${'x'.repeat(100_000)}"`].map((id) =>
          ftm('{"name":["A B"]}', id),
        ),
      ].join('\n'),
  ],
  'schemas that are none': [
    'a.ftm',
    () =>
      [
        PERSON,
        ...['1', '""', '"__proto__"', '"toString"', `"${'x'.repeat(50_000)}"`].map((s) =>
          ftm('{"name":["A B"]}', '"p2"', s),
        ),
      ].join('\n'),
  ],
  'properties called __proto__': [
    'a.ftm',
    () => `${PERSON}\n${ftm('{"__proto__":{"name":["x"]},"constructor":["y"],"name":["A B"]}')}`,
  ],
  'a holder that holds itself': [
    'a.ftm',
    () => `${PERSON}\n${ftm('{"holder":["o"],"post":["o"]}', '"o"', '"Occupancy"')}`,
  ],
  'an event of 20,000 persons': [
    'a.ftm',
    () => `${PERSON}\n${ftm(`{"name":["Talks"],"involved":[${'"p1",'.repeat(20_000)}"p1"]}`, '"e"', '"Event"')}`,
  ],
  'a person of 20,000 aliases': [
    'a.ftm',
    () =>
      `${PERSON}\n${ftm(`{"name":["A B"],"alias":[${Array.from({ length: 20_000 }, (_, i) => `"a${i}"`).join(',')}]}`)}`,
  ],
  'dates that are none': [
    'a.ftm',
    () =>
      [
        PERSON,
        ...['9999999', '2024-02-30', '-1', '2024-11-12T25', '\\u0000', 'x'].map((d, i) =>
          ftm(`{"name":["A B${i}"],"birthDate":["${d}"],"deathDate":["1900"]}`, `"d${i}"`),
        ),
      ].join('\n'),
  ],
  'names of controls': [
    'a.ftm',
    () =>
      [
        PERSON,
        ...['\\u0000', '\\ud800', '\\u0001\\u0002', '\\ufeff', ' ', '\\u202e', '<b>'].map((n, i) =>
          ftm(`{"name":["${n}"],"alias":["${n}x"]}`, `"n${i}"`),
        ),
      ].join('\n'),
  ],
  'a name of 900,000 characters': ['a.ftm', () => `${PERSON}\n${ftm(`{"name":["${'x'.repeat(900_000)}"]}`)}`],
  'lines in each other': ['a.ftm', () => `${PERSON}\n${ftm(nested(300_000))}`],
  'one line of 9 MB': ['a.ftm', () => `${PERSON}\n${ftm(`{"name":["A B"],"notes":["${'x'.repeat(9_000_000)}"]}`)}`],
  '100,000 lines of nothing': ['a.ftm', () => `${PERSON}\n${'{}\n'.repeat(100_000)}`],
  'one item of Wikidata twice': [
    'a.json',
    () =>
      '{"entities":{"Q1":{"id":"Q1","labels":{"en":{"value":"A"}},"claims":{}},"Q1":{"id":"Q1","labels":{"en":{"value":"B"}},"claims":{}}}}',
  ],
  'items of Wikidata that are none': [
    'a.json',
    () =>
      '{"entities":{"Q1":null,"Q2":1,"Q3":[],"Q4":{"id":{}},"Q5":{"id":"Q5","labels":[],"claims":[]},"Q6":{"id":"Q6","labels":{"en":1},"claims":{"P31":1}},"Q7":{"id":"Q7","labels":{"en":{"value":"A"}},"claims":{"P31":[null,1,{"mainsnak":null}],"P39":{"0":1}}}}}',
  ],
  'a key __proto__ among items': [
    'a.json',
    () => '{"entities":{"__proto__":{"id":"Q1"},"Q1":{"id":"Q1","labels":{"en":{"value":"A"}},"claims":{"P31":[]}}}}',
  ],
  'items in each other': ['a.json', () => `{"entities":{"Q1":{"id":"Q1","labels":{},"claims":${nested(300_000)}}}}`],
  '50,000 items of one label': [
    'a.json',
    () =>
      `{"entities":{${Array.from({ length: 20_000 }, (_, i) => `"Q${i}":{"id":"Q${i}","labels":{"en":{"value":"Q1"}},"claims":{}}`).join(',')}}}`,
  ],
  'times beyond the calendar': [
    'a.json',
    () =>
      `{"entities":{${['+99999-00-00T00:00:00Z', '-0500-01-01T00:00:00Z', '+2024-02-30T00:00:00Z', '', 'x'].map((time, i) => `"Q${i}":{"id":"Q${i}","labels":{"en":{"value":"A${i}"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}],"P569":[{"mainsnak":{"datavalue":{"value":{"time":"${time}","precision":11}}}}]}}`).join(',')}}}`,
  ],
}

function* cases(): Generator<Case> {
  for (const [name, raw] of Object.entries(BODIES))
    for (const path of ADDRESSES) yield { name: `${path}: ${name}`, run: (bench) => bench.ask('POST', path, { raw }) }
  for (const [name, [file, text]] of Object.entries(FILES)) {
    yield { name: `import: ${name}`, run: (bench) => bench.importing(text(), file) }
    yield {
      name: `import, on record: ${name}`,
      slow: true,
      limit: 60_000,
      run: (bench) => bench.importing(text(), file, { keep: true }),
    }
  }
  yield {
    name: 'nothing was given to all objects',
    to: 'right',
    run: async () => {
      const empty: Record<string, unknown> = {}
      expectThat(
        empty.polluted === undefined && empty.published === undefined && empty.name === undefined,
        'a prototype was changed',
      )
    },
  }
}

/** JSON that breaks parsers, or those who trust in what they parsed. */
export const json: Family = { name: 'json', memory: 2000, cases }
