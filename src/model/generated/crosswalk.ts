// Made from data/schema by `npm run generate`: change that, not this file.

interface Names {
  /** What the kind is called; null where only its properties have names there. */
  readonly kind: string | null
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** What kinds and their properties are called in other vocabularies, by kind and vocabulary. */
export const CROSSWALK: Readonly<Record<string, Readonly<Record<string, Names>>>> = {
  Claim: {
    followthemoney: {
      kind: null,
      properties: { identifier: ['Thing.wikidataId'], description: ['Thing.description'] },
    },
    icalendar: { kind: null, properties: { description: ['DESCRIPTION'] } },
    'schema.org': {
      kind: 'Claim',
      properties: {
        text: ['text'],
        speaker: ['creator'],
        about: ['about'],
        identifier: ['sameAs'],
        description: ['description'],
      },
    },
    wikidata: { kind: null, properties: { speaker: ['P823'], about: ['P921'], 'different-from': ['P1889'] } },
  },
  Codebook: {
    followthemoney: {
      kind: null,
      properties: { identifier: ['Thing.wikidataId'], description: ['Thing.description'] },
    },
    icalendar: { kind: null, properties: { description: ['DESCRIPTION'] } },
    'schema.org': {
      kind: 'DefinedTermSet',
      properties: { text: ['text'], identifier: ['sameAs'], description: ['description'] },
    },
    wikidata: { kind: null, properties: { 'different-from': ['P1889'] } },
  },
  Commitment: {
    followthemoney: {
      kind: null,
      properties: { identifier: ['Thing.wikidataId'], description: ['Thing.description'] },
    },
    icalendar: { kind: null, properties: { description: ['DESCRIPTION'] } },
    plover: { kind: 'AGREE', properties: {} },
    'schema.org': { kind: null, properties: { text: ['text'], identifier: ['sameAs'], description: ['description'] } },
    wikidata: { kind: null, properties: { 'different-from': ['P1889'] } },
  },
  Event: {
    followthemoney: {
      kind: 'Event',
      properties: {
        title: ['Thing.name'],
        date: ['Interval.date', 'Interval.startDate', 'Interval.endDate'],
        place: ['Event.location'],
        side: ['Event.involved'],
        participant: ['Event.involved'],
        authority: ['Sanction.authority'],
        target: ['Sanction.entity'],
        program: ['Sanction.program'],
        identifier: ['Thing.wikidataId'],
        description: ['Thing.description'],
      },
    },
    icalendar: {
      kind: 'VEVENT',
      properties: {
        title: ['SUMMARY'],
        status: ['STATUS'],
        date: ['DTSTART', 'DTEND'],
        place: ['LOCATION'],
        location: ['GEO'],
        participant: ['ATTENDEE'],
        mechanism: ['RELATED-TO'],
        'part-of': ['RELATED-TO'],
        topic: ['CATEGORIES'],
        coordinates: ['GEO'],
        url: ['URL'],
        description: ['DESCRIPTION'],
      },
    },
    plover: {
      kind: null,
      properties: {
        type: ['type'],
        mode: ['mode'],
        side: ['actor', 'recipient'],
        topic: ['context'],
        plover: ['type'],
      },
    },
    'schema.org': {
      kind: 'Event',
      properties: {
        mode: ['eventAttendanceMode'],
        title: ['name'],
        status: ['eventStatus'],
        date: ['startDate', 'endDate'],
        place: ['location'],
        location: ['location'],
        participant: ['attendee'],
        mechanism: ['superEvent'],
        'part-of': ['superEvent'],
        topic: ['about'],
        url: ['url'],
        identifier: ['sameAs'],
        description: ['description'],
      },
    },
    wikidata: {
      kind: 'Q1656682',
      properties: {
        date: ['P585', 'P580', 'P582'],
        place: ['P276'],
        location: ['P276'],
        side: ['P710'],
        participant: ['P710'],
        mechanism: ['P179'],
        'part-of': ['P361'],
        follows: ['P155'],
        outcome: ['P793'],
        topic: ['P921'],
        attendance: ['P1110'],
        coordinates: ['P625'],
        'different-from': ['P1889'],
      },
    },
  },
  Instrument: {
    followthemoney: {
      kind: 'Document',
      properties: {
        name: ['Document.title'],
        date: ['Document.date'],
        url: ['Thing.sourceUrl'],
        identifier: ['Thing.wikidataId'],
        description: ['Thing.description'],
      },
    },
    icalendar: { kind: null, properties: { description: ['DESCRIPTION'] } },
    'schema.org': {
      kind: 'Legislation',
      properties: {
        name: ['name'],
        kind: ['legislationType'],
        date: ['legislationDate'],
        registry: ['legislationIdentifier'],
        url: ['url'],
        identifier: ['sameAs'],
        description: ['description'],
      },
    },
    wikidata: {
      kind: 'Q131569',
      properties: {
        name: ['P1476'],
        date: ['P585'],
        'in-force': ['P7588', 'P582'],
        party: ['P1891'],
        depositary: ['P2058'],
        'different-from': ['P1889'],
      },
    },
  },
  Materiel: {
    followthemoney: {
      kind: null,
      properties: { identifier: ['Thing.wikidataId'], description: ['Thing.description'] },
    },
    icalendar: { kind: null, properties: { description: ['DESCRIPTION'] } },
    'schema.org': {
      kind: 'Product',
      properties: {
        name: ['name'],
        alias: ['alternateName'],
        maker: ['manufacturer'],
        identifier: ['sameAs'],
        description: ['description'],
      },
    },
    wikidata: { kind: 'Q728', properties: { maker: ['P176'], 'different-from': ['P1889'] } },
  },
  Mechanism: {
    followthemoney: {
      kind: null,
      properties: { identifier: ['Thing.wikidataId'], description: ['Thing.description'] },
    },
    icalendar: { kind: null, properties: { cadence: ['RRULE'], description: ['DESCRIPTION'] } },
    'schema.org': {
      kind: 'EventSeries',
      properties: {
        name: ['name'],
        alias: ['alternateName'],
        'part-of': ['superEvent'],
        identifier: ['sameAs'],
        description: ['description'],
      },
    },
    wikidata: {
      kind: 'Q15275719',
      properties: {
        party: ['P710'],
        'co-chair': ['P488'],
        cadence: ['P2257'],
        established: ['P571'],
        'founding-instrument': ['P457'],
        'part-of': ['P361'],
        'successor-of': ['P1365'],
        'different-from': ['P1889'],
      },
    },
  },
  Office: {
    followthemoney: {
      kind: 'Position',
      properties: {
        title: ['Thing.name'],
        alias: ['Thing.alias'],
        for: ['Position.organization', 'Thing.country'],
        organ: ['Position.organization'],
        seats: ['Position.numberOfSeats'],
        existed: ['Position.inceptionDate', 'Position.dissolutionDate'],
        identifier: ['Thing.wikidataId'],
        description: ['Thing.description'],
      },
    },
    icalendar: { kind: null, properties: { description: ['DESCRIPTION'] } },
    'schema.org': {
      kind: null,
      properties: { title: ['roleName'], identifier: ['sameAs'], description: ['description'] },
    },
    wikidata: {
      kind: 'Q4164871',
      properties: { for: ['P1001'], organ: ['P361'], existed: ['P571', 'P576'], 'different-from': ['P1889'] },
    },
  },
  Organisation: {
    followthemoney: {
      kind: 'Organization',
      properties: {
        name: ['Thing.name'],
        alias: ['Thing.alias'],
        existed: ['LegalEntity.incorporationDate', 'LegalEntity.dissolutionDate'],
        url: ['LegalEntity.website'],
        country: ['Thing.country'],
        'successor-of': ['Succession.predecessor'],
        'member-of': ['Membership.organization'],
        identifier: ['Thing.wikidataId'],
        description: ['Thing.description'],
      },
    },
    icalendar: { kind: null, properties: { description: ['DESCRIPTION'] } },
    'schema.org': {
      kind: 'Organization',
      properties: {
        name: ['name'],
        alias: ['alternateName'],
        existed: ['foundingDate', 'dissolutionDate'],
        seat: ['location'],
        url: ['url'],
        'part-of': ['parentOrganization'],
        'member-of': ['memberOf'],
        identifier: ['sameAs'],
        description: ['description'],
      },
    },
    wikidata: {
      kind: 'Q484652',
      properties: {
        alias: ['P1813'],
        existed: ['P571', 'P576'],
        seat: ['P159'],
        url: ['P856'],
        country: ['P17'],
        'successor-of': ['P1365'],
        'part-of': ['P361'],
        'member-of': ['P463'],
        'different-from': ['P1889'],
      },
    },
  },
  Person: {
    followthemoney: {
      kind: 'Person',
      properties: {
        name: ['Thing.name'],
        alias: ['Thing.alias'],
        family: ['Person.lastName'],
        nationality: ['Person.nationality'],
        born: ['Person.birthDate'],
        died: ['Person.deathDate'],
        'holds-office': ['Occupancy.post'],
        'member-of': ['Membership.organization'],
        identifier: ['Thing.wikidataId'],
        description: ['Thing.description'],
      },
    },
    icalendar: { kind: null, properties: { description: ['DESCRIPTION'] } },
    'schema.org': {
      kind: 'Person',
      properties: {
        name: ['name'],
        alias: ['alternateName'],
        family: ['familyName'],
        nationality: ['nationality'],
        born: ['birthDate'],
        died: ['deathDate'],
        'holds-office': ['hasOccupation'],
        'member-of': ['memberOf'],
        identifier: ['sameAs'],
        description: ['description'],
      },
    },
    wikidata: {
      kind: 'Q5',
      properties: {
        alias: ['P1559'],
        family: ['P734'],
        nationality: ['P27'],
        born: ['P569'],
        died: ['P570'],
        'holds-office': ['P39'],
        'member-of': ['P463'],
        'different-from': ['P1889'],
      },
    },
  },
  Place: {
    followthemoney: {
      kind: 'Address',
      properties: {
        name: ['Thing.name'],
        country: ['Thing.country'],
        identifier: ['Thing.wikidataId'],
        description: ['Thing.description'],
      },
    },
    icalendar: { kind: null, properties: { coordinates: ['GEO'], description: ['DESCRIPTION'] } },
    'schema.org': {
      kind: 'Place',
      properties: {
        name: ['name'],
        alias: ['alternateName'],
        country: ['addressCountry'],
        coordinates: ['geo'],
        'part-of': ['containedInPlace'],
        identifier: ['sameAs'],
        description: ['description'],
      },
    },
    wikidata: {
      kind: 'Q2221906',
      properties: {
        country: ['P17'],
        coordinates: ['P625'],
        'part-of': ['P131'],
        gazetteer: ['P1566'],
        'different-from': ['P1889'],
      },
    },
  },
  Quote: {
    followthemoney: {
      kind: null,
      properties: { identifier: ['Thing.wikidataId'], description: ['Thing.description'] },
    },
    icalendar: { kind: null, properties: { description: ['DESCRIPTION'] } },
    'schema.org': {
      kind: 'Quotation',
      properties: {
        text: ['text'],
        speaker: ['spokenByCharacter'],
        person: ['creator'],
        identifier: ['sameAs'],
        description: ['description'],
      },
    },
    wikidata: { kind: null, properties: { speaker: ['P823'], 'different-from': ['P1889'] } },
  },
  Relationship: {
    followthemoney: {
      kind: null,
      properties: { identifier: ['Thing.wikidataId'], description: ['Thing.description'] },
    },
    icalendar: { kind: null, properties: { description: ['DESCRIPTION'] } },
    'schema.org': { kind: null, properties: { identifier: ['sameAs'], description: ['description'] } },
    wikidata: {
      kind: 'P530',
      properties: {
        party: ['P530'],
        kind: ['P530'],
        established: ['P580'],
        suspended: ['P582'],
        'different-from': ['P1889'],
      },
    },
  },
  State: {
    followthemoney: {
      kind: 'PublicBody',
      properties: {
        name: ['Thing.name'],
        alias: ['Thing.alias'],
        existed: ['LegalEntity.incorporationDate', 'LegalEntity.dissolutionDate'],
        'member-of': ['Membership.organization'],
        identifier: ['Thing.wikidataId'],
        description: ['Thing.description'],
      },
    },
    icalendar: { kind: null, properties: { description: ['DESCRIPTION'] } },
    'schema.org': {
      kind: 'Country',
      properties: {
        name: ['name'],
        alias: ['alternateName'],
        code: ['identifier'],
        'member-of': ['memberOf'],
        identifier: ['sameAs'],
        description: ['description'],
      },
    },
    wikidata: {
      kind: 'Q6256',
      properties: {
        name: ['P1448'],
        iso: ['P298'],
        capital: ['P36'],
        existed: ['P571', 'P576'],
        'successor-of': ['P1365'],
        'part-of': ['P361'],
        'member-of': ['P463'],
        'different-from': ['P1889'],
      },
    },
  },
  Statement: { wikidata: { kind: null, properties: { rank: ['P7452', 'P2241'] } } },
  Topic: {
    followthemoney: {
      kind: null,
      properties: { identifier: ['Thing.wikidataId'], description: ['Thing.description'] },
    },
    icalendar: { kind: null, properties: { description: ['DESCRIPTION'] } },
    'schema.org': {
      kind: 'DefinedTerm',
      properties: { name: ['name'], alias: ['alternateName'], identifier: ['sameAs'], description: ['description'] },
    },
    wikidata: { kind: null, properties: { broader: ['P279'], 'different-from': ['P1889'] } },
  },
}
