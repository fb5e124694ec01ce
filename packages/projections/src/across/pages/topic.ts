import type { CommandName, TopicState } from '@lockstep/domain'
import { type TopicRow, topics } from '../../folds/topics.ts'
import { wordingFor } from '../../folds/wording.ts'
import { mayGive } from '../../telling/actions.ts'
import { dayInWords } from '../../telling/dates.ts'
import { stampView } from '../../telling/stamp.ts'
import type { View } from '../../view/view.ts'
import { recordLine } from '../page/line.ts'
import { type Item, type Page, paged, type RecordLine } from '../page/page.ts'
import { kindOf, said, whoDid } from '../page/told.ts'

const standings: Record<Exclude<TopicState['is'], 'none'>, RecordLine['standing']> = {
  raised: 'open',
  discussed: 'kept',
  dropped: 'past',
}

const settling: readonly CommandName[] = ['DiscussTopic', 'CarryTopicOver', 'DropTopic']

export const topic = paged<TopicRow>({
  fold: topics,
  words: {
    one: 'topic',
    many: 'topics',
    create: { command: 'RaiseTopic', label: 'Raise a topic' },
    empty: 'A topic stands here as a line, from being raised for the next meeting to its end.',
  },
  states: Object.keys(standings),
  partnership: ({ raised }) => raised?.partnership,
  line: (view, { id, raised, state, ended }) => {
    if (raised === undefined || state.is === 'none') return undefined
    return recordLine(view, {
      noun: 'topic',
      id,
      title: wordingFor(view, raised),
      kind: 'topic',
      from: raised.by,
      to: raised.among.filter((person) => person !== raised.by),
      state: state.is,
      standing: standings[state.is],
      began: raised.stamp,
      due: state.is === 'raised' ? state.meetingOn : undefined,
      ended: ended?.stamp,
    })
  },
  page: (view, row) => ({
    kind: kindOf(view, 'topic', row.id),
    facts: factsOf(view, row),
    steps: stepsOf(view, row),
    parts: partsOf(view, row),
    linked: [],
    actions: mayGive(
      view,
      row.state.is === 'raised' ? settling : [],
      row.state,
      row.raised?.partnership,
    ),
    current: {},
  }),
})

function factsOf(view: View, { raised, state }: TopicRow): Page['facts'] {
  const day = state.is === 'none' ? undefined : state.meetingOn
  const fact = (label: string, text: string) => ({ label, value: [{ text }] })
  return [
    fact('For the meeting on', day === undefined ? 'the next one' : dayInWords(day, view)),
    ...(raised?.words === undefined ? [] : [fact('Read by', 'those among whom it is raised')]),
  ]
}

function stepsOf(view: View, { raised, carried, ended }: TopicRow): Page['steps'] {
  const end = { discussed: 'Discussed', dropped: 'Dropped' } as const
  return [
    ...(raised === undefined ? [] : [{ label: 'Raised', stamp: stampView(view, raised.stamp) }]),
    ...carried.map(({ stamp }) => ({ label: 'Carried over', stamp: stampView(view, stamp) })),
    ...(ended === undefined
      ? []
      : [{ label: end[ended.how], stamp: stampView(view, ended.stamp) }]),
  ]
}

/** What came of it; the latest first. */
function partsOf(view: View, { carried, ended }: TopicRow): Page['parts'] {
  const over = carried.map(({ stamp, meetingOn }): Item => {
    const to = meetingOn === undefined ? 'the next meeting' : dayInWords(meetingOn, view)
    return {
      id: stamp.event,
      what: [{ text: `${whoDid(view, stamp)} carried it over to ${to}` }],
      stamp: stampView(view, stamp),
    }
  })
  const did = { discussed: 'says that it was discussed', dropped: 'dropped it' } as const
  const end: Item[] =
    ended === undefined
      ? []
      : [
          {
            id: ended.stamp.event,
            what: [{ text: `${whoDid(view, ended.stamp)} ${did[ended.how]}` }],
            ...said(view, ended.said),
            stamp: stampView(view, ended.stamp),
          },
        ]
  const items = [...over, ...end].toReversed()
  return items.length === 0 ? [] : [{ title: 'What came of it', items }]
}
