import { agreed } from './agreed.ts'
import { cancellations } from './cancellations.ts'
import { elliptic } from './elliptic.ts'
import { exercises } from './exercises.ts'
import { firstTalksSince } from './first-since.ts'
import type { FrameRule } from './frame.ts'
import { inForce } from './in-force.ts'
import { lastMet } from './last-met.ts'
import { occasions } from './occasions.ts'
import { occurrences, statements } from './occurrences.ts'
import { programmes } from './programmes.ts'
import { rounds } from './rounds.ts'
import { roundsBefore } from './rounds-before.ts'
import { signings } from './signings.ts'
import { steps } from './steps.ts'
import { talks } from './talks.ts'
import { sanctions, transfers } from './transfers.ts'
import { visits } from './visits.ts'

/** Every family of events; a new one is a file and a line here. */
export const FRAMES: readonly FrameRule[] = [
  cancellations,
  rounds,
  roundsBefore,
  talks,
  occasions,
  programmes,
  visits,
  signings,
  exercises,
  transfers,
  sanctions,
  occurrences,
  statements,
  steps,
  inForce,
  lastMet,
  firstTalksSince,
  agreed,
  elliptic,
]
