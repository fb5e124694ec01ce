import { useHere } from './here.tsx'
import { momentShown, useMoments } from './moments.ts'

/** The moment up to which the page tells: an instant. */
export function useMoment(): string {
  const { told, zone } = useHere()
  return momentShown(useMoments(), { now: told, zone })
}
