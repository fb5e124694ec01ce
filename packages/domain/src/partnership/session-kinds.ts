import { z } from 'zod'

/** What people meet for again and again. */
export const sessionKinds = [
  'one-to-one',
  'staff meeting',
  'data review',
  'budget talk',
  'strategy session',
  'retreat',
] as const

export const SessionKind = z.enum(sessionKinds).meta({ id: 'SessionKind' })
export type SessionKind = z.output<typeof SessionKind>

/** In minutes; what takes longer goes on over several days. */
export const Minutes = z.int().min(5).max(720)
