import type { StoryRecord } from '../model/record.ts'
import type { SourceText } from '../model/source.ts'
import { propose } from '../propose/propose.ts'

/** The record of a story that has been read: what its text proposes. Deterministic and offline; nothing is stored. */
export function readStory(source: SourceText): StoryRecord {
  return propose(source)
}
