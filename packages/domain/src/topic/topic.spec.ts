import { describe, expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id } from '../testing/spec.ts'
import { CarryTopicOver, DiscussTopic, DropTopic, RaiseTopic } from './commands.ts'
import type { TopicState } from './state.ts'
import { topic } from './topic.ts'

const members = [id('dana'), id('noor')]
const others = { 'partnership/pair': { is: 'founded', members } }
const dana = { by: id('dana'), others }
const self = { id: id('this') }
const asked = { partnership: id('pair'), title: 'The price of the pilot' }

const raised = {
  type: 'TopicRaised',
  data: { ...asked, by: id('dana'), among: members },
} as const
const carried = { type: 'TopicCarriedOver', data: { meetingOn: '2026-04-07' } } as const
const discussed = { type: 'TopicDiscussed', data: {} } as const
const dropped = { type: 'TopicDropped', data: { reason: of(members, 'Settled.') } } as const

const pasts = {
  none: [],
  raised: [raised, carried],
  discussed: [raised, discussed],
  dropped: [raised, dropped],
} as const

type Past = ReturnType<typeof given<typeof topic.events, TopicState>>

/** Every command that takes a step, the step where it may be taken, and after what it may. */
const steps = [
  [raised, 'none', (past: Past) => past.when(RaiseTopic, asked, dana)],
  [
    carried,
    'raised',
    (past: Past) => past.when(CarryTopicOver, { ...self, meetingOn: '2026-04-07' }),
  ],
  [discussed, 'raised', (past: Past) => past.when(DiscussTopic, self)],
  [dropped, 'raised', (past: Past) => past.when(DropTopic, { ...self, reason: 'Settled.' })],
] as const

const refusals: Record<TopicState['is'], string> = {
  none: 'TopicNotRaised',
  raised: 'TopicAlreadyRaised',
  discussed: 'TopicAlreadyDiscussed',
  dropped: 'TopicAlreadyDropped',
}

const named = steps.map(([expected, after, attempt]) => ({ expected, after, attempt }))

describe.each(Object.keys(pasts) as TopicState['is'][])('topic: %s', (is) => {
  it.each(named)('$expected.type', ({ expected, after, attempt }) => {
    const past = given(topic, pasts[is])
    if (after === is) attempt(past).records(expected)
    else attempt(past).refused(refusals[is])
  })
})

describe('raising a topic', () => {
  it('takes another of them who has not left', () => {
    const gone = { is: 'left', erased: false, leftAt: '2026-01-01T00:00:00.000Z' }
    const people = { 'person/dana': gone, 'person/noor': gone }
    given(topic)
      .when(RaiseTopic, asked, { ...dana, others: { ...others, ...people } })
      .refused('NobodyToShareWith', 'partnership')
  })

  it('is for all to read, or for the members of the partnership alone', () => {
    const { title, ...rest } = asked
    const { title: _, ...data } = raised.data
    given(topic)
      .when(RaiseTopic, { ...rest, words: title }, dana)
      .records({ ...raised, data: { ...data, words: of(members, title) } })
  })

  it('is for a member of a partnership that goes on, and for a meeting to come', () => {
    given(topic)
      .when(RaiseTopic, asked, { ...dana, by: id('wei') })
      .refused('NotInPartnership', 'partnership')
    given(topic)
      .when(RaiseTopic, asked, { ...dana, others: {} })
      .refused('PartnershipNotFounded', 'partnership')
    given(topic)
      .when(RaiseTopic, asked, {
        ...dana,
        others: { 'partnership/pair': { is: 'ended', members } },
      })
      .refused('PartnershipHasEnded', 'partnership')
    given(topic)
      .when(RaiseTopic, { ...asked, meetingOn: '2026-03-30' }, dana)
      .refused('DayHasPassed', 'meetingOn')
  })
})

describe('carrying a topic over', () => {
  it('moves it to another meeting, or to the next one, whenever that is', () => {
    const meetingOf = (past: Parameters<typeof given<typeof topic.events, TopicState>>[1]) =>
      (given(topic, past).life.state as { meetingOn?: string }).meetingOn
    expect(meetingOf([raised, carried])).toBe('2026-04-07')
    const whenever = { type: 'TopicCarriedOver', data: {} } as const
    expect(meetingOf([raised, carried, whenever])).toBeUndefined()
    given(topic, [raised])
      .when(CarryTopicOver, { ...self, meetingOn: '2026-03-30' })
      .refused('DayHasPassed', 'meetingOn')
  })
})
