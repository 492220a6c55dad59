import type { SourceText } from '../../../model/source.ts'
import type { Extent } from '../../engine/layer.ts'
import { layerOf } from '../../engine/layer.ts'
import { findClauses } from './clauses.ts'
import { findDates } from './dates/find.ts'
import type { Reading } from './frames/reading.ts'
import { findActors } from './mentions/actors.ts'
import { findGroups } from './mentions/groups.ts'
import { findMateriel } from './mentions/materiel.ts'
import { findMechanismPhrases } from './mentions/mechanisms.ts'
import { findOffices, findOrgans } from './mentions/offices.ts'
import { findPersons } from './mentions/persons.ts'
import { findQuoted } from './mentions/quoted.ts'
import { segment } from './segment.ts'
import { resolveMechanisms } from './sense/mechanisms.ts'

/** The stages before the frames, in their order: each takes what the earlier ones found and changes none of it. */
export function readEnglish(source: SourceText): Reading {
  const document = segment(source)
  const dates = findDates(document)
  const { actors, places } = findActors(document)
  const organs = findOrgans(document)
  const offices = findOffices(document, actors, organs)
  const { people, persons } = findPersons({ document, actors, places, offices, organs, dates })
  const named = layerOf<Extent>(persons.filter((p) => p.form === 'full' || p.form === 'surname'))
  const phrases = findMechanismPhrases(document, actors, dates, named)
  const bodies = layerOf<Extent>([
    ...organs,
    ...actors.filter((a) => a.kind !== 'state'),
    ...offices.filter((o) => !o.plural),
  ])
  const mechanisms = resolveMechanisms(document, phrases, [bodies])
  return {
    document,
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
}
