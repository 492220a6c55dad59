import { Button, Group } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Briefing } from '../../../src/model/briefing-view.ts'
import { client } from '../api/client.ts'
import { briefingQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { Answer } from '../parts/Answer.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { Section } from '../parts/Section.tsx'
import { SourceLine } from '../parts/SourceLine.tsx'
import { edtfInWords } from '../text/edtf.ts'
import classes from './BriefingPage.module.css'

const SECTIONS: readonly (readonly [Briefing['sentences'][number]['section'], string])[] = [
  ['ties', 'Ties'],
  ['contacts', 'Contacts'],
  ['tempo', 'Tempo'],
  ['mechanisms', 'Mechanisms'],
  ['pledges', 'Pledges and instruments'],
  ['ahead', 'Ahead'],
]

const FILES = [
  ['markdown', 'Markdown'],
  ['html', 'HTML'],
  ['docx', 'DOCX'],
] as const

/** A relationship told in sentences, each with the numbers of what it rests on. */
export function BriefingPage() {
  const { sides } = useParams({ from: '/relationships/$sides/briefing' })
  return (
    <Answer query={useQuery(briefingQuery(sides, useAsOf()))}>{(told) => <Told told={told} sides={sides} />}</Answer>
  )
}

function Told({ told, sides }: { readonly told: Briefing; readonly sides: string }) {
  const { copy, copied } = useClipboard()
  const asOf = useAsOf()
  return (
    <Page
      title={told.title}
      kicker={
        <Link to="/relationships/$sides" params={{ sides }} className="link">
          Relationship
        </Link>
      }
      summary={`As of ${edtfInWords(told.on)}. Made from the record; each sentence names what it rests on.`}
    >
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => copy(told.markdown)}>
          {copied ? 'Copied' : 'Copy as Markdown'}
        </Button>
        {FILES.map(([format, label]) => (
          <Button
            key={format}
            size="xs"
            variant="default"
            component="a"
            download
            href={client.api.relationships[':sides'].briefing[':format']
              .$url({ param: { sides, format }, query: { on: told.on, ...(asOf ? { asOf } : {}) } })
              .toString()}
          >
            Download {label}
          </Button>
        ))}
      </Group>
      {told.sentences.length === 0 && <Empty title="Nothing is on record between them." />}
      {SECTIONS.map(([section, title]) => {
        const own = told.sentences.filter((sentence) => sentence.section === section)
        return (
          own.length > 0 && (
            <Section key={section} title={title}>
              <p className={classes.prose}>
                {own.map(({ text, citations, more }) => (
                  <span key={text}>
                    {text}
                    {citations.map((n) => (
                      <a key={n} href={`#note-${n}`} className={classes.note}>
                        {n}
                      </a>
                    ))}
                    {more > 0 && ` (and ${more.toLocaleString('en-GB')} more)`}{' '}
                  </span>
                ))}
              </p>
            </Section>
          )
        )
      })}
      {told.citations.length > 0 && (
        <Section title="What it rests on">
          <ol className={classes.notes}>
            {told.citations.map(({ number, kind, id, label, sources }) => (
              <li key={number} id={`note-${number}`}>
                {kind === 'event' ? (
                  <Link to="/events/$id" params={{ id }} className="link">
                    {label}
                  </Link>
                ) : (
                  label
                )}
                {sources.map((source) => (
                  <span key={source.id} className="quiet">
                    {'; '}
                    <SourceLine source={source} item={id} />
                  </span>
                ))}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </Page>
  )
}
