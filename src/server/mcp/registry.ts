import type { AnyTool } from './tool.ts'
import { agenda } from './tools/agenda.ts'
import { checkClaim } from './tools/check-claim.ts'
import { listEvents } from './tools/list-events.ts'
import { listMechanisms } from './tools/list-mechanisms.ts'
import { readStory } from './tools/read-story.ts'
import { search } from './tools/search.ts'
import { showEvent } from './tools/show-event.ts'
import { showMechanism } from './tools/show-mechanism.ts'
import { showPerson } from './tools/show-person.ts'
import { showRelationship } from './tools/show-relationship.ts'
import { showSource } from './tools/show-source.ts'
import { whoHeld } from './tools/who-held.ts'
import { whoMet } from './tools/who-met.ts'

/** The tools, in the order in which they are listed. */
export const TOOLS: readonly AnyTool[] = [
  search,
  listEvents,
  showEvent,
  listMechanisms,
  showMechanism,
  showRelationship,
  showPerson,
  whoMet,
  whoHeld,
  checkClaim,
  agenda,
  readStory,
  showSource,
]
