import { Link } from '@tanstack/react-router'
import type { StatementView } from '../../../src/model/views.ts'
import { shorten } from '../text/context.ts'
import { isNewest, publisherOf, reservations, versionName } from '../text/labels.ts'
import { selectionHash } from '../text/selection.ts'
import { Caution } from './Status.tsx'
import classes from './Words.module.css'

interface Props {
  /** The statements of the value. */
  readonly statements: readonly StatementView[]
  readonly item: string
  readonly limit?: number
}

/** The exact words that state a value, short, each linked to its place in the source. */
export function Words({ statements, item, limit = 2 }: Props) {
  const places = new Map(
    statements.flatMap((statement) =>
      statement.evidence
        .filter(isNewest)
        .map((evidence) => [
          `${evidence.source.id} ${evidence.start}-${evidence.end}`,
          { evidence, cautions: reservations(statement) },
        ]),
    ),
  )
  const shown = [...places].slice(0, limit)
  if (shown.length === 0) return null
  return (
    <ul className={`plain-list ${classes.words}`}>
      {shown.map(([key, { evidence, cautions }]) => (
        <li key={key}>
          <Link
            to="/sources/$id"
            params={{ id: evidence.source.id }}
            hash={selectionHash({ span: evidence, item })}
            className={classes.quote}
          >
            “{shorten(evidence.exact, 90)}”
          </Link>{' '}
          <span className={classes.publisher}>
            {[publisherOf(evidence.source), versionName(evidence)].filter(Boolean).join(', ')}
          </span>
          {cautions.map((word) => (
            <span key={word}>
              {' '}
              <Caution word={word} />
            </span>
          ))}
        </li>
      ))}
      {places.size > limit && (
        <li>
          <a href="#statements" className={classes.quote}>{`and ${places.size - limit} more below`}</a>
        </li>
      )}
    </ul>
  )
}
