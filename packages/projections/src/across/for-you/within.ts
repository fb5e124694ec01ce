import { briefs } from '../../folds/briefs.ts'
import { commitments } from '../../folds/commitments.ts'
import { conversations } from '../../folds/conversations.ts'
import { decisions } from '../../folds/decisions.ts'
import { feedback } from '../../folds/feedback.ts'
import { goals } from '../../folds/goals.ts'
import { handovers } from '../../folds/handovers.ts'
import { insights } from '../../folds/insights.ts'
import { interventions } from '../../folds/interventions.ts'
import { leavings } from '../../folds/leavings.ts'
import { players } from '../../folds/players.ts'
import { postmortems } from '../../folds/postmortems.ts'
import { rankings } from '../../folds/rankings.ts'
import { requests } from '../../folds/requests.ts'
import { sessions } from '../../folds/sessions.ts'
import { topics } from '../../folds/topics.ts'
import { visions } from '../../folds/visions.ts'
import { jointIn } from '../../records/metric-standing.ts'
import { isBetweenThem, isTheirDecision, type Scope } from '../../subjects/partnerships/scope.ts'
import type { Waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { findingsIn } from '../detectors/findings-in.ts'

/** Whether what waits for one of them is between them: what one promised a third is not. */
export function waitsWithin(
  view: View,
  { person, about: { href } }: Waiting,
  scope: Scope,
): boolean {
  if (!scope.members.includes(person) || !('noun' in href)) return false
  const { noun, id } = href
  switch (noun) {
    case 'feedback':
      return isBetweenThem(view.row(feedback, id)?.given, scope)
    case 'request':
      return isBetweenThem(view.row(requests, id)?.made, scope)
    case 'commitment':
      return isBetweenThem(view.row(commitments, id)?.made, scope)
    case 'conversation':
      return isBetweenThem(view.row(conversations, id)?.begun, scope)
    case 'intervention': {
      const { by, owner } = view.row(interventions, id)?.recorded ?? {}
      return (
        by !== undefined && owner !== undefined && isBetweenThem({ from: by, to: owner }, scope)
      )
    }
    case 'ranking':
      return view.row(rankings, id)?.called?.partnership === scope.partnership
    case 'topic':
      return view.row(topics, id)?.raised?.partnership === scope.partnership
    case 'session':
      return view.row(sessions, id)?.begun?.partnership === scope.partnership
    case 'insight':
      return view.row(insights, id)?.shared?.partnership === scope.partnership
    case 'vision':
      return view.row(visions, id)?.shared?.partnership === scope.partnership
    case 'postmortem':
      return view.row(postmortems, id)?.opened?.partnership === scope.partnership
    case 'player': {
      const of = view.row(players, id)?.added?.partnership
      return of === undefined || of === scope.partnership
    }
    case 'brief': {
      const { by, person } = view.row(briefs, id)?.written ?? {}
      return (
        by !== undefined && person !== undefined && isBetweenThem({ from: by, to: person }, scope)
      )
    }
    case 'leaving':
      return view.row(leavings, id)?.asked?.partnership === scope.partnership
    case 'handover':
      return view.row(handovers, id)?.begun?.partnership === scope.partnership
    case 'decision': {
      const row = view.row(decisions, id)
      return row === undefined || isTheirDecision(row, scope)
    }
    case 'metric':
      return jointIn(view, id).some((row) => row.id === scope.partnership)
    case 'finding':
      return findingsIn(view).get(id)?.partnership === scope.partnership
    case 'goal': {
      const state = view.row(goals, id)?.state
      if (state === undefined || state.is === 'none') return false
      const between = new Set([person, ...state.terms.owners])
      const theirs = scope.members.filter((member) => between.has(member)).length > 1
      return theirs || state.partnership === scope.partnership
    }
    case 'person':
      return scope.members.some((member) => member === id)
    case 'partnership':
      return id === scope.partnership
    default:
      return true
  }
}
