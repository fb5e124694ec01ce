import type { LocalDate, PersonId, Stance } from '@lockstep/domain'
import type { Moment } from './calendar.ts'
import { named } from './named.ts'
import { type Step, step } from './step.ts'

/** A round of sealed positions: who was asked, and what each answered. */
interface Round {
  readonly by: PersonId
  readonly called: Moment
  readonly closes: LocalDate
  readonly asked: readonly PersonId[]
  readonly answers: readonly Answered[]
  /** By who had stayed silent, after the opening. */
  readonly late?: readonly Answered[]
}

type Answered = readonly [
  on: Moment,
  person: PersonId,
  stance: Stance,
  reason: string,
  drives?: string,
]

/** The steps of a round. Its opening follows from the last answer, or from the clock. */
export function round(name: string, { by, called, closes, asked, answers, late = [] }: Round) {
  const id = named(name)
  const said = ([, , stance, reason, drives]: Answered) => ({
    id,
    stance,
    reason,
    ...(drives === undefined ? {} : { drives }),
  })
  const steps: Step[] = [
    step(called, by, 'CallPositions', { id, asked: [...asked], closes }),
    ...answers.map((answer) => step(answer[0], answer[1], 'TakePosition', said(answer))),
    ...late.map((answer) => step(answer[0], answer[1], 'GiveLatePosition', said(answer))),
  ]
  return steps
}
