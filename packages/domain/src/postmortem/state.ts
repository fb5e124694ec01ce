import type { EventId, PartnershipId, PersonId, PostmortemId } from '../kernel/ids.ts'
import type { AskedAnswer } from '../kernel/sealed-round.ts'
import { addDays, type Instant, type LocalDate, localDate } from '../kernel/time.ts'
import { isHere } from '../person/membership.ts'
import type { PersonState } from '../person/state.ts'
import type { Facilitation } from '../policy/viewer.ts'

/** What somebody says where it is asked whether it happened again. */
export const recurrences = ['no', 'partly', 'yes'] as const
export type Recurrence = (typeof recurrences)[number]

/** What an action of a post-mortem is to become. */
export const actionKinds = ['commitment', 'goal'] as const

/** So far ahead at most lies the last day to write what one recalls: nothing is told before, unless all have written. */
export const RECALLED_WITHIN_DAYS = 90

/** Days until each finding is asked about again. */
export const ASKED_AGAIN_DAYS = 90

/** So long who facilitated it from outside reads on once it is closed: they may have it to export, or to reopen. */
const READS_ON_DAYS = 30

/** What somebody is asked to recall, and what became of it. */
export interface AskedAccount extends AskedAnswer {
  readonly person: PersonId
}

export interface FoundThere {
  readonly id: EventId
  /** When it is asked whether it happened again; left out: it is asked no more. */
  readonly askOn?: LocalDate
  /** The event that set that day: the finding, or the last answer. */
  readonly askSetBy: EventId
}

export interface ActionThere {
  readonly id: EventId
  readonly who: PersonId
  readonly becomes: (typeof actionKinds)[number]
  /** Of a promise: to whom it is to be made. */
  readonly to?: PersonId
  /** Whose its words are, where it was agreed in confidence. */
  readonly among?: readonly PersonId[]
  /** Where its agreement sorts. */
  readonly at: Instant
  readonly declined: boolean
  readonly withdrawn?: true
}

export interface Postmortem {
  readonly partnership: PartnershipId
  readonly by: PersonId
  readonly facilitator: PersonId
  readonly involved: readonly PersonId[]
  /** The last local day that it looks at. */
  readonly to: LocalDate
  /** The last local day to write what one recalls. */
  readonly closes: LocalDate
  readonly accounts: readonly AskedAccount[]
  readonly findings: readonly FoundThere[]
  readonly actions: readonly ActionThere[]
  /** Where its last closing sorts. */
  readonly closedAt?: Instant
}

export type PostmortemState =
  | { readonly is: 'none' }
  /** Each writes what they recall, sealed. */
  | (Postmortem & { readonly is: 'recalling' })
  /** The accounts are opened: the timeline is told, findings are made, actions are agreed. */
  | (Postmortem & { readonly is: 'open' })
  | (Postmortem & { readonly is: 'closed' })
  | (Postmortem & { readonly is: 'called off' })

/** Those who may read what is said in it, once it is open: who is involved, and who facilitates. */
export const circleOf = (state: PostmortemState): readonly PersonId[] =>
  state.is === 'none' ? [] : [...new Set([...state.involved, state.facilitator])]

/** Those of them who are here: who has left does nothing more in it, and reads nothing more of what others say there. */
export const circleHere = (
  state: PostmortemState,
  isHere: (person: PersonId) => boolean,
): readonly PersonId[] => circleOf(state).filter(isHere)

/** Whether anybody has written what they recall, for those who were named by then. */
export const isWrittenIn = ({ is, accounts }: Exclude<PostmortemState, { is: 'none' }>): boolean =>
  is !== 'recalling' || accounts.some(({ answer }) => answer !== undefined)

/** Who names another to facilitate: who opened it, or does; where who does is not here any more, those involved too. */
export const handingOn = (
  { by, facilitator, involved }: Postmortem,
  isHere: (person: PersonId) => boolean,
): readonly PersonId[] => [...new Set([by, ...(isHere(facilitator) ? [facilitator] : involved)])]

/** What facilitating it lets somebody who is here read; undefined for who does not. */
export const facilitationOf = (
  { person, self }: { readonly person: PersonId; readonly self: PersonState },
  postmortem: PostmortemId,
  state: PostmortemState,
  today: LocalDate,
): Facilitation | undefined =>
  state.is !== 'none' && state.facilitator === person && isHere(self)
    ? readThere(postmortem, state, today)
    : undefined

/** What whoever facilitates it reads, until it is called off, or has been closed for long; undefined from then on. */
export const readThere = (
  postmortem: PostmortemId,
  state: PostmortemState,
  today: LocalDate,
): Facilitation | undefined => {
  if (state.is === 'none') return undefined
  const { is, partnership, to, closedAt } = state
  const facilitation = { postmortem, partnership, to }
  if (is === 'recalling' || is === 'open') return facilitation
  if (is !== 'closed' || closedAt === undefined) return undefined
  const until = addDays(localDate(closedAt, 'UTC'), READS_ON_DAYS)
  return today <= until ? { ...facilitation, until } : undefined
}

/** Whether whoever has written nothing is not here any more: who has left cannot write it. */
export const recollectionsWaitForNobody = (
  accounts: readonly AskedAccount[],
  isHere: (person: PersonId) => boolean,
): boolean => accounts.every(({ answer, person }) => answer !== undefined || !isHere(person))
