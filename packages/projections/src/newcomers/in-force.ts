import type { Playable } from '@lockstep/domain'
import { answersFor } from '@lockstep/domain'
import { type DecisionRow, decisions } from '../folds/decisions.ts'
import { type GoalRow, goals } from '../folds/goals.ts'
import { people } from '../folds/people.ts'
import { dayIn, type Stamp } from '../folds/stamp.ts'
import { knownSince } from '../knowledge/knowing.ts'
import { subjectNamed } from '../knowledge/subject.ts'
import { playbacksBy, standingPlayback } from '../playbacks/playbacks.ts'
import type { View } from '../view.ts'
import { versionsByPartnership } from '../visions/versions.ts'
import type { Coming, InForce } from './coming.ts'
import { successInForce } from './success-in-force.ts'

/** Everything that was in force in a partnership when somebody came; what all have to go by first. */
export const inForceAt = (view: View, coming: Coming): InForce[] => [
  ...[...visionThen(view, coming), ...charterThen(coming)].flatMap((then) =>
    told(view, coming, then),
  ),
  ...successInForce(view, coming),
  ...[...decisionsThen(view, coming), ...goalsThen(view, coming)].flatMap((then) =>
    told(view, coming, then),
  ),
]

interface Then extends Pick<InForce, 'kind' | 'since'> {
  readonly of: Playable
  readonly state: unknown
  readonly over?: Stamp | undefined
}

function told(view: View, { person }: Coming, { of, state, over, ...then }: Then): InForce[] {
  const named = subjectNamed(view, of)
  if (named === undefined) return []
  const first = playbacksBy(view, [of], person)[0]?.said[0]?.stamp
  const shown = knownSince(view, of, person)
  return [
    {
      ...then,
      of,
      named,
      answers: answersFor(of.noun, state as never).filter(
        (one) => one !== person && view.row(people, one)?.state.is === 'member',
      ),
      shown,
      played: first && dayIn(first, view.zone),
      playback: standingPlayback(view, [of], person),
      over: over && dayIn(over, view.zone),
    },
  ]
}

function visionThen(view: View, { partnership, came }: Coming): Then[] {
  const versions = versionsByPartnership(view).get(partnership.id) ?? []
  const n = versions.findLastIndex(({ shared }) => shared.stamp.at <= came.at)
  const version = versions[n]
  if (version === undefined) return []
  const { id, state, shared } = version
  const over = versions[n + 1]?.shared.stamp
  return [{ kind: 'vision', of: { noun: 'vision', id }, state, since: shared.stamp, over }]
}

function charterThen({ partnership: { id, charters, state }, came }: Coming): Then[] {
  const agreed = charters.flatMap((each) => each.agreed ?? [])
  const then = agreed.findLast(({ at }) => at <= came.at)
  if (then === undefined) return []
  const over = agreed.find(({ at }) => at > came.at)
  return [{ kind: 'charter', of: { noun: 'partnership', id }, state, since: then, over }]
}

const decisionsThen = (view: View, { partnership, came }: Coming): Then[] =>
  [...view.rows(decisions).values()]
    .flatMap((row) => inForce(row, partnership.id, came))
    .sort(latestFirst)

/** A page that was read, and what runs the business, is for who looks for it. */
function inForce({ id, state, made, ended }: DecisionRow, of: string, came: Stamp): Then[] {
  if (made === undefined || !('terms' in state) || state.imported) return []
  if (made.plan.kind !== 'strategy' || (state.partnership ?? of) !== of) return []
  if (made.stamp.at > came.at || (ended !== undefined && ended.stamp.at <= came.at)) return []
  const record = { noun: 'decision' as const, id }
  return [{ kind: 'decision', of: record, state, since: made.stamp, over: ended?.stamp }]
}

const goalsThen = (view: View, { partnership, came }: Coming): Then[] =>
  [...view.rows(goals).values()]
    .flatMap((row) => aimedAt(row, partnership.id, came))
    .sort(latestFirst)

function aimedAt({ id, state, proposed, outcomes }: GoalRow, of: string, came: Stamp): Then[] {
  if (proposed === undefined || state.is === 'none' || state.imported) return []
  if ((state.partnership ?? of) !== of || state.terms.draft || proposed.at > came.at) return []
  const last = outcomes.findLast(({ stamp }) => stamp.at <= came.at)
  if (last !== undefined && last.how !== 'reopened') return []
  const goesOn = state.is === 'proposed' || state.is === 'agreed'
  const over = goesOn ? undefined : outcomes.at(-1)?.stamp
  return [{ kind: 'goal', of: { noun: 'goal', id }, state, since: proposed, over }]
}

const latestFirst = (x: Then, y: Then) => (x.since.at > y.since.at ? -1 : 1)
