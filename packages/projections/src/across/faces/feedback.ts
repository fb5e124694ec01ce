import { type FeedbackGiving, type FeedbackRow, feedback } from '../../folds/feedback.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { disclosedIn } from '../../records/disclosed.ts'
import { namedRecord } from '../../records/named.ts'
import { ofTheTwo } from '../../subjects/disclosures/between.ts'
import { isHidden, type View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { names, shownTo, yes } from './words.ts'

export function feedbackFace(view: View, row: FeedbackRow): Face {
  const { given, state, followUps, accepted, replacedBy } = row
  if (given === undefined || state.is === 'none') return {}
  const last = followUps.findLast(({ answered }) => answered !== undefined)?.answered
  const tell = (value: string | undefined, stamp: Stamp) => {
    const told = view.tell(value, ofTheTwo(given, stamp), disclosedIn(view, feedback, row))
    return isHidden(told) ? undefined : told
  }
  const running = state.is !== 'closed' && state.is !== 'declined'
  return {
    from: names(view, [given.from]),
    to: names(view, [given.to]),
    kind: given.kind,
    'praise or blame': tell(meant(given), given.stamp),
    'in their hands': tell(inTheirHands(given), given.stamp),
    'shown to': shownTo(view, state),
    state: state.is,
    accepted: yes(accepted !== undefined),
    'asked again on': running ? state.followUpOn : undefined,
    'came due': yes(followUps.at(-1)?.cameDue !== undefined),
    'difference seen': last && tell(last.difference, last.stamp),
    'replaced by': replacedBy && namedRecord(view, 'feedback', replacedBy.feedback)?.ordinal,
  }
}

const inTheirHands = ({ inTheirHands: said }: FeedbackGiving): string | undefined =>
  said === undefined ? undefined : said ? 'yes' : 'no'

const valence = { '-1': 'blame', 0: 'neither', 1: 'praise' } as const

const meant = ({ valence: said }: FeedbackGiving): string | undefined =>
  said === undefined ? undefined : valence[said]
