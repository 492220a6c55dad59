import type { BriefingSentence } from '../../model/briefing-view.ts'
import type { SourceRef } from '../../model/views.ts'

const HEADINGS: Record<BriefingSentence['section'], string> = {
  ties: 'Ties',
  contacts: 'Contacts',
  tempo: 'Tempo',
  mechanisms: 'Mechanisms',
  pledges: 'Pledges and instruments',
  ahead: 'Ahead',
}

/** The sentences under their headings, those sections alone that have any. */
export const sectionsOf = (
  sentences: readonly BriefingSentence[],
): { heading: string; sentences: BriefingSentence[] }[] =>
  Object.entries(HEADINGS).flatMap(([section, heading]) => {
    const own = sentences.filter((sentence) => sentence.section === section)
    return own.length === 0 ? [] : [{ heading, sentences: own }]
  })

export const NOTHING = 'Nothing is on record between them.'

export const moreText = (more: number): string => (more > 0 ? ` (and ${more.toLocaleString('en-GB')} more)` : '')

/** The address of a source, where it is one that a reader can follow. */
export const addressOf = ({ url }: SourceRef): string | null =>
  url !== null && /^https?:\/\//.test(url) ? url.replace(/[<>"\s]/g, encodeURIComponent) : null
