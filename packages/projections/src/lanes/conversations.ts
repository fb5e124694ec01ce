import { type ConversationRow, conversations } from '../folds/conversations.ts'
import { type TopicRow, topics } from '../folds/topics.ts'
import type { Mark } from '../queries/parts/mark.ts'
import { namedRecord } from '../queries/parts/named.ts'
import { firstName, personView } from '../queries/parts/person.ts'
import type { View } from '../view.ts'
import { labelOf } from './label.ts'
import { isBetweenThem, type Scope } from './scope.ts'

/** Hard conversations, from when they were asked for until they were held, and topics from when they were raised until their end. */
export const conversationsLane = (view: View, scope: Scope): Mark[] => [
  ...[...view.rows(conversations).values()]
    .filter(({ begun }) => isBetweenThem(begun, scope))
    .flatMap((row) => markOf(view, row) ?? []),
  ...[...view.rows(topics).values()]
    .filter(({ raised }) => raised?.partnership === scope.partnership)
    .flatMap((row) => topicMark(view, row) ?? []),
]

function markOf(view: View, { id, begun, held, avoided }: ConversationRow): Mark | undefined {
  const named = namedRecord(view, 'conversation', id)
  if (begun === undefined || named === undefined) return undefined
  const { at, recordedAt } = held?.stamp ?? avoided?.stamp ?? begun.stamp
  return {
    id,
    kind: 'hard-conversation',
    state: held === undefined ? (avoided === undefined ? 'planned' : 'late') : 'kept',
    at,
    recordedAt,
    label: labelOf(named),
    href: named.href,
    from: firstName(personView(view, begun.from)),
    to: firstName(personView(view, begun.to)),
  }
}

const topicStates = { discussed: 'current', dropped: 'dropped' } as const

function topicMark(view: View, { id, raised, ended }: TopicRow): Mark | undefined {
  const named = namedRecord(view, 'topic', id)
  if (raised === undefined || named === undefined) return undefined
  const { at, recordedAt } = ended?.stamp ?? raised.stamp
  return {
    id,
    kind: 'conversation',
    state: ended === undefined ? 'planned' : topicStates[ended.how],
    at,
    recordedAt,
    label: labelOf(named),
    quiet: true,
    href: named.href,
    from: firstName(personView(view, raised.by)),
  }
}
