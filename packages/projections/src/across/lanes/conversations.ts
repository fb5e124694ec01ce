import { type ConversationRow, conversations } from '../../folds/conversations.ts'
import { type TopicRow, topics } from '../../folds/topics.ts'
import { isBetweenThem, type Scope } from '../../subjects/partnerships/scope.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import { labelled, labelledBetween } from './labelled.ts'
import type { Placed } from './placed.ts'

/** Hard conversations, from when they were asked for until they were held, and topics from when they were raised until their end. */
export const conversationsLane = (view: View, scope: Scope): Placed[] => [
  ...[...view.rows(conversations).values()]
    .filter(({ begun }) => isBetweenThem(begun, scope))
    .flatMap((row) => markOf(view, row) ?? []),
  ...[...view.rows(topics).values()]
    .filter(({ raised }) => raised?.partnership === scope.partnership)
    .flatMap((row) => topicMark(view, row) ?? []),
]

function markOf(view: View, { id, begun, held, avoided }: ConversationRow): Placed | undefined {
  if (begun === undefined) return undefined
  const { at, recordedAt } = held?.stamp ?? avoided?.stamp ?? begun.stamp
  return {
    id,
    kind: 'hard-conversation',
    state: held === undefined ? (avoided === undefined ? 'planned' : 'late') : 'kept',
    at,
    recordedAt,
    named: () => labelledBetween(view, 'conversation', id, begun),
  }
}

const topicStates = { discussed: 'current', dropped: 'dropped' } as const

function topicMark(view: View, { id, raised, ended }: TopicRow): Placed | undefined {
  if (raised === undefined) return undefined
  const { at, recordedAt } = ended?.stamp ?? raised.stamp
  return {
    id,
    kind: 'conversation',
    state: ended === undefined ? 'planned' : topicStates[ended.how],
    at,
    recordedAt,
    named: () => {
      const label = labelled(view, 'topic', id)
      return label && { ...label, quiet: true, from: firstNameOf(view, raised.by) }
    },
  }
}
