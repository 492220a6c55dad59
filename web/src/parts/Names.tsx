import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { EventSummary, ParticipantView } from '../../../src/model/views.ts'
import { roundName } from '../text/labels.ts'

/** A person by name, with a link to the person's page. */
export function PersonLink({ participant }: { readonly participant: ParticipantView }) {
  return (
    <Link to="/people/$id" params={{ id: participant.person }} className="link">
      {participant.name}
    </Link>
  )
}

/** The names of participants in one line, each with its office where it is known. */
export function Participants({ participants }: { readonly participants: readonly ParticipantView[] }) {
  return participants.map((participant, index) => (
    <Fragment key={`${participant.person} ${participant.office}`}>
      {index > 0 && '; '}
      <PersonLink participant={participant} />
      {participant.office && `, ${participant.office}`}
    </Fragment>
  ))
}

/** The mechanism that an event belongs to, with the number of its round. */
export function MechanismLink({ mechanism }: { readonly mechanism: NonNullable<EventSummary['mechanism']> }) {
  return (
    <>
      <Link to="/mechanisms/$id" params={{ id: mechanism.id }} className="link">
        {mechanism.name}
      </Link>
      {mechanism.round !== null && `, ${roundName(mechanism.round)}`}
    </>
  )
}
