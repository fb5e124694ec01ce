import { addDays } from '@lockstep/domain'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import { topics as fold, type TopicRow } from '../../folds/topics.ts'
import { namedRecord } from '../../records/named.ts'
import { dayInWords, stampInWords, today } from '../../telling/dates.ts'
import { button, form, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'

/** By then the next meeting, whenever that is, should have been. */
const DAYS_TO_NEXT_MEETING = 14

/**
 * Once the day of its meeting has come, a topic asks whoever raised it what became of it; two weeks after it was raised
 * or carried over, where no day was named. Nobody else: it is theirs to settle, and the others find it on its list.
 */
export const topicsWaiting = (view: View): Waiting[] =>
  [...view.rows(fold).values()].flatMap((row) => {
    const { id, state, raised, carried } = row
    if (raised === undefined || state.is !== 'raised') return []
    const { meetingOn } = state
    const since = meetingOn ?? addDays(lastPutOff(view, row, raised.stamp), DAYS_TO_NEXT_MEETING)
    const named = since > today(view) ? undefined : namedRecord(view, 'topic', id)
    if (named === undefined) return []
    const on = stampInWords(raised.stamp, view)
    const meeting = meetingOn === undefined ? 'the next meeting' : dayInWords(meetingOn, view)
    return [
      waiting(view, raised.by, named, {
        id: `${raised.stamp.event} ${meetingOn ?? carried.length}`,
        kind: 'settle a topic',
        question: [{ text: 'You wanted to talk about ' }, linkTo(named), { text: '. Did you?' }],
        note: `Raised ${on} for ${meeting}`,
        due: meetingOn,
        since,
        actions: [
          button('Discussed', 'DiscussTopic', { id }),
          form('Carry over', 'CarryTopicOver', { id }),
          button('Drop it', 'DropTopic', { id }),
        ],
      }),
    ]
  })

/** The day on which it was last said to be for a meeting to come. */
const lastPutOff = (view: View, { carried }: TopicRow, raised: Stamp) =>
  dayIn(carried.at(-1)?.stamp ?? raised, view.zone)
