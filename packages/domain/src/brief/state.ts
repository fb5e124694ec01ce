import type { PartnershipId, PersonId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Role } from '../person/state.ts'

/** Who carries things out, who has others carry them out, or both. */
export const workings = ['doer', 'conductor', 'mixed'] as const

/** Days after the start at which what was expected is looked at again. */
export const hireDays = ['30', '60', '90'] as const
export type HireDay = (typeof hireDays)[number]

/** How a day of a hire came, against what was expected of it. */
export const comings = ['as expected', 'partly', 'not yet'] as const

export interface Brief {
  readonly partnership?: PartnershipId
  /** Who takes the role. */
  readonly person: PersonId
  /** Who hires. */
  readonly by: PersonId
  /** Which role they take. */
  readonly role: Role
  /** The first day in the role, from which the thirty, sixty and ninety are counted. */
  readonly starts: LocalDate
  /** Of which days it was asked how they came. */
  readonly asked: readonly HireDay[]
}

export type BriefState = { readonly is: 'none' } | (Brief & { readonly is: 'written' })

/** The two whose expectations it holds. */
export const hiringIn = (state: BriefState): readonly PersonId[] =>
  state.is === 'none' ? [] : [state.by, state.person]
