import { type Gazetteer, NOTHING_KNOWN } from '../model/gazetteer.ts'
import type { StoryRecord } from '../model/record.ts'
import type { SourceText } from '../model/source.ts'
import { LANGUAGES } from './languages/registry.ts'
import type { Trace } from './trace.ts'

/**
 * The record that the rules of a story's language propose for it. Deterministic and offline; nothing is decided or stored.
 * `known` are names that a workspace knows beside those that come with the program. A language without rules gives an empty record whose notice says so.
 */
export function propose(source: SourceText, trace: Trace = {}, known: Gazetteer = NOTHING_KNOWN): StoryRecord {
  const language = source.language.toLowerCase().split('-')[0] ?? ''
  const rules = LANGUAGES[language]
  if (rules) return rules(source, trace, known)
  return {
    title: source.title,
    publisher: source.publisher,
    published: source.published,
    language: source.language,
    events: [],
    quotes: [],
    claims: [],
    instruments: [],
    offices: [],
    relations: [],
    commitments: [],
    suggestions: [],
    assertions: [],
    notices: [
      `There are no rules yet for the language "${source.language}": nothing was proposed. Languages read: ${Object.keys(LANGUAGES).join(', ')}.`,
    ],
  }
}
