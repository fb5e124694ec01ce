import { z } from 'zod'
import { HistoryEntry, historyOf } from '../across/entries/history.ts'
import { feedback as fold } from '../folds/feedback.ts'
import { disclosedIn, disclosingAt } from '../records/disclosed.ts'
import { namedRecords } from '../records/named.ts'
import { referredRecords } from '../records/referred.ts'
import { DisclosureView, disclosureViews } from '../subjects/disclosures/disclosures.ts'
import { feedbackActions } from '../subjects/feedback/actions.ts'
import { FeedbackLine, feedbackLine, isGiven } from '../subjects/feedback/line.ts'
import { FeedbackLoop, loopOf } from '../subjects/feedback/loop.ts'
import { Moved, movedBy } from '../subjects/feedback/moved.ts'
import { Named } from '../telling/href.ts'
import { peopleView } from '../telling/person.ts'
import { PersonView, query, readable } from '../view/query.ts'
import { isHidden } from '../view/view.ts'

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
    const { given, replacedBy } = row
    const [newer] = namedRecords(view, 'feedback', replacedBy ? [replacedBy.feedback] : [])
    const [older] = referredRecords(view, 'feedback', given.replaces ? [given.replaces] : [])
    const two = [given.from, given.to]
    const moved = movedBy(view, row)
    const shown = disclosingAt(view, fold, row)
    return {
      feedback: feedbackLine(view, row),
      mine: two.includes(view.viewer.person),
      ...(given.partnership === undefined ? {} : { partnership: given.partnership }),
      about: given.about.flatMap(({ noun, id }) => referredRecords(view, noun, [id])),
      ...(older === undefined ? {} : { replaces: older }),
      ...(newer === undefined ? {} : { replacedBy: newer }),
      text: view.open(given.text, disclosedIn(view, fold, row)),
      ...loopOf(view, row, isHidden(moved) ? [] : moved),
      moved,
      readers: peopleView(view, two),
      disclosures: disclosureViews(view, shown.row, shown.day),
      history: historyOf(view, 'feedback', id),
      actions: feedbackActions(view, row),
    }
  },
})
