import type { ReactNode } from 'react'
import type { EventView, StatementView } from '../../../src/model/views.ts'
import { edtfInWords } from '../text/edtf.ts'
import { sentenceCase, sideNames } from '../text/labels.ts'
import classes from './Facts.module.css'
import { MechanismLink } from './Names.tsx'
import { Words } from './Words.tsx'

interface Fact {
  readonly name: string
  readonly value: ReactNode
  readonly property: string
  /** Whether a statement states the value that is shown; where left out, all statements of the property do. */
  readonly states?: (statement: StatementView) => boolean
}

/** The headline facts of an event, each with the words that state it and with the other values that sources give. */
export function EventFacts({ event }: { readonly event: EventView }) {
  const { mechanism } = event
  const facts: Fact[] = [
    {
      name: 'Date',
      value: event.dateTold === null ? edtfInWords(event.date) : `${edtfInWords(event.date)}: ${event.dateTold}`,
      property: 'date',
      states: ({ date }) => date === event.date,
    },
    { name: 'Place', value: event.place, property: 'place', states: ({ value }) => value === event.place },
    {
      name: 'Status',
      value: sentenceCase(event.status),
      property: 'status',
      states: ({ value }) => value === event.status,
    },
    { name: 'Sides', value: sideNames(event.sides), property: 'side' },
    { name: 'Mechanism', value: mechanism && <MechanismLink mechanism={mechanism} />, property: 'mechanism' },
    { name: 'Cadence', value: event.cadence && sentenceCase(event.cadence), property: 'cadence' },
    { name: 'Materiel', value: event.materiel.join(', '), property: 'materiel' },
    { name: 'Topics', value: event.topics.join(', '), property: 'topic' },
  ]
  return (
    <dl className={classes.facts}>
      {facts.map((fact) => fact.value && <FactLine key={fact.name} fact={fact} event={event} />)}
    </dl>
  )
}

function FactLine({ fact, event }: { readonly fact: Fact; readonly event: EventView }) {
  const { name, value, property, states = () => true } = fact
  const about = event.statements.filter((statement) => statement.property === property && !statement.decision?.state)
  const others = [
    ...new Set(
      about
        .filter((statement) => !states(statement))
        .map(({ value: said, date }) => (date === said ? edtfInWords(date) : said)),
    ),
  ]
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>
        <div className={classes.value}>{value}</div>
        {about.length === 0 && <p className={classes.others}>Stated of the mechanism, see its page.</p>}
        <Words statements={about.filter(states)} item={event.id} />
        {others.length > 0 && (
          <p className={classes.others}>
            Also reported: {others.join('; ')}. <a href="#statements">Compare</a>
          </p>
        )}
      </dd>
    </div>
  )
}
