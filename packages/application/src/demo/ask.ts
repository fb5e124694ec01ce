import type { CommandInput, CommandName, PersonId } from '@lockstep/domain'
import type { Moment } from './calendar.ts'
import { named } from './named.ts'
import { type Step, step } from './step.ts'

/** What somebody did about a request, and when. */
type Doing<C extends CommandName> = readonly [Moment, Omit<CommandInput<C>, 'id'>]

interface Ask extends CommandInput<'MakeRequest'> {
  readonly from: PersonId
  readonly on: Moment
  readonly happened?: Moment
  readonly taken?: Doing<'TakeRequest'>
  readonly countered?: Doing<'CounterRequest'>
  readonly conditioned?: Doing<'ConditionRequest'>
  readonly declined?: Doing<'DeclineRequest'>
  /** What the answer rests on, shown later. */
  readonly supported?: Doing<'SupportAnswer'>
  /** Who asked agreed to the answer. */
  readonly agreed?: Moment
  readonly accepted?: Doing<'AcceptRequest'>
  readonly delivered?: Moment
  /** How it turned out, as who asked tells it. */
  readonly outcome?: Doing<'TellRequestOutcome'>
}

/** A request from its asking to how it turned out, as its two lived it. */
export function ask(name: string, told: Ask): Step[] {
  const { from, on, happened, taken, countered, conditioned, declined, ...more } = told
  const { supported, agreed, accepted, delivered, outcome, ...asked } = more
  const { to } = asked
  const id = named(name)
  const does = <C extends CommandName>(by: PersonId, command: C, done: Doing<C> | undefined) =>
    done === undefined
      ? []
      : [step(done[0], by, command, { id, ...done[1] } as unknown as CommandInput<C>)]
  const at = (moment: Moment | undefined) =>
    moment === undefined ? undefined : ([moment, {}] as const)
  return [
    step(on, from, 'MakeRequest', asked, { as: name, happened }),
    ...does(to, 'TakeRequest', taken),
    ...does(to, 'CounterRequest', countered),
    ...does(to, 'ConditionRequest', conditioned),
    ...does(to, 'DeclineRequest', declined),
    ...does(to, 'SupportAnswer', supported),
    ...does(from, 'AgreeToAnswer', at(agreed)),
    ...does(to, 'AcceptRequest', accepted),
    ...does(to, 'DeliverRequest', at(delivered)),
    ...does(from, 'TellRequestOutcome', outcome),
  ]
}
