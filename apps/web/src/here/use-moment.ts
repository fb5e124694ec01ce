import { day } from '../words/dates.ts'
import { useHere } from './here.tsx'
import { momentShown, useMoments } from './moments.ts'

/** The moment up to which the page tells: an instant. */
export function useMoment(): string {
  const { told, zone } = useHere()
  return momentShown(useMoments(), { now: told, zone })
}

/**
 * "as of 31 Mar 2026": said of what is of several partnerships where the page tells of a later day; undefined where it tells
 * of none.
 */
export function useToldOfSeveral(): string | undefined {
  const { ofSeveral } = useHere()
  const moment = useMoment()
  return ofSeveral === undefined || moment <= ofSeveral.at
    ? undefined
    : `as of ${day(ofSeveral.day)}`
}
