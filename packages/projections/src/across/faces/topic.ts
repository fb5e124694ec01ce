import type { TopicRow } from '../../folds/topics.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { many, names } from './words.ts'

export function topicFace(view: View, { raised, state, carried }: TopicRow): Face {
  if (raised === undefined || state.is === 'none') return {}
  return {
    title: raised.title,
    'raised by': names(view, [raised.by]),
    among: names(view, raised.among),
    'meeting on': state.meetingOn,
    state: state.is,
    'carried over': many(carried.length),
  }
}
