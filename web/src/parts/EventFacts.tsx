import type { ReactNode } from 'react'
import type { EventView } from '../../../src/model/views.ts'
import { edtfInWords } from '../text/edtf.ts'
import { roundName, sentenceCase } from '../text/labels.ts'
import classes from './Facts.module.css'
import { MechanismLink } from './Names.tsx'
import { Words } from './Words.tsx'

/** The headline facts of an event, each with the words that state it. */
export function EventFacts({ event }: { readonly event: EventView }) {
  const facts: [string, ReactNode, readonly string[]][] = [
    ['Date', edtfInWords(event.date), ['date']],
    ['Place', event.place, ['place']],
    ['Sides', event.sides.map(({ name }) => name).join(', '), ['side', 'sides']],
    ['Status', sentenceCase(event.status), ['status']],
    ['Mechanism', event.mechanism && <MechanismLink mechanism={{ ...event.mechanism, round: null }} />, ['mechanism']],
    ['Round', event.mechanism?.round && sentenceCase(roundName(event.mechanism.round)), ['round']],
    ['Cadence', event.cadence && sentenceCase(event.cadence), ['cadence']],
    ['Materiel', event.materiel.join(', '), ['materiel']],
    ['Topics', event.topics.join(', '), ['topic', 'topics']],
  ]
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value, properties]) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>
              <div className={classes.value}>{value}</div>
              <Words statements={event.statements} properties={properties} item={event.id} />
            </dd>
          </div>
        ))}
    </dl>
  )
}
