import type { PersonId } from '../kernel/ids.ts'
import type { Situation } from '../kernel/noun.ts'
import { isOver } from '../kernel/sealed-round.ts'
import { hereIn } from '../partnership/here.ts'
import type { Round } from './state.ts'

const unspoken = ({ asked, answers }: Round): PersonId[] =>
  asked.filter((person) => !Object.hasOwn(answers, person))

/** Whether whoever has not spoken is not here any more. */
export const positionsWaitForNobody = (
  round: Round,
  isHere: (person: PersonId) => boolean,
): boolean => !unspoken(round).some(isHere)

/** Once the last day is over, or nobody is left who could still answer. The command declares those asked in `needs`. */
export const mayOpen = (round: Round, situation: Situation): boolean =>
  isOver(round, situation) || positionsWaitForNobody(round, hereIn(situation))

/** The opening of a round, which happens when it is recorded. */
export const openingOf = (round: Round, { now }: Situation) => ({
  type: 'PositionsOpened' as const,
  data: { round: round.id, opens: Object.values(round.answers), silent: unspoken(round) },
  occurredAt: now,
})
