import {
  elapsedDays,
  type Id,
  type Instant,
  type LocalDate,
  localDate,
  type NounName,
} from '@lockstep/domain'
import type { Life } from '@lockstep/measures'
import { conversations } from '../../folds/conversations.ts'
import { decisions } from '../../folds/decisions.ts'
import { feedback } from '../../folds/feedback.ts'
import { isOver, requests } from '../../folds/requests.ts'
import { topics } from '../../folds/topics.ts'
import { endOf } from '../../records/feedback-standing.ts'
import type { View } from '../../view/view.ts'
import { isBetweenThem, isTheirDecision, isTheirFeedback, type Scope } from './scope.ts'

/** What is raised and settled, in the order in which it is told. */
export const settlingKinds = [
  'decision',
  'request',
  'feedback',
  'conversation',
  'topic',
] as const satisfies readonly NounName[]
export type SettlingKind = (typeof settlingKinds)[number]

/** From when something was raised until it was settled, or so far. */
export interface Settling extends Life {
  readonly kind: SettlingKind
  readonly id: Id
  readonly raisedOn: LocalDate
}

type Span = readonly [id: Id, raised: Instant | undefined, settled: Instant | undefined]

/** All that was raised among some people. */
export function settlingsIn(view: View, scope: Scope): Settling[] {
  return settlingKinds.flatMap((kind) =>
    spans[kind](view, scope).flatMap(([id, raised, settled]) =>
      raised === undefined ? [] : [settlingOf(view, kind, id, raised, settled)],
    ),
  )
}

function settlingOf(
  view: View,
  kind: SettlingKind,
  id: Id,
  raised: Instant,
  settled: Instant | undefined,
): Settling {
  const days = Math.max(0, Math.floor(elapsedDays(raised, settled ?? view.moment)))
  return { kind, id, raisedOn: localDate(raised, view.zone), days, settled: settled !== undefined }
}

const spans: Record<SettlingKind, (view: View, scope: Scope) => Span[]> = {
  decision: (view, scope) =>
    [...view.rows(decisions).values()]
      .filter((row) => isTheirDecision(row, scope) && 'terms' in row.state && !row.state.imported)
      .map(({ id, proposed, made, ended }) => [id, proposed?.stamp.at, (made ?? ended)?.stamp.at]),
  request: (view, scope) =>
    [...view.rows(requests).values()]
      .filter(({ made }) => isBetweenThem(made, scope))
      .map((row) => [
        row.id,
        row.made?.stamp.at,
        isOver(row) ? row.answers.at(-1)?.stamp.at : undefined,
      ]),
  feedback: (view, scope) =>
    [...view.rows(feedback).values()]
      .filter((row) => isTheirFeedback(row, scope))
      .map((row) => [row.id, row.given?.stamp.at, endOf(row)]),
  conversation: (view, scope) =>
    [...view.rows(conversations).values()]
      .filter(({ begun }) => isBetweenThem(begun, scope))
      .map(({ id, begun, held }) => [id, begun?.stamp.at, held?.stamp.at]),
  topic: (view, { partnership }) =>
    [...view.rows(topics).values()]
      .filter(({ raised }) => raised?.partnership === partnership)
      .map(({ id, raised, ended }) => [id, raised?.stamp.at, ended?.stamp.at]),
}
