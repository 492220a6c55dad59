import type { StoryEvent } from './story-event.ts'

/** A mechanism of which no phrase names the parties has those of the first event under it, so that all its rounds bear one name. */
export function settleParties({ frame, sides }: StoryEvent): void {
  const mechanism = frame.mechanism?.mechanism
  if (mechanism && mechanism.parties.length === 0 && sides.length > 1) mechanism.parties = [...sides]
}
