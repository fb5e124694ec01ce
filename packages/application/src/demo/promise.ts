import type { CommandInput, CommandName, PersonId } from '@lockstep/domain'
import type { Moment } from './calendar.ts'
import { named } from './named.ts'
import { type Step, step } from './step.ts'

/** What somebody did about a commitment, and when. */
type Doing<C extends CommandName> = readonly [Moment, Omit<CommandInput<C>, 'id'>]

interface Promised extends CommandInput<'MakeCommitment'> {
  readonly from: PersonId
  readonly on: Moment
  readonly badNews?: Doing<'TellBadNews'>
  readonly done?: Doing<'FinishCommitment'>
  readonly kept?: Doing<'ConfirmCommitment'>
  readonly missed?: Doing<'MissCommitment'>
  readonly released?: Doing<'ReleaseCommitment'>
}

/** A commitment from its making to what became of it, as its two lived it. */
export function promise(name: string, told: Promised): Step[] {
  const { from, on, badNews, done, kept, missed, released, ...made } = told
  const id = named(name)
  const does = <C extends CommandName>(by: PersonId, command: C, doing: Doing<C> | undefined) =>
    doing === undefined
      ? []
      : [step(doing[0], by, command, { id, ...doing[1] } as unknown as CommandInput<C>)]
  return [
    step(on, from, 'MakeCommitment', made, { as: name }),
    ...does(from, 'TellBadNews', badNews),
    ...does(from, 'FinishCommitment', done),
    ...does(made.to, 'ConfirmCommitment', kept),
    ...does(made.to, 'MissCommitment', missed),
    ...does(made.to, 'ReleaseCommitment', released),
  ]
}
