import type { NounName } from '@lockstep/domain'
import { briefs } from '../folds/briefs.ts'
import { commitments } from '../folds/commitments.ts'
import { conversations } from '../folds/conversations.ts'
import { decisions } from '../folds/decisions.ts'
import { feedback } from '../folds/feedback.ts'
import { goals } from '../folds/goals.ts'
import { handovers } from '../folds/handovers.ts'
import { insights } from '../folds/insights.ts'
import { interventions } from '../folds/interventions.ts'
import { leavings } from '../folds/leavings.ts'
import { metrics } from '../folds/metrics.ts'
import { outsides } from '../folds/outsides.ts'
import { players } from '../folds/players.ts'
import { postmortems } from '../folds/postmortems.ts'
import { pulses } from '../folds/pulses.ts'
import { rankings } from '../folds/rankings.ts'
import { requests } from '../folds/requests.ts'
import { reviews } from '../folds/reviews.ts'
import { sessions } from '../folds/sessions.ts'
import { topics } from '../folds/topics.ts'
import { visions } from '../folds/visions.ts'
import { wordingFor } from '../folds/wording.ts'
import type { Named } from '../telling/href.ts'
import { partnershipLine } from '../telling/partnership-line.ts'
import { personView } from '../telling/person.ts'
import { roundStates } from '../telling/round-states.ts'
import { beginningOf } from '../view/beginning-of.ts'
import type { View } from '../view/view.ts'
import { briefStands } from './brief-standing.ts'
import { standingIn } from './decision-standing.ts'
import { disclosedIn } from './disclosed.ts'
import { standingOf } from './feedback-standing.ts'
import { goalStandingInWords, isBooked } from './goal-standing.ts'
import { insightStands } from './insight-standing.ts'
import { classed } from './intervention-class.ts'
import { metricStanding } from './metric-standing.ts'
import { playerStanding } from './player-standing.ts'
import { reviewTitle } from './review-title.ts'
import { sessionStanding } from './session-standing.ts'
import { sessionTitle } from './session-title.ts'
import { visionStanding } from './vision-standing.ts'
import { isVersion } from './vision-versions.ts'

export type Nameable = Exclude<
  NounName,
  'organisation' | 'person' | 'partnership' | 'exposure' | 'finding' | 'remark' | 'playback'
>
type Said = Pick<Named, 'title' | 'state'>

/** A record as other screens name it; undefined where it doesn't exist for the viewer. */
export function namedRecord(view: View, noun: Nameable, id: string): Named | undefined {
  const said = saying[noun](view, id)
  if (said === undefined) return undefined
  const ordinal = view.ordinal(noun, id)
  return { href: { noun, id }, ...(ordinal === undefined ? {} : { ordinal }), ...said }
}

export const namedRecords = (view: View, noun: Nameable, ids: Iterable<string>): Named[] =>
  [...ids].flatMap((id) => namedRecord(view, noun, id) ?? [])

const saying: Record<Nameable, (view: View, id: string) => Said | undefined> = {
  goal: (view, id) => {
    const row = view.row(goals, id)
    if (row === undefined || !isBooked(row)) return undefined
    return { title: row.state.terms.title, state: goalStandingInWords(view, row) }
  },
  decision: (view, id) => {
    const row = view.row(decisions, id)
    if (row === undefined) return undefined
    const { state, problems } = row
    const title = 'terms' in state ? state.terms.title : problems[0]?.problem.statement
    return title === undefined ? undefined : { title, state: standingIn(state) }
  },
  feedback: (view, id) => {
    const row = view.row(feedback, id)
    if (row?.given === undefined) return undefined
    return {
      title: view.open(row.given.title, disclosedIn(view, feedback, row)),
      state: standingOf(row),
    }
  },
  commitment: (view, id) => {
    const row = view.row(commitments, id)
    return row?.made && { title: wordingFor(view, row.made), state: row.state.is }
  },
  topic: (view, id) => {
    const row = view.row(topics, id)
    return row?.raised && { title: wordingFor(view, row.raised), state: row.state.is }
  },
  conversation: (view, id) => {
    const row = view.row(conversations, id)
    if (row?.begun === undefined) return undefined
    const { asked } = row.begun
    const title =
      asked === undefined
        ? 'A talk of the two'
        : view.open(asked.topic, disclosedIn(view, conversations, row))
    return { title, state: row.avoided && row.held === undefined ? 'avoided' : row.state.is }
  },
  pulse: (view, id) => {
    const row = view.row(pulses, id)
    if (row?.called === undefined || row.state.is === 'none') return undefined
    const among = partnershipLine(view, row.called.partnership)?.name
    return {
      title: among === undefined ? 'Trust pulse' : `Trust pulse of ${among}`,
      state: roundStates[row.state.is],
    }
  },
  ranking: (view, id) => {
    const row = view.row(rankings, id)
    if (row?.called === undefined || row.state.is === 'none') return undefined
    const among = partnershipLine(view, row.called.partnership)?.name
    return {
      title: among === undefined ? 'Ranking of goals' : `Ranking of goals by ${among}`,
      state: roundStates[row.state.is],
    }
  },
  request: (view, id) => {
    const row = view.row(requests, id)
    return row?.made && { title: row.made.title, state: row.state.is }
  },
  metric: (view, id) => {
    const defined = view.row(metrics, id)?.defined
    return defined && { title: defined.title, state: metricStanding(view, id) }
  },
  review: (view, id) => {
    const held = view.row(reviews, id)?.held
    return held && { title: reviewTitle(held.month), state: 'held' }
  },
  intervention: (view, id) => {
    const row = view.row(interventions, id)
    if (row?.recorded === undefined || row.state.is === 'none') return undefined
    return { title: wordingFor(view, row.recorded), state: classed(row.state) }
  },
  session: (view, id) => {
    const row = view.row(sessions, id)
    const [title, stands] = row ? [sessionTitle(view, row), sessionStanding(view, row)] : []
    return title === undefined || stands === undefined ? undefined : { title, state: stands.is }
  },
  insight: (view, id) => {
    const row = view.row(insights, id)
    if (row?.shared === undefined) return undefined
    const { market, asks, needs } = row.shared
    return { title: beginningOf(market ?? asks ?? needs ?? ''), state: insightStands(row) }
  },
  postmortem: (view, id) => {
    const row = view.row(postmortems, id)
    return row?.opened && { title: row.opened.title, state: row.state.is }
  },
  outside: (view, id) => {
    const recorded = view.row(outsides, id)?.recorded
    return recorded && { title: recorded.title, state: recorded.kind }
  },
  player: (view, id) => {
    const row = view.row(players, id)
    return row?.added && { title: row.added.name, state: playerStanding(view, row) }
  },
  brief: (view, id) => {
    const row = view.row(briefs, id)
    const state = row && briefStands(view, row)
    if (row?.written === undefined || state === undefined) return undefined
    const { person, role } = row.written
    return { title: `${personView(view, person).name} as ${role}`, state }
  },
  leaving: (view, id) => {
    const row = view.row(leavings, id)
    if (row?.asked === undefined) return undefined
    const { name } = personView(view, row.asked.person)
    return { title: `${name} leaves`, state: row.state.is }
  },
  handover: (view, id) => {
    const row = view.row(handovers, id)
    if (row?.begun === undefined) return undefined
    const { from, to, role } = row.begun
    const [before, after] = [from, to].map((person) => personView(view, person).name)
    return { title: `${role}, from ${before} to ${after}`, state: row.state.is }
  },
  vision: (view, id) => {
    const row = view.row(visions, id)
    if (row === undefined || !isVersion(row)) return undefined
    return { title: beginningOf(row.shared.statement), state: visionStanding(view, row) }
  },
}
