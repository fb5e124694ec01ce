import { describe, expect, it } from 'vitest'
import {
  agreedLine,
  type Became,
  type Meeting,
  type MeetingDraft,
  meetingDraft,
  type Promised,
  type Topic,
} from './meeting-draft.ts'
import { offeredOf } from './promised.ts'
import { stepsOf, wrongIn } from './steps-of.ts'

const tuesday = {
  id: 'tuesday',
  title: 'One-to-one, 29 Sep',
  kind: 'one-to-one',
  on: '2026-09-29',
} as const

const meeting: Meeting = {
  partnership: 'pair',
  me: 'dana',
  members: [
    { id: 'dana', name: 'Dana Whitlock' },
    { id: 'noor', name: 'Noor Haddad' },
  ],
  left: [],
  team: false,
  open: [tuesday, { ...tuesday, id: 'later', on: '2026-10-13' }],
  today: '2026-09-30',
  session: undefined,
}

const topic = {
  id: 'dates',
  title: 'Launch dates',
  began: { happened: '2026-09-20[Europe/Amsterdam]' },
} as Topic
const fresh = (over: Partial<MeetingDraft> = {}) => ({ ...meetingDraft(meeting), ...over })
const agreed = (over: object) => ({
  ...agreedLine(meeting),
  ...{ what: 'Send the draft', dueOn: '2026-10-07', ...over },
})
const given = (draft: MeetingDraft) =>
  stepsOf(draft, meeting).map(({ command, input }) => [command, input])

describe('what a filled form stands for', () => {
  it('is, untouched, the session that was planned last', () => {
    expect(given(fresh())).toEqual([
      ['HoldSession', { id: 'tuesday', on: '2026-09-29', topics: [], actions: [] }],
    ])
  })

  it('names who was there where somebody has left, who may have been there before', () => {
    const without = { ...meeting, left: [{ id: 'tom', name: 'Tom Reyes' }] }
    expect(stepsOf(meetingDraft(without), without).map(({ input }) => input)).toEqual([
      {
        ...{ id: 'tuesday', on: '2026-09-29', topics: [], actions: [] },
        present: ['dana', 'noor'],
      },
    ])
  })

  it('gives the session before what was promised at it, and leaves others’ promises to them', () => {
    const draft = fresh()
    const told = fresh({
      topics: { dates: { key: 't', topic, how: 'DiscussTopic', note: ' In May ' } },
      agreed: [agreed({}), agreed({ who: 'noor', to: 'dana', inConfidence: true })],
      held: { ...draft.held, present: ['dana'], decisions: ['S-12'] },
    })
    const actions = [{ who: 'noor', to: 'dana', dueOn: '2026-10-07', words: 'Send the draft' }]
    const promise = {
      partnership: 'pair',
      to: 'noor',
      dueOn: '2026-10-07',
      title: 'Send the draft',
    }
    const held = {
      ...{ id: 'tuesday', on: '2026-09-29', present: ['dana'] },
      ...{ topics: ['dates'], decisions: ['S-12'], actions },
    }
    expect(given(told)).toEqual([
      ['HoldSession', held],
      ['DiscussTopic', { id: 'dates', note: 'In May' }],
      ['MakeCommitment', promise],
    ])
    expect(stepsOf(told, meeting).at(-1)?.at).toBe(told.held.key)
  })

  it('happened on the day of the meeting, but for what began after it', () => {
    const newer = {
      ...topic,
      id: 'newer',
      began: { happened: '2026-09-30T07:00:00.000Z' },
    } as Topic
    const settled = { how: 'DiscussTopic', note: '' } as const
    const draft = fresh({
      topics: {
        dates: { key: 't', topic, ...settled },
        newer: { key: 'n', topic: newer, ...settled },
      },
      agreed: [agreed({})],
    })
    const days = (told: MeetingDraft) =>
      stepsOf(told, meeting).map(({ command, occurredAt }) => [command, occurredAt])
    expect(days(draft)).toEqual([
      ['HoldSession', undefined],
      ['DiscussTopic', '2026-09-29'],
      ['DiscussTopic', undefined],
      ['MakeCommitment', '2026-09-29'],
    ])
    const today = { ...draft, held: { ...draft.held, on: '2026-09-30' } }
    expect(days(today).map(([, day]) => day)).toEqual([undefined, undefined, undefined, undefined])
  })

  it('carries topics over to the day on which they meet next', () => {
    const { held, next } = fresh()
    const draft = fresh({
      held: { ...held, what: 'none' },
      topics: { dates: { key: 't', topic, how: 'CarryTopicOver', note: '' } },
      next: { ...next, what: 'later', on: '2026-10-14', time: '09:30', minutes: '45' },
    })
    expect(given(draft)).toEqual([
      ['CarryTopicOver', { id: 'dates', meetingOn: '2026-10-14' }],
      ['MoveSession', { id: 'later', on: '2026-10-14', time: '09:30', minutes: 45 }],
    ])
  })

  it('sends again what nobody knows of as it was, and nothing that is recorded', () => {
    const draft = fresh({ agreed: [agreed({ what: 'Changed since' })] })
    const [held, promise] = stepsOf(draft, meeting)
    if (held === undefined || promise === undefined) throw new Error('both are to be sent')
    const sent = { ...promise, input: { what: 'as it was' } }
    const outcomes = {
      [held.line]: { is: 'recorded', id: 'tuesday' },
      [promise.line]: { is: 'unknown', why: 'no answer', sent },
    } as const
    expect(stepsOf({ ...draft, outcomes }, meeting)).toEqual([sent])
  })
})

describe('what was promised before', () => {
  const mine = {
    ...{ id: 'C-1', from: { id: 'dana' }, to: [{ id: 'noor' }] },
    ...{ due: '2026-09-25', state: 'made' },
  } as Promised
  const theirs = { ...mine, id: 'C-2', from: mine.to[0], to: [mine.from] } as Promised
  const due = '2026-09-30'
  const said = (promised: Promised, how: Became | '', on = '2026-09-30', note = '') => {
    const line = { key: promised.id, promised, how, on, note }
    const { held } = fresh()
    return fresh({ promised: { [promised.id]: line }, held: { ...held, what: 'none' } })
  }

  it('is kept or not for whom it was made to, once its day is over, and done or late for who made it', () => {
    expect(offeredOf(theirs, meeting)).toEqual(['kept in time', 'kept late', 'not kept'])
    expect(offeredOf({ ...theirs, due }, meeting)).toEqual(['kept'])
    expect(offeredOf({ ...theirs, state: 'done' }, meeting)).toEqual(['kept', 'not kept'])
    expect(offeredOf(mine, meeting)).toEqual(['done'])
    expect(offeredOf({ ...mine, due }, meeting)).toEqual(['done', 'late'])
    expect(offeredOf(mine, { ...meeting, me: 'wei' })).toEqual([])
  })

  it('is said by the commands that there are, and stays open where nothing is said', () => {
    expect(given(said(theirs, ''))).toEqual([])
    expect(given(said(theirs, 'kept in time'))).toEqual([
      ['ConfirmCommitment', { id: 'C-2', on: '2026-09-25' }],
    ])
    expect(given(said(theirs, 'kept late', '2026-09-28'))).toEqual([
      ['ConfirmCommitment', { id: 'C-2', on: '2026-09-28' }],
    ])
    expect(given(said(theirs, 'not kept'))).toEqual([['MissCommitment', { id: 'C-2' }]])
    expect(given(said(mine, 'done'))).toEqual([['FinishCommitment', { id: 'C-1' }]])
    expect(given(said({ ...mine, due }, 'late', '', ' Ill '))).toEqual([
      ['TellBadNews', { id: 'C-1', note: 'Ill' }],
    ])
  })

  it('is late for a reason, and kept late on a day after the one that was promised', () => {
    const whys = (draft: MeetingDraft) => [...wrongIn(draft, meeting).values()]
    expect(whys(said({ ...mine, due }, 'late'))).toEqual(['Say what happened.'])
    expect(whys(said(theirs, 'kept late', '2026-09-25'))).toEqual([
      'On this day it was kept in time.',
    ])
    expect(whys(said(theirs, 'kept late'))).toEqual([])
  })
})

describe('what is still to be said', () => {
  const whys = (draft: MeetingDraft) => [...wrongIn(draft, meeting).values()]

  it('is not said for all in confidence', () => {
    const what = 'Find a new CFO (in confidence)'
    expect(whys(fresh({ agreed: [agreed({ what })] }))).toEqual([
      'Whoever is in the organisation can read this, unless only the two read it: tick that.',
    ])
    expect(whys(fresh({ agreed: [agreed({ what, inConfidence: true })] }))).toEqual([])
  })

  it('is nothing of a line in which nothing stands', () => {
    expect(whys(fresh())).toEqual([])
  })

  it('is by when, and at which session where others are to do it', () => {
    const { held } = fresh()
    expect(whys(fresh({ agreed: [agreed({ dueOn: '' })] }))).toEqual(['Say by when.'])
    const noors = { who: 'noor', to: 'dana' }
    for (const line of [agreed({ dueOn: '2026-09-29' }), agreed({ ...noors, dueOn: '2026-09-29' })])
      expect(whys(fresh({ agreed: [line] }))).toEqual(['This day has passed.'])
    const theirs = [agreed(noors)]
    expect(whys(fresh({ agreed: theirs, held: { ...held, what: 'none' } }))).toEqual([
      'It is kept with the session: say below that it was held.',
    ])
    const outcomes = { [held.key]: { is: 'recorded', id: 'tuesday' } } as const
    expect(whys(fresh({ agreed: theirs, held, outcomes }))).toEqual([
      'The session was sent without this. Ask them to promise it.',
    ])
  })

  it('is a day of the session that has been, and of the next that has not', () => {
    const { held, next } = fresh()
    const draft = fresh({
      held: { ...held, on: '2026-10-01', present: [] },
      next: { ...next, what: 'another', on: '2026-09-29' },
    })
    expect(whys(draft)).toEqual(['This day is still to come.', 'This day has passed.'])
  })
})
