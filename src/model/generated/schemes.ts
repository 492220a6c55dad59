// Made from data/schema by `npm run generate`: change that, not this file.

/** The schemes of codes: a closed one names its codes, an open one who keeps them. */
export const SCHEMES: Readonly<
  Record<string, { readonly label: string; readonly codes: readonly string[] | null; readonly keeper: string | null }>
> = {
  'event-type': {
    label: 'Types of engagement',
    codes: [
      'meeting',
      'consultation',
      'summit',
      'conference',
      'visit',
      'call',
      'signing',
      'exercise',
      'exhibition',
      'transfer',
      'sanction',
      'statement',
      'other',
    ],
    keeper: null,
  },
  'event-status': {
    label: 'How an event stands',
    codes: ['held', 'planned', 'ongoing', 'cancelled', 'postponed'],
    keeper: null,
  },
  'event-mode': {
    label: 'How sides meet',
    codes: ['in-person', 'telephone', 'video', 'correspondence', 'third-place', 'multilateral'],
    keeper: null,
  },
  cadence: {
    label: 'How often a mechanism meets',
    codes: ['weekly', 'monthly', 'quarterly', 'semiannual', 'annual', 'biennial', 'triennial', 'quadrennial'],
    keeper: null,
  },
  'participant-role': {
    label: 'What a participant does in an event',
    codes: ['chair', 'co-chair', 'head of delegation', 'host', 'guest', 'attendee'],
    keeper: null,
  },
  'side-role': {
    label: 'What a side does in an event',
    codes: ['actor', 'recipient', 'host', 'guest', 'mediator', 'observer', 'signatory', 'supplier'],
    keeper: null,
  },
  'instrument-kind': {
    label: 'Kinds of instrument',
    codes: [
      'treaty',
      'agreement',
      'memorandum',
      'protocol',
      'declaration',
      'joint statement',
      'joint communiqué',
      'plan',
    ],
    keeper: null,
  },
  'commitment-status': {
    label: 'How a commitment stands',
    codes: ['open', 'kept', 'broken', 'lapsed', 'disputed'],
    keeper: null,
  },
  'relation-kind': {
    label: 'Kinds of relation between sides',
    codes: ['diplomatic', 'alliance', 'partnership', 'neutrality', 'rivalry'],
    keeper: null,
  },
  'mission-level': {
    label: 'Levels of a mission',
    codes: ['embassy', 'legation', 'interests section', 'consulate general', 'consulate', 'none'],
    keeper: null,
  },
  level: {
    label: 'Levels at which sides meet',
    codes: ['head of state', 'head of government', 'minister', 'deputy minister', 'senior official', 'working level'],
    keeper: null,
  },
  'office-rank': {
    label: 'Ranks of offices',
    codes: [
      'head of state',
      'deputy head of state',
      'head of government',
      'deputy head of government',
      'head of organisation',
      'minister',
      'deputy minister',
      'senior official',
      'official',
      'ambassador',
      'spokesperson',
      'military',
      'legislator',
      'party',
    ],
    keeper: null,
  },
  rank: { label: 'Ranks of statements', codes: ['preferred', 'normal', 'deprecated'], keeper: null },
  verdict: { label: 'What a reviewer would do with a proposal', codes: ['accepted', 'rejected'], keeper: null },
  'state-code': {
    label: 'Codes of states: cow:710, gw:710, genc:CHN',
    codes: null,
    keeper: 'Correlates of War; Gleditsch and Ward; GENC',
  },
  plover: { label: 'PLOVER types of event', codes: null, keeper: 'PLOVER codebook' },
  cameo: { label: 'CAMEO codes of events', codes: null, keeper: 'CAMEO codebook' },
  gazetteer: { label: 'Numbers of places: geonames:1816670', codes: null, keeper: 'GeoNames and others' },
  'control-list': {
    label: 'Entries in lists of controlled goods: wassenaar:ML10',
    codes: null,
    keeper: 'the lists themselves',
  },
  identifier: { label: 'Identifiers elsewhere: wikidata:Q148', codes: null, keeper: 'the sites themselves' },
}
