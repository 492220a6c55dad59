import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from '@tanstack/react-router'
import type { SourceView } from '../../../src/model/views.ts'
import { sourceQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { Answer } from '../parts/Answer.tsx'
import { Checks } from '../parts/Checks.tsx'
import { LostWords } from '../parts/LostWords.tsx'
import { Page } from '../parts/Page.tsx'
import { Records } from '../parts/Records.tsx'
import { Section } from '../parts/Section.tsx'
import { SourceText } from '../parts/SourceText.tsx'
import { Versions } from '../parts/Versions.tsx'
import { edtfInWords } from '../text/edtf.ts'
import { count, sourceTitle } from '../text/labels.ts'
import { parseSelection } from '../text/selection.ts'
import classes from './SourcePage.module.css'

/** A story as it was read, with every recorded word marked, and beside it the records. The URL's fragment carries what is selected. */
export function SourcePage() {
  const { id } = useParams({ from: '/sources/$id' })
  return <Answer query={useQuery(sourceQuery(id, useAsOf()))}>{(source) => <Source source={source} />}</Answer>
}

function Source({ source }: { readonly source: SourceView }) {
  const hash = useLocation({ select: (location) => location.hash })
  const selection = parseSelection(hash)
  return (
    <Page title={sourceTitle(source)} kicker={<Kicker source={source} />}>
      <Versions source={source} />
      <div className={classes.columns}>
        <SourceText source={source} selection={selection} />
        <Records source={source} selection={selection} />
      </div>
      <Checks of={{ source: source.id }} />
      {source.lost.length > 0 && (
        <Section title="Words of earlier versions that this one does not have" id="lost">
          <LostWords items={source.lost} />
        </Section>
      )}
    </Page>
  )
}

/** Only web addresses become links; a source may come with any string as its address. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url)

function Kicker({ source }: { readonly source: SourceView }) {
  return (
    <>
      <span>{source.publisher ?? 'Publisher not known'}</span>
      <span>{source.published ? edtfInWords(source.published) : 'Date of publication not known'}</span>
      <span>{count(source.items.length, 'record')}</span>
      {source.url && isWebAddress(source.url) && (
        <a href={source.url} rel="noreferrer noopener" target="_blank">
          Original page
        </a>
      )}
    </>
  )
}
