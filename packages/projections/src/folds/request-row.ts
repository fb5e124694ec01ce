import type {
  GoalId,
  LocalDate,
  Need,
  PersonId,
  RequestData,
  RequestId,
  RequestState,
} from '@lockstep/domain'
import type { Stamp } from './stamp.ts'
import type { StatedProblem } from './stated-problem.ts'

type Stamped<T> = T & { readonly stamp: Stamp }

/** A request with all that was said of it. Lists are in the order in which it happened. */
export interface RequestRow {
  readonly id: RequestId
  readonly state: RequestState
  readonly made?: Stamped<RequestData<'RequestMade'>>
  /** Every goal that it was linked to; the last is what it serves. */
  readonly links: readonly Stamped<{ readonly goal: GoalId }>[]
  /** Every problem that was stated; the last is the one that it is to solve. */
  readonly problems: readonly StatedProblem[]
  readonly need?: Stamped<{ readonly need: Need }>
  readonly answers: readonly RequestAnswer[]
  readonly outcomes: readonly Stamped<RequestData<'RequestOutcomeTold'> & { person: PersonId }>[]
}

/** What was shown later of what an answer other than yes rests on. */
type Pushback = { readonly supported?: readonly Stamped<RequestData<'AnswerSupported'>>[] }

export type RequestAnswer = Stamped<
  | ({ readonly how: 'in research' } & RequestData<'RequestTaken'>)
  | ({ readonly how: 'accepted' } & RequestData<'RequestAccepted'>)
  | ({ readonly how: 'countered' } & Pushback & RequestData<'RequestCountered'>)
  | ({ readonly how: 'conditioned' } & Pushback & RequestData<'RequestConditioned'>)
  | ({ readonly how: 'declined' } & Pushback & RequestData<'RequestDeclined'>)
  | ({ readonly how: 'agreed' } & RequestData<'AnswerAgreed'>)
  | ({ readonly how: 'asked again' } & RequestData<'RequestRepeated'>)
  | ({ readonly how: 'withdrawn' } & RequestData<'RequestWithdrawn'>)
  | ({ readonly how: 'moved' } & RequestData<'DeliveryMoved'>)
  | ({ readonly how: 'delivered' } & RequestData<'RequestDelivered'>)
>

/** The day by which the next step is expected: the answer, or the delivery. */
export function dueOf({ state, made, answers }: RequestRow): LocalDate | undefined {
  if (state.is === 'in research') return state.until
  if (state.is === 'asked') return made?.wantedBy
  if (state.is !== 'accepted') return undefined
  const named = answers.findLast((each) => each.how === 'accepted' || each.how === 'moved')
  return named?.by ?? made?.wantedBy
}
