import { type CommandName, type FeedbackState, localDate } from '@lockstep/domain'
import { z } from 'zod'
import { disclosedIn } from '../disclosures/disclosed.ts'
import { feedback as fold } from '../folds/feedback.ts'
import { PersonView, query, readable } from '../query.ts'
import type { View } from '../view.ts'
import { mayGive } from './parts/actions.ts'
import { DisclosureView, disclosureViews } from './parts/disclosures.ts'
import { FeedbackLine, feedbackLine, isGiven } from './parts/feedback-line.ts'
import { FeedbackLoop, loopOf } from './parts/feedback-loop.ts'
import { HistoryEntry, historyOf } from './parts/history.ts'
import { Named } from './parts/href.ts'
import { Moved, movedBy } from './parts/moved.ts'
import { namedRecords } from './parts/named.ts'
import { peopleView } from './parts/person.ts'

const offered: Record<FeedbackState['is'], readonly CommandName[]> = {
  none: [],
  given: ['AcknowledgeFeedback', 'AcceptFeedback', 'DeclineFeedback', 'CloseFeedback'],
  acknowledged: ['AcceptFeedback', 'DeclineFeedback', 'CloseFeedback'],
  accepted: ['AnswerFollowUp', 'CloseFeedback'],
  declined: ['ReopenFeedback'],
  closed: ['ReopenFeedback'],
}

/** The giver can answer the follow-up once it is accepted, or its day has come. */
function offeredIn(view: View, state: FeedbackState): readonly CommandName[] {
  const waits = state.is === 'given' || state.is === 'acknowledged'
  const due = waits && state.followUpOn <= localDate(view.moment, view.zone)
  return due ? [...offered[state.is], 'AnswerFollowUp'] : offered[state.is]
}

export const feedback = query({
  name: 'feedback',
  summary: 'A feedback exchange, as its two see it or as others do.',
  params: z.strictObject({ id: z.string() }),
  response: z.strictObject({
    feedback: FeedbackLine,
    /** The viewer gave or received it. */
    mine: z.boolean(),
    partnership: z.string().optional(),
    about: z.array(Named),
    replaces: Named.optional(),
    replacedBy: Named.optional(),
    text: readable(z.string()),
    ...FeedbackLoop.shape,
    /** What it moved of the receiver's reliability toward the giver. */
    moved: readable(z.array(Moved)),
    /** The two who may read its words. */
    readers: z.array(PersonView),
    /** To whom one of them offered to show the words, in the order in which they did. */
    disclosures: z.array(DisclosureView),
    history: z.array(HistoryEntry),
    /** Commands that the viewer may give now. */
    actions: z.array(z.string()),
  }),
  answer: (view, { id }) => {
    const row = view.row(fold, id)
    if (row === undefined || !isGiven(row)) return undefined
    const { given, state, replacedBy } = row
    const [newer] = namedRecords(view, 'feedback', replacedBy ? [replacedBy.feedback] : [])
    const [older] = namedRecords(view, 'feedback', given.replaces ? [given.replaces] : [])
    const two = [given.from, given.to]
    return {
      feedback: feedbackLine(view, row),
      mine: two.includes(view.viewer.person),
      ...(given.partnership === undefined ? {} : { partnership: given.partnership }),
      about: given.about.flatMap(({ noun, id }) => namedRecords(view, noun, [id])),
      ...(older === undefined ? {} : { replaces: older }),
      ...(newer === undefined ? {} : { replacedBy: newer }),
      text: view.open(given.text, disclosedIn(view, row)),
      ...loopOf(view, row),
      moved: movedBy(view, row),
      readers: peopleView(view, two),
      disclosures: disclosureViews(view, row),
      history: historyOf(view, 'feedback', id),
      actions: mayGive(
        view,
        [...offeredIn(view, state), 'OfferDisclosure'],
        state,
        given.partnership,
      ),
    }
  },
})
