import { useLocalStorage } from '@mantine/hooks'
import type { Entered } from '../review/by-hand.ts'
import type { Drafts } from '../review/drafts.ts'
import type { Mode } from '../review/queue.ts'
import type { Readings } from '../review/reading.ts'

/** What the browser keeps of a review, beside the decisions on their way. */

/** Who reviews: the name that goes with every decision; empty until it was asked for. */
export const useReviewer = () => useLocalStorage({ key: 'rapporteur.reviewer', defaultValue: '', ...AT_ONCE })

export const useDrafts = () =>
  useLocalStorage<Drafts>({ key: 'rapporteur.review.drafts', defaultValue: {}, ...AT_ONCE })

/** What is done in the review where the address does not say so. */
export const useMode = () =>
  useLocalStorage<Mode>({ key: 'rapporteur.review.mode', defaultValue: 'decide', ...AT_ONCE })

/** What coders read otherwise than the stories' records. */
export const useReadings = () =>
  useLocalStorage<Readings>({ key: 'rapporteur.review.readings', defaultValue: {}, ...AT_ONCE })

/** The record that is being entered by hand. */
export const useByHand = () =>
  useLocalStorage<Entered | null>({ key: 'rapporteur.review.by-hand', defaultValue: null, ...AT_ONCE })

const AT_ONCE = { getInitialValueInEffect: false } as const
