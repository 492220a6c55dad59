import { meetingLevel } from '../model/codes/meeting-level.ts'
import type { Happening } from '../model/happening.ts'

/** The level of an event: see `meetingLevel`. */
export const levelOf = ({ people }: Pick<Happening, 'people'>): string | null =>
  meetingLevel(people.map(({ office }) => office))
