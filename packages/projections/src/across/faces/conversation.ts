import type { ConversationRow } from '../../folds/conversations.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { names, shownTo, yes } from './words.ts'

export function conversationFace(view: View, { begun, state, avoided }: ConversationRow): Face {
  if (begun === undefined || state.is === 'none') return {}
  return {
    from: names(view, [begun.from]),
    to: names(view, [begun.to]),
    'needed by': begun.asked?.neededBy,
    state: state.is,
    avoided: yes(avoided !== undefined),
    'shown to': shownTo(view, state),
  }
}
