import type { CommandInput, Difference, Id, LocalDate, PersonId } from '@lockstep/domain'
import type { Moment } from './calendar.ts'
import { named } from './named.ts'
import { type Step, step } from './step.ts'

/** When something was recorded; and when it happened, where that was earlier. */
export interface When {
  readonly on: Moment
  readonly happened?: Moment | LocalDate
}

type Given = Omit<CommandInput<'GiveFeedback'>, 'to' | 'replaces'>

/** A feedback from its giving to its end, as the two of it lived it. */
interface Loop extends When, Given {
  readonly from: PersonId
  readonly to: PersonId
  /** The name of the older one whose place it takes. */
  readonly replaces?: string
  readonly acknowledged?: Moment
  readonly accepted?: When & { readonly answer?: string; readonly commitment?: string }
  readonly declined?: When & { readonly reason: string }
  /** What its giver answered when asked whether they see a difference; "seen" closes it. */
  readonly followUps?: readonly (When & Answer)[]
  /** Closed by its giver without being asked. */
  readonly closed?: Moment
}

interface Answer {
  readonly difference: Difference
  readonly helping?: boolean
  readonly note?: string
  readonly followUpOn?: LocalDate
}

/** The steps of a feedback, its giving first. */
export function loop(name: string, told: Loop): [Step, ...Step[]] {
  const { from, to, on, happened, replaces, acknowledged, accepted, declined, closed, ...rest } =
    told
  const { followUps = [], ...given } = rest
  const id = named(name)
  const older = replaces === undefined ? {} : { replaces: named(replaces) }
  const first = { as: name, ...(happened === undefined ? {} : { happened }) }
  return [
    step(on, from, 'GiveFeedback', { ...given, ...older, to }, first),
    ...(acknowledged === undefined ? [] : [step(acknowledged, to, 'AcknowledgeFeedback', { id })]),
    ...(accepted === undefined ? [] : [later(accepted, to, 'AcceptFeedback', id)]),
    ...(declined === undefined ? [] : [later(declined, to, 'DeclineFeedback', id)]),
    ...followUps.map((answer) => later(answer, from, 'AnswerFollowUp', id)),
    ...(closed === undefined ? [] : [step(closed, from, 'CloseFeedback', { id })]),
  ]
}

type Later = 'AcceptFeedback' | 'DeclineFeedback' | 'AnswerFollowUp'

function later<C extends Later>(
  { on, happened, ...said }: When & Omit<CommandInput<C>, 'id'>,
  by: PersonId,
  name: C,
  id: Id,
): Step {
  const input = { id, ...said } as unknown as CommandInput<C>
  return step(on, by, name, input, happened === undefined ? {} : { happened })
}
