import type { Expected } from './port.ts'

/** Where a stream ends. */
export interface Head {
  readonly revision: Expected
  /** Empty while there is no event; earlier than every instant. */
  readonly recordedAt: string
}

export const NO_EVENTS: Head = { revision: 'none', recordedAt: '' }

/** The revision of the event after one, or of a stream's first. */
export const after = (revision: Expected): number => (revision === 'none' ? 0 : revision + 1)

/** Instants of one form compare as strings. */
export const later = (a: string, b: string): string => (a < b ? b : a)
