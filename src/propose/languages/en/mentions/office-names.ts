import type { Document } from '../../../engine/document.ts'
import type { Extent } from '../../../engine/layer.ts'
import { isAbbreviated } from './office-abbreviations.ts'
import type { Left } from './office-left.ts'
import type { Right } from './office-right.ts'
import type { OfficeEntry } from './office-titles.ts'
import { isCapital, MODIFIERS, ORGAN_WORDS } from './office-words.ts'

/** What an office is called: by its listed title where nothing else than whose it is stands with that, else as the text has it. */
export function nameOf(
  document: Document,
  core: Extent,
  left: Left,
  right: Right,
  entry: OfficeEntry | undefined,
  owner: string | null,
  ofOrgan: boolean,
): string {
  const { tokens, text } = document
  const tail = tokens.slice(core.last, right.last)
  const onlyOwner =
    tail.length === 0 ||
    right.post !== undefined ||
    ((right.bare || tail.filter((t) => isCapital(t)).length <= 2) &&
      owner !== null &&
      right.owner === owner &&
      !ofOrgan &&
      !tail.some(
        (t) => ORGAN_WORDS.has(t.fold) && t.fold !== 'republic' && t.fold !== 'federation' && t.fold !== 'union',
      ))
  if (entry && onlyOwner && !left.organ) {
    const modifiers = tokens
      .slice(left.bare, core.first)
      .filter((t) => MODIFIERS.has(t.fold) && t.fold !== 'then' && t.fold !== 'newly')
      .map((t) => capitalised(t.text))
    const post = right.post ? ` ${textOf(document, right.post)}` : ''
    const title = ((owner && entry.byState?.[owner]) ?? entry.office) + post
    const american = tokens.slice(core.first, core.last).some((t) => t.fold === 'defense')
    return [...modifiers, american ? title.replace('Defence', 'Defense') : title].join(' ')
  }
  const from = tokens[left.bare]?.start ?? 0
  const to = tokens[(onlyOwner ? core.last : right.last) - 1]?.end ?? 0
  const spelt =
    entry && isAbbreviated(tokens[core.first]) ? `${entry.office}${text.slice(tokens[core.first]?.end, to)}` : null
  const written = (spelt ?? text.slice(from, to)).replace(/\s+/g, ' ').trim()
  const behind = owner && tail.length > 0 && !onlyOwner ? text.slice(tail[0]?.start ?? 0, to) : ''
  const ownerOf = /^(?:of|for) \p{Lu}[\p{L}]+['’]s /u.exec(behind)?.[0]
  return ownerOf ? written.replace(ownerOf, `${ownerOf.split(' ')[0]} the `) : written
}

const textOf = ({ tokens, text }: Document, { first, last }: Extent): string =>
  text.slice(tokens[first]?.start, tokens[last - 1]?.end).replace(/\s+/g, ' ')

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
