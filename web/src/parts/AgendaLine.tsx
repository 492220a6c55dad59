import { Link } from '@tanstack/react-router'
import type { AgendaItem } from '../../../src/model/agenda-view.ts'
import classes from '../pages/AgendaPage.module.css'
import { edtfInWords } from '../text/edtf.ts'
import { sentenceCase } from '../text/labels.ts'
import { EventLinks } from './Findings.tsx'

/** Something expected or late: when, what, why, and the events that it rests on. */
export function AgendaLine({ item }: { readonly item: AgendaItem }) {
  const { earliest, latest, state, title, why, place, kind, events } = item
  return (
    <li className={classes.item}>
      <p className={state === 'late' ? classes.late : undefined}>
        {edtfInWords(earliest === latest ? earliest : `${earliest}/${latest}`)}
        {state === 'late' && <strong>, late</strong>}
        {state === 'due' && ', due now'}
      </p>
      <div>
        <p>
          <ItemLink item={item}>{sentenceCase(title)}</ItemLink>
          {place && `, ${place}`} <span className="label">{sentenceCase(kind)}</span>
        </p>
        <p className="quiet">
          {why}
          <EventLinks events={events} />
        </p>
      </div>
    </li>
  )
}

function ItemLink({ item: { of }, children }: { readonly item: AgendaItem; readonly children: string }) {
  if (of === null) return children
  if (of.kind === 'event')
    return (
      <Link to="/events/$id" params={{ id: of.id }}>
        {children}
      </Link>
    )
  if (of.kind === 'mechanism')
    return (
      <Link to="/mechanisms/$id" params={{ id: of.id }}>
        {children}
      </Link>
    )
  return (
    <Link to="/relationships/$sides" params={{ sides: of.id }}>
      {children}
    </Link>
  )
}
