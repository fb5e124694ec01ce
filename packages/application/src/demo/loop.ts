import type { CommandInput, Difference, Id, LocalDate, PersonId } from '@lockstep/domain'
import type { Moment } from './calendar.ts'
import { named } from './named.ts'
import { type Step, step } from './step.ts'

/** When something was recorded; and when it happened, where that was earlier. */
export interface When {
  readonly on: Moment
  readonly happened?: Moment | LocalDate
}

interface Acceptance extends When {
  readonly answer?: string
  readonly commitment?: string
}

interface Refusing extends When {
  readonly reason: string
}

interface Answer extends When {
  readonly difference: Difference
  readonly helping?: boolean
  readonly note?: string
  readonly followUpOn?: LocalDate
}

/** A feedback from its giving to its end, as the two of it lived it. */
interface Loop extends When, Omit<CommandInput<'GiveFeedback'>, 'replaces'> {
  readonly from: PersonId
  /** The name of the older one whose place it takes. */
  readonly replaces?: string
  readonly acknowledged?: Moment
  readonly accepted?: Acceptance
  readonly declined?: Refusing
  /** What its giver answered when asked whether they see a difference; "seen" closes it. */
  readonly followUps?: readonly Answer[]
  /** Closed by its giver without being asked. */
  readonly closed?: Moment
}

/** The steps of a feedback, its giving first. */
export function loop(name: string, told: Loop): [Step, ...Step[]] {
  const { from, on, happened, replaces, acknowledged, accepted, declined, ...rest } = told
  const { followUps = [], closed, ...given } = rest
  const { to } = given
  const id = named(name)
  const older = replaces === undefined ? {} : { replaces: named(replaces) }
  return [
    step(on, from, 'GiveFeedback', { ...given, ...older }, { as: name, happened }),
    ...(acknowledged === undefined ? [] : [step(acknowledged, to, 'AcknowledgeFeedback', { id })]),
    ...(accepted === undefined ? [] : [accepts(to, id, accepted)]),
    ...(declined === undefined ? [] : [declines(to, id, declined)]),
    ...followUps.map((answer) => answers(from, id, answer)),
    ...(closed === undefined ? [] : [step(closed, from, 'CloseFeedback', { id })]),
  ]
}

const accepts = (by: PersonId, id: Id, { on, happened, ...said }: Acceptance): Step =>
  step(on, by, 'AcceptFeedback', { id, ...said }, { happened })

const declines = (by: PersonId, id: Id, { on, happened, reason }: Refusing): Step =>
  step(on, by, 'DeclineFeedback', { id, reason }, { happened })

const answers = (by: PersonId, id: Id, { on, happened, ...said }: Answer): Step =>
  step(on, by, 'AnswerFollowUp', { id, ...said }, { happened })
