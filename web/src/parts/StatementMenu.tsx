import { ActionIcon, Menu } from '@mantine/core'
import { DotsHorizontalIcon } from '@radix-ui/react-icons'
import { useState } from 'react'
import type { StatementView } from '../../../src/model/views.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { publisherOf } from '../text/labels.ts'
import { DecisionDialog, type Question } from './DecisionDialog.tsx'

interface Props {
  /** How the value is shown. */
  readonly name: string
  /** The statements that give it and count. */
  readonly statements: readonly StatementView[]
}

/** What can be decided about a value: which of the sources' statements is ranked, corrected or retracted, and why. */
export function StatementMenu({ name, statements }: Props) {
  const [question, setQuestion] = useState<Question | null>(null)
  const asOf = useAsOf()
  const [first] = statements
  if (!first || asOf) return null
  const choices = statements.map((s) => ({
    id: s.id,
    label: s.evidence.map((e) => publisherOf(e.source)).join('; ') || s.recordedBy,
  }))
  const ask = (about: Omit<Question, 'choices'>) => setQuestion({ ...about, choices })
  const rank = (as: 'preferred' | 'normal' | 'deprecated', explanation: string) =>
    ask({
      title: `Rank “${name}” as ${as}`,
      explanation,
      submit: 'Rank',
      decision: (id) => ({ kind: 'rank', id, rank: as }),
    })
  return (
    <>
      <Menu position="bottom-start" width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Decide about “${name}”`}>
            <DotsHorizontalIcon aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => rank('preferred', 'It is shown before all other values.')}>Prefer…</Menu.Item>
          <Menu.Item onClick={() => rank('deprecated', 'It stays on record and is not shown as a value.')}>
            Deprecate…
          </Menu.Item>
          {statements.some((s) => s.rank !== 'normal') && (
            <Menu.Item onClick={() => rank('normal', 'It is weighed like any other value again.')}>
              Rank as normal…
            </Menu.Item>
          )}
          <Menu.Item
            onClick={() =>
              ask({
                title: `Correct “${name}”`,
                explanation:
                  'The statement stays on record, marked as corrected. Dates are written as 2024-11-12, codes as they stand, entities by name, code or id.',
                submit: 'Correct',
                value: first.entity ? withoutNote(name) : first.value,
                decision: (id, value) => ({ kind: 'correct', id, value }),
              })
            }
          >
            Correct…
          </Menu.Item>
          <Menu.Item
            onClick={() =>
              ask({
                title: `Retract “${name}”`,
                explanation: 'The statement stays on record, marked as retracted, and counts no more.',
                submit: 'Retract',
                decision: (id) => ({ kind: 'retract', id }),
              })
            }
          >
            Retract…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {question && <DecisionDialog question={question} close={() => setQuestion(null)} />}
    </>
  )
}

/** A name without what stands behind it in brackets. */
const withoutNote = (name: string): string => {
  const at = name.indexOf(' (')
  return at >= 0 && name.endsWith(')') ? name.slice(0, at) : name
}
