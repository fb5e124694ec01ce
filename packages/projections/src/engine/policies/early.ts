import {
  agreedByAllHere,
  cadenceSince,
  type Id,
  isHere,
  type LocalDate,
  type Partnership,
  type PersonId,
  type PulseState,
  positionsWaitForNobody,
  type RankingState,
  recollectionsWaitForNobody,
  sealedForGood,
  waitsForNobody,
} from '@lockstep/domain'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { type PartnershipRow, partnerships } from '../../folds/partnerships.ts'
import { type PersonRow, people } from '../../folds/people.ts'
import { type PostmortemRow, postmortems } from '../../folds/postmortems.ts'
import { type PulseRow, pulses } from '../../folds/pulses.ts'
import { type RankingRow, rankings } from '../../folds/rankings.ts'
import type { Timer } from '../../view/policy.ts'
import type { Source } from '../views/source.ts'

/**
 * Whether a timer that is due waits for what stands in other records than its own: what a rhythm planned is called off
 * once that is agreed anew, or ended; a round is opened once its last day is over, or all for whom it waits have left;
 * and that brings what all are to accept.
 */
export function isEarly(source: Source, { command, input }: Timer, today: LocalDate): boolean {
  const { id } = input as { id: Id }
  if (command === 'ClosePulse') {
    const state = (source.standing(pulses, id)?.row as PulseRow | undefined)?.state
    return isOpen(state, today) && sealedForGood(state, hereBy(source)) === undefined
  }
  if (command === 'CloseRanking') {
    const state = (source.standing(rankings, id)?.row as RankingRow | undefined)?.state
    return isOpen(state, today) && !waitsForNobody(state.rankings, hereBy(source))
  }
  if (command === 'ClosePositions') {
    const state = (source.standing(decisions, id)?.row as DecisionRow | undefined)?.state
    if (state?.is !== 'asked' || state.round.closes < today) return false
    return !positionsWaitForNobody(state.round, hereBy(source))
  }
  if (command === 'CloseRecollections') {
    const state = (source.standing(postmortems, id)?.row as PostmortemRow | undefined)?.state
    if (state?.is !== 'recalling' || state.closes < today) return false
    return !recollectionsWaitForNobody(state.accounts, hereBy(source))
  }
  if (command === 'SettleCharter' || command === 'SettleMetric') {
    const state = (source.standing(partnerships, id)?.row as PartnershipRow | undefined)?.state
    const open = state?.is === 'founded' ? proposedIn(state, input) : undefined
    if (state?.is !== 'founded' || open === undefined) return false
    return !agreedByAllHere(state.members, open.acceptedBy, hereBy(source))
  }
  if (command !== 'CallOffSessionInCadence') return false
  const { partnership, since } = input as { partnership: Id; since: Id }
  const theirs = source.standing(partnerships, partnership)?.row as PartnershipRow | undefined
  return theirs !== undefined && cadenceSince(theirs.state, since) !== undefined
}

/** The charter or metric of which a timer speaks, while all are still to accept it. */
const proposedIn = ({ proposed, metrics }: Partnership, { version, metric }: Timer['input']) =>
  proposed !== undefined && proposed.version === version
    ? proposed
    : metrics.find((each) => each.metric === metric && !each.chosen)

/** Whether it may be answered today. */
const isOpen = <S extends PulseState | RankingState>(
  state: S | undefined,
  today: LocalDate,
): state is Extract<S, { is: 'called' }> => state?.is === 'called' && state.closes >= today

const hereBy =
  (source: Source) =>
  (person: PersonId): boolean => {
    const state = (source.standing(people, person)?.row as PersonRow | undefined)?.state
    return state === undefined || isHere(state)
  }
