import type { CommandInput, PersonId } from '@lockstep/domain'
import type { Moment } from './calendar.ts'
import type { When } from './loop.ts'
import { named } from './named.ts'
import { eventOf, type Step, step } from './step.ts'

type Spoken = readonly [on: Moment, person: PersonId]

/** Who agreed to what a goal says, and when. */
export const agreed = (name: string, ...spoken: readonly Spoken[]): Step[] =>
  spoken.map(([on, person]) => step(on, person, 'AgreeToGoal', { id: named(name) }))

/** The values that somebody reported, each with where it comes from. */
export const progress = (
  name: string,
  by: PersonId,
  note: string,
  ...values: readonly (readonly [on: Moment, value: number])[]
): Step[] =>
  values.map(([on, value]) =>
    step(on, by, 'ReportProgress', { id: named(name), value, source: { kind: 'hand', note } }),
  )

interface Agreement {
  readonly by: PersonId
  readonly proposed: Moment
  readonly changes: Omit<CommandInput<'ProposeGoalChange'>, 'id' | 'reason'>
  readonly reason: string
  readonly consents: readonly Spoken[]
  readonly made: When
}

/** A change that is proposed, consented to, and made. */
export function changed(name: string, told: Agreement): Step[] {
  const { by, proposed, changes, reason, consents, made } = told
  const id = named(name)
  const proposal = step(proposed, by, 'ProposeGoalChange', { id, ...changes, reason })
  const change = eventOf(proposal)
  const { on, ...earlier } = made
  return [
    proposal,
    ...consents.map(([when, who]) => step(when, who, 'ConsentToGoalChange', { id, change })),
    step(on, by, 'ApplyGoalChange', { id, change }, earlier),
  ]
}
