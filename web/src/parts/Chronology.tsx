import type { EventSummary } from '../../../src/model/views.ts'
import { period } from '../text/labels.ts'
import classes from './Chronology.module.css'
import { EventLine } from './EventLine.tsx'

interface Group {
  readonly name: string
  readonly events: readonly EventSummary[]
}

function groupsBy(events: readonly EventSummary[], nameOf: (event: EventSummary) => string): Group[] {
  const groups = new Map<string, EventSummary[]>()
  for (const event of events) {
    const name = nameOf(event)
    groups.set(name, [...(groups.get(name) ?? []), event])
  }
  return [...groups].map(([name, members]) => ({ name, events: members }))
}

interface Props {
  readonly events: readonly EventSummary[]
  /** Whether it stands inside a section, so that its headings are one level lower. */
  readonly within?: boolean
}

/** Events under their years and months, in the order given. */
export function Chronology({ events, within = false }: Props) {
  const [Year, Month] = within ? (['h3', 'h4'] as const) : (['h2', 'h3'] as const)
  return groupsBy(events, (event) => period(event).year).map((year) => (
    <section key={year.name} className={classes.year} data-within={within}>
      <Year className={classes.yearName}>{year.name}</Year>
      <div className={classes.months}>
        {groupsBy(year.events, (event) => period(event).month).map((month) => (
          <section key={month.name}>
            {month.name && <Month className={classes.monthName}>{month.name}</Month>}
            <ul className="plain-list">
              {month.events.map((event) => (
                <EventLine key={event.id} event={event} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  ))
}
