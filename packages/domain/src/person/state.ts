import type { PersonId } from '../kernel/ids.ts'
import type { OccurredAt } from '../kernel/time.ts'

export const roles = [
  'CEO',
  'CMO',
  'CRO',
  'CFO',
  'COO',
  'CPO',
  'CTO',
  'CHRO',
  'Chief of staff',
  'Board',
  'Other',
] as const
export type Role = (typeof roles)[number]

/** What a delegate may do in a principal's name: record anything delegable, or only what belongs to some partnerships. */
export interface Delegation {
  readonly to: PersonId
  readonly scope: 'everything' | readonly string[]
  /** The last local day on which it holds, if it was limited. */
  readonly until?: string
}

interface Known {
  readonly role?: Role
  readonly title?: string
  readonly function?: string
  readonly erased: boolean
}

export interface Member extends Known {
  readonly is: 'member'
  readonly since: OccurredAt
  readonly absent?: { readonly until?: string; readonly delegate?: PersonId }
  readonly delegations: readonly Delegation[]
}

export type PersonState =
  | { readonly is: 'none' }
  | (Known & { readonly is: 'outside' })
  | Member
  | (Known & { readonly is: 'left' })
