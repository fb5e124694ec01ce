import type { LocalDate, PersonId, Stance } from '@lockstep/domain'
import type { Moment } from './calendar.ts'
import { named } from './named.ts'
import { type Step, step } from './step.ts'

type Said = readonly [on: Moment, by: PersonId, stance: Stance, reason: string, drives?: string]

/** A round of sealed positions: who was asked, and what each answered. */
interface Round {
  readonly by: PersonId
  readonly called: Moment
  readonly closes: LocalDate
  readonly asked: readonly PersonId[]
  readonly answers: readonly Said[]
  /** By who had stayed silent, after the opening. */
  readonly late?: readonly Said[]
}

/** The steps of a round. Its opening follows from the last answer, or from the clock. */
export function round(name: string, told: Round): Step[] {
  const { by, called, closes, asked, answers, late = [] } = told
  const id = named(name)
  const speak =
    (command: 'TakePosition' | 'GiveLatePosition') =>
    ([on, person, stance, reason, drives]: Said) =>
      step(on, person, command, { id, stance, reason, drives })
  return [
    step(called, by, 'CallPositions', { id, asked: [...asked], closes }),
    ...answers.map(speak('TakePosition')),
    ...late.map(speak('GiveLatePosition')),
  ]
}
