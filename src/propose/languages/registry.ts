import type { Gazetteer } from '../../model/gazetteer.ts'
import type { StoryRecord } from '../../model/record.ts'
import type { SourceText } from '../../model/source.ts'
import type { Trace } from '../trace.ts'
import { proposeEnglish } from './en/propose.ts'

/** The rules of each language, by primary BCP 47 subtag; a new language is a folder and a line here. */
export const LANGUAGES: Readonly<Record<string, (source: SourceText, trace: Trace, known: Gazetteer) => StoryRecord>> =
  {
    en: proposeEnglish,
  }
