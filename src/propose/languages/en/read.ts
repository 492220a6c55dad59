import { type Gazetteer, NOTHING_KNOWN } from '../../../model/gazetteer.ts'
import type { SourceText } from '../../../model/source.ts'
import type { Extent } from '../../engine/layer.ts'
import { layerOf } from '../../engine/layer.ts'
import type { Trace } from '../../trace.ts'
import { findClauses } from './clauses.ts'
import { findDates } from './dates/find.ts'
import type { Reading } from './frames/reading.ts'
import { findActors } from './mentions/actors.ts'
import { findPersons } from './mentions/find-persons.ts'
import { findGroups } from './mentions/groups.ts'
import { findMateriel } from './mentions/materiel.ts'
import { findMechanismPhrases } from './mentions/mechanisms.ts'
import { findOffices } from './mentions/offices.ts'
import { findOrgans } from './mentions/organs.ts'
import { findQuoted } from './mentions/quoted.ts'
import { segment } from './segment.ts'
import { inHistoricPresent } from './sense/historic-present.ts'
import { resolveMechanisms } from './sense/mechanisms.ts'

/** The stages before the frames, in their order: each takes what the earlier ones found and changes none of it. */
export function readEnglish(source: SourceText, trace: Trace = {}, known: Gazetteer = NOTHING_KNOWN): Reading {
  const document = segment(source)
  trace.document?.(document)
  trace.done?.('segment')
  const dates = findDates(document)
  trace.done?.('dates')
  const { actors, places } = findActors(document)
  const organs = findOrgans(document)
  trace.done?.('actors, places, organs')
  const offices = findOffices(document, actors, organs, known)
  trace.done?.('offices')
  const { people, persons } = findPersons({ document, actors, places, offices, organs, dates, known })
  trace.done?.('persons')
  const named = layerOf<Extent>(persons.filter((p) => p.form === 'full' || p.form === 'surname'))
  const phrases = findMechanismPhrases(document, actors, dates, named, known)
  const bodies = layerOf<Extent>([
    ...organs,
    ...actors.filter((a) => a.kind !== 'state'),
    ...offices.filter((o) => !o.plural),
  ])
  const mechanisms = resolveMechanisms(document, phrases, [bodies])
  trace.done?.('mechanisms')
  const reading: Reading = {
    document,
    trace,
    actors,
    places,
    dates,
    organs,
    offices,
    people,
    persons,
    titled: new Map(persons.map((p) => [p.whole.first, p])),
    groups: findGroups(document),
    mechanisms,
    materiel: findMateriel(document),
    quoted: findQuoted(document),
    clauses: findClauses(document),
  }
  trace.done?.('clauses, groups, materiel, quotations')
  return { ...reading, clauses: inHistoricPresent(reading) }
}
