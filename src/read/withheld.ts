import { RapporteurError } from '../model/errors.ts'
import type { ReadText } from './format.ts'

/** Refuses a page that was fetched and withholds its story. Of a page that somebody saved, who saved it saw what is there: that is told. */
export function refuseWithheld(why: NonNullable<ReadText['withheld']>, name: string, length: number): never {
  if (why === 'paywalled')
    throw new RapporteurError(
      'page-paywalled',
      `${name} is behind a paywall: only ${length} characters of it are there.`,
      'Open it in a browser where you may read it, save it, and give the file.',
    )
  throw new RapporteurError(
    'page-scripted',
    `${name} shows its text only to a browser that runs its scripts.`,
    'Open it in a browser, save the page when the text is there, and give the file.',
  )
}

export const WITHHELD_NOTICE = {
  paywalled: 'The page seems to be behind a paywall: its text is short and may be cut.',
  scripted: 'The page seems to show its text only where scripts run: its text is short and may not be the story.',
} as const
