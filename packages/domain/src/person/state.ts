import type { EventId, PersonId } from '../kernel/ids.ts'
import type { Instant, LocalDate, OccurredAt } from '../kernel/time.ts'
import type { AbsenceStep } from './absence.ts'

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
  /** When it was recorded. */
  readonly given?: Instant
}

/** What somebody from outside reads: what began on these days in these partnerships, to the end of the last day. */
export interface Audit {
  readonly partnerships: readonly string[]
  readonly from: LocalDate
  readonly to: LocalDate
  readonly until: LocalDate
}

interface Known {
  readonly role?: Role
  readonly title?: string
  readonly function?: string
  /** The roles that they had before, each once. */
  readonly before?: readonly Role[]
  readonly erased: boolean
  /** What others noted that they do otherwise for their sake. */
  readonly adaptations?: readonly EventId[]
}

export interface Member extends Known {
  readonly is: 'member'
  readonly since: OccurredAt
  /** When it was recorded that they came back, where they had left. */
  readonly back?: Instant
  /** What they said of being away, and of being back, in the order in which it happened. */
  readonly absences: readonly AbsenceStep[]
  readonly delegations: readonly Delegation[]
}

/** Who is no member: whom an import met, who audits, who has left. */
export interface Outsider extends Known {
  readonly is: 'outside' | 'left'
  readonly audit?: Audit
  /** When they left, who were a member. */
  readonly leftAt?: Instant
}

export type PersonState = { readonly is: 'none' } | Member | Outsider

/** Every role that somebody has, or ever had. */
export const everHad = (person: PersonState): readonly Role[] =>
  person.is === 'none' ? [] : [...(person.before ?? []), ...(person.role ? [person.role] : [])]
