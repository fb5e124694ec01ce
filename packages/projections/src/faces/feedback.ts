import type { FeedbackRow } from '../folds/feedback.ts'
import { namedRecord } from '../queries/parts/named.ts'
import type { View } from '../view.ts'
import type { Face } from './face-of-record.ts'
import { names, yes } from './words.ts'

export function feedbackFace(view: View, row: FeedbackRow): Face {
  const { given, state, followUps, accepted, replacedBy } = row
  if (given === undefined || state.is === 'none') return {}
  const last = followUps.findLast(({ answered }) => answered !== undefined)?.answered
  const running = state.is !== 'closed' && state.is !== 'declined'
  return {
    from: names(view, [given.from]),
    to: names(view, [given.to]),
    kind: given.kind,
    'praise or blame': valence[given.valence],
    'in their hands':
      given.inTheirHands === undefined ? undefined : given.inTheirHands ? 'yes' : 'no',
    'shown to': names(
      view,
      state.disclosures.filter(({ agreed }) => agreed).flatMap(({ to }) => to),
    ),
    state: state.is,
    accepted: yes(accepted !== undefined),
    'asked again on': running ? state.followUpOn : undefined,
    'came due': yes(followUps.at(-1)?.cameDue !== undefined),
    'difference seen': last?.difference,
    'replaced by': replacedBy && namedRecord(view, 'feedback', replacedBy.feedback)?.ordinal,
  }
}

const valence = { '-1': 'blame', 0: undefined, 1: 'praise' } as const
