import { clean } from './clean.ts'
import type { ReadText } from './format.ts'
import { bodyOf, type Page } from './html-page.ts'
import { linkedData } from './json-ld.ts'

type Withheld = NonNullable<ReadText['withheld']>

export interface Access {
  readonly isFree: boolean | null
  readonly asksToPay: boolean
  readonly needsScripts: boolean
}

const PAY: readonly RegExp[] = [
  /\b(?:subscribe|sign in|log in|register|create (?:a free|an) account) (?:now |today |here |for \w{1,20} )?to (?:continue|keep|read|access|unlock)\b/i,
  /\b(?:for|only to|exclusive to|available to) (?:our )?(?:subscribers|members)\b/i,
  /\balready a subscriber\b/i,
  /подпи[сш]\p{L}{1,12},? чтобы (?:читать|продолжить)/iu,
  /订阅.{0,6}(?:阅读|全文)/u,
]

const SCRIPTS: readonly RegExp[] = [
  /\b(?:enable|activate|turn on|requires?|needs?) (?:\w{1,12} )?java ?script\b/i,
  /\bjava ?script (?:\w{1,12} ){0,3}(?:disabled|required|enabled|available)\b/i,
  /включ\p{L}{1,8} java ?script/iu,
  /(?:启用|开启).{0,6}javascript/iu,
]

/** What a page shows of whether anybody may read all of it here; looked at before its scripts are taken out. */
export function accessOf(document: Page): Access {
  const stated = linkedData(document).isFree
  const marked = document.querySelector(
    'meta[property="article:content_tier"][content="locked"], meta[property="article:content_tier"][content="metered"]',
  )
  const shown = clean(bodyOf(document).textContent).slice(0, 100_000)
  const without = [...document.querySelectorAll('noscript')].map(({ textContent }) => clean(textContent)).join(' ')
  const scripts = document.querySelectorAll('script[src]').length
  const empty = document.querySelector('#root:empty, #app:empty, #__next:empty, app-root:empty')
  return {
    isFree: stated ?? (marked ? false : null),
    asksToPay: PAY.some((form) => form.test(shown)),
    needsScripts:
      SCRIPTS.some((form) => form.test(`${without} ${shown.slice(0, 2000)}`)) || (scripts > 0 && empty !== null),
  }
}

/** A text of fewer characters is a teaser where the page says that it is not free, or asks to pay. */
const TEASER = 1200
/** A text of fewer characters is none where the page needs scripts. */
const REMAINS = 400

/** Whether the text of a page is only what is left of its story. */
export function withheld({ isFree, asksToPay, needsScripts }: Access, text: string): Withheld | null {
  if (needsScripts && text.length < REMAINS) return 'scripted'
  return (isFree === false || (isFree === null && asksToPay)) && text.length < TEASER ? 'paywalled' : null
}
