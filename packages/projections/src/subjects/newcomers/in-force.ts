import type { Playable } from '@lockstep/domain'
import { answersFor, isOpenGoal } from '@lockstep/domain'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { endedBy } from '../../folds/goal-row.ts'
import { type GoalRow, goals } from '../../folds/goals.ts'
import { partnerships } from '../../folds/partnerships.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import { isMember } from '../../records/here.ts'
import { playbacksBy, standingPlayback } from '../../records/playbacks.ts'
import { versionsByPartnership } from '../../records/vision-versions.ts'
import type { View } from '../../view/view.ts'
import { existsSince } from '../knowledge/existing.ts'
import { knownSince } from '../knowledge/knowing.ts'
import { subjectNamed } from '../knowledge/subject.ts'
import type { Coming, InForce } from './coming.ts'
import { successInForce } from './success-in-force.ts'
import { standsFor } from './theirs.ts'

/** Everything that was in force when somebody came; what all have to go by first. */
export const inForceAt = (view: View, coming: Coming): InForce[] => {
  const stands = standsFor(view, coming)
  return [
    ...[...visionsThen(view, coming), ...charterThen(coming)].flatMap((then) =>
      told(view, coming, then),
    ),
    ...successInForce(view, coming),
    ...[...decisionsThen(view, coming, stands), ...goalsThen(view, coming, stands)].flatMap(
      (then) => told(view, coming, then),
    ),
  ]
}

interface Then extends Pick<InForce, 'kind' | 'since'> {
  readonly of: Playable
  readonly state: unknown
  readonly over?: Stamp | undefined
  readonly shownOnly?: boolean
}

type Stands = ReturnType<typeof standsFor>

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
        (one) => one !== person && isMember(view, one),
      ),
      shown,
      played: first && dayIn(first, view.zone),
      playback: standingPlayback(view, [of], person),
      over: over && dayIn(over, view.zone),
    },
  ]
}

/** That of the partnership; where it began with them, those that were shared by who was there before. */
const visionsThen = (view: View, { partnership, came, before }: Coming): Then[] =>
  [...versionsByPartnership(view)].flatMap(([id, versions]): Then[] => {
    const n = versions.findLastIndex(({ shared }) => shared.stamp.at <= came.at)
    const version = versions[n]
    if (version === undefined) return []
    const { state, shared } = version
    const ended = view.row(partnerships, id)?.ended?.stamp
    const theirs = id === partnership.id || before?.includes(shared.by)
    if (theirs !== true || (ended !== undefined && ended.at <= came.at)) return []
    const over = versions[n + 1]?.shared.stamp ?? ended
    const of = { noun: 'vision' as const, id: version.id }
    const shownOnly = id !== partnership.id
    return [{ kind: 'vision', of, state, since: shared.stamp, over, shownOnly }]
  })

function charterThen({ partnership: { id, charters, state }, came }: Coming): Then[] {
  const agreed = charters.flatMap((each) => each.agreed ?? [])
  const then = agreed.findLast(({ at }) => at <= came.at)
  if (then === undefined) return []
  const over = agreed.find(({ at }) => at > came.at)
  return [{ kind: 'charter', of: { noun: 'partnership', id }, state, since: then, over }]
}

const decisionsThen = (view: View, coming: Coming, stands: Stands): Then[] =>
  [...view.rows(decisions).values()]
    .flatMap((row) => inForce(row, coming, stands))
    .sort(latestFirst)

/** A page that was read, and what runs the business, is for who looks for it. */
function inForce(row: DecisionRow, { person, came }: Coming, stands: Stands): Then[] {
  const { id, state, made, ended } = row
  if (made === undefined || !('terms' in state) || state.imported) return []
  const { partnership, terms } = state
  if (made.plan.kind !== 'strategy' || !stands({ id, partnership, owners: [terms.owner] }))
    return []
  const there = existsSince(row, person, made.stamp)
  if (there === undefined || there.at > came.at) return []
  if (ended !== undefined && ended.stamp.at <= came.at) return []
  const record = { noun: 'decision' as const, id }
  return [{ kind: 'decision', of: record, state, since: made.stamp, over: ended?.stamp }]
}

const goalsThen = (view: View, { came }: Coming, stands: Stands): Then[] =>
  [...view.rows(goals).values()].flatMap((row) => aimedAt(row, came, stands)).sort(latestFirst)

function aimedAt({ id, state, proposed, outcomes }: GoalRow, came: Stamp, stands: Stands): Then[] {
  if (proposed === undefined || state.is === 'none' || state.imported) return []
  const { partnership, terms } = state
  if (!stands({ id, partnership, owners: terms.owners })) return []
  if (terms.draft || proposed.at > came.at) return []
  if (endedBy(outcomes.filter(({ stamp }) => stamp.at <= came.at)) !== undefined) return []
  const over = isOpenGoal(state) ? undefined : outcomes.at(-1)?.stamp
  return [{ kind: 'goal', of: { noun: 'goal', id }, state, since: proposed, over }]
}

const latestFirst = (x: Then, y: Then) => (x.since.at > y.since.at ? -1 : 1)
