import { dayIn } from '../folds/stamp.ts'
import { topics as fold } from '../folds/topics.ts'
import { dayInWords, today } from '../queries/parts/dates.ts'
import { namedRecord } from '../queries/parts/named.ts'
import type { View } from '../view.ts'
import { button, form, linkTo, type Waiting, waiting } from './waiting.ts'

/** Once the day of its meeting has come, a topic asks whoever raised it what became of it. */
export const topicsWaiting = (view: View): Waiting[] =>
  [...view.rows(fold).values()].flatMap(({ id, state, raised }) => {
    const named = namedRecord(view, 'topic', id)
    if (named === undefined || raised === undefined || state.is !== 'raised') return []
    const { meetingOn } = state
    if (meetingOn === undefined || meetingOn > today(view)) return []
    const since = dayIn(raised.stamp, view.zone)
    return [
      waiting(view, raised.by, named, {
        id: `${raised.stamp.event} ${meetingOn}`,
        kind: 'settle a topic',
        question: [{ text: 'You wanted to talk about ' }, linkTo(named), { text: '. Did you?' }],
        note: `Raised ${dayInWords(since, view)} for ${dayInWords(meetingOn, view)}`,
        due: meetingOn,
        since: meetingOn,
        actions: [
          button('Discussed', 'DiscussTopic', { id }),
          form('Carry over', 'CarryTopicOver', { id }),
          button('Drop it', 'DropTopic', { id }),
        ],
      }),
    ]
  })
