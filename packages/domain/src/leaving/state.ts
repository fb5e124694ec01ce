import type { PartnershipId, PersonId } from '../kernel/ids.ts'
import type { AskedAnswer } from '../kernel/sealed-round.ts'
import type { LocalDate } from '../kernel/time.ts'

/** Who is asked for the reason, and what became of it. */
export interface AskedSide extends AskedAnswer {
  readonly person: PersonId
}

export interface Leaving {
  readonly partnership?: PartnershipId
  /** Who leaves. */
  readonly person: PersonId
  readonly by: PersonId
  /** The last local day to tell it. */
  readonly closes: LocalDate
  readonly sides: readonly AskedSide[]
}

export type LeavingState =
  | { readonly is: 'none' }
  /** Each side tells the reason, sealed. */
  | (Leaving & { readonly is: 'telling' })
  | (Leaving & { readonly is: 'opened' })
  | (Leaving & { readonly is: 'called off' })

/** Those who are asked: who leaves, and who stays. */
export const sidesOf = (state: LeavingState): readonly PersonId[] =>
  state.is === 'none' ? [] : state.sides.map(({ person }) => person)
