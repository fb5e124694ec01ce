import { useHere } from './here.tsx'
import { momentShown, useMoments } from './moments.ts'

/** The moment up to which the page tells: an instant. */
export const useMoment = (): string => momentShown(useMoments(), useHere())
