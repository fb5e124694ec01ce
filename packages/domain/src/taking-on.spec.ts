import { describe, expect, it } from 'vitest'
import { MakeCommitment } from './commitment/commands.ts'
import { commitment } from './commitment/commitment.ts'
import { ProposeGoal } from './goal/commands.ts'
import { goal } from './goal/goal.ts'
import { of } from './kernel/marks.ts'
import { agreedBy } from './taking-on.ts'
import { given, id, member } from './testing/spec.ts'

const there = {
  'person/dana': member,
  'person/noor': member,
  'person/wei': member,
  'person/tom': member,
}
const circle = [id('dana'), id('noor'), id('wei')]
const agreed = {
  ...{ id: id('action'), who: id('dana'), becomes: 'commitment', to: id('noor') },
  ...{ at: '2026-03-20T09:00:00.000Z', declined: false },
}
const aim = { ...agreed, becomes: 'goal', to: undefined }
const agreedIn = { noun: 'postmortem' as const, id: id('PM-1') }

/** As a post-mortem agreed on it, with what else is there. */
const when = (action: object, more: object = {}, by = 'dana') => ({
  by: id(by),
  agreedIn,
  others: {
    ...there,
    'postmortem/PM-1': { is: 'open', actions: [{ ...agreed, ...action }] },
    ...more,
  },
})

const promise = { to: id('noor'), title: 'Ask first', dueOn: '2026-04-30', action: id('action') }
const promised = (action: object = {}, said: object = {}, more?: object, by?: string) =>
  given(commitment).when(MakeCommitment, { ...promise, ...said }, when(action, more, by))

const aimed = (action: object = {}, said: object = {}, more?: object, by?: string) =>
  given(goal).when(
    ProposeGoal,
    ProposeGoal.input.parse({ title: 'Ask first', action: id('action'), ...said }),
    when({ ...aim, ...action }, more, by),
  )

const says = 'There is no such action for you to take on.'

describe('an action of a post-mortem', () => {
  it('is taken on by whose it is: on a day and in words of their own', () => {
    const { action: _, ...rest } = promise
    const data = { ...promise, from: id('dana') }
    promised().records({ type: 'CommitmentMade', data })
    promised({}, { title: 'Ask', dueOn: '2026-05-30' }).records({
      type: 'CommitmentMade',
      data: { ...data, title: 'Ask', dueOn: '2026-05-30' },
    })
    given(commitment)
      .when(MakeCommitment, rest as typeof promise, { by: id('dana'), others: there })
      .records({ type: 'CommitmentMade', data: { ...rest, from: id('dana') } })
  })

  it('has to be there for them, and says no more where it is not', () => {
    promised({ id: id('other') }).refused('UnknownAction', 'action', says)
    promised({}, {}, { 'postmortem/PM-1': { is: 'none' } }).refused('UnknownAction', 'action', says)
    promised({ among: circle }, {}, {}, 'tom').refused('UnknownAction', 'action', says)
    given(commitment)
      .when(MakeCommitment, promise, { by: id('dana'), others: there })
      .refused('UnknownAction', 'action', says)
    aimed({ id: id('other') }).refused('UnknownAction', 'action', says)
  })

  it('is nobody else’s to take on', () => {
    promised({}, {}, {}, 'wei').refused('ActionOfSomebodyElse', 'action')
    promised({ among: circle }, {}, {}, 'wei').refused('ActionOfSomebodyElse', 'action')
    aimed({}, { owners: [id('dana')] }, {}, 'wei').refused('ActionOfSomebodyElse', 'action')
    aimed({}, { owners: [id('wei')] }).refused('NotAmongOwners', 'owners')
  })

  it('becomes what was agreed', () => {
    promised(aim).refused('AgreedOtherwise', 'action')
    aimed(agreed).refused('AgreedOtherwise', 'action')
    const terms = { owners: [id('dana')], action: id('action') }
    aimed().records(
      { type: 'GoalProposed', data: expect.objectContaining(terms) },
      expect.objectContaining({ type: 'GoalAgreed' }),
    )
  })

  it('is promised to whom it was agreed, unless that one has left', () => {
    promised({}, { to: id('wei') }).refused('PromisedToAnother', 'to')
    const gone = { 'person/noor': { is: 'left' } }
    promised({}, { to: id('wei') }, gone).records({
      type: 'CommitmentMade',
      data: { ...promise, to: id('wei'), from: id('dana') },
    })
  })

  it('is promised in confidence, and becomes no goal, where it was agreed so', () => {
    promised({ among: circle }).refused('SaidInConfidence', 'title')
    const words = { title: undefined, words: 'Ask first' }
    const { title: _, ...rest } = promise
    promised({ among: circle }, words).records({
      type: 'CommitmentMade',
      data: { ...rest, from: id('dana'), words: of([id('dana'), id('noor')], 'Ask first') },
    })
    const gone = { 'person/noor': { is: 'left' } }
    promised({ among: circle }, { ...words, to: id('tom') }, gone).refused('NotForThemToRead', 'to')
    aimed({ among: circle }).refused('GoalIsOpenToAll', 'action')
  })

  it('is taken on once, while it waits', () => {
    promised({ declined: true }).refused('ActionDeclined', 'action')
    promised({ withdrawn: true }).refused('ActionWithdrawn', 'action')
    promised({ at: '2026-04-01T09:00:00.000Z' }).refused('BeforeItWasAgreed', 'occurredAt')
    const by = (name: string) => ({ is: 'made', takesOn: { action: id('action'), by: id(name) } })
    for (const one of ['commitment/C-1', 'goal/G-1'])
      promised({}, {}, { [one]: by('dana') }).refused('ActionTakenOn', 'action')
    promised({}, {}, { 'commitment/C-1': { is: 'none' } }).records(expect.anything())
    // As it could be recorded once.
    promised({}, {}, { 'commitment/C-1': by('tom') }).records(expect.anything())
    aimed({}, {}, { 'goal/G-1': by('dana') }).refused('ActionTakenOn', 'action')
  })
})

describe('an action of a session', () => {
  const at = (action: object) => ({
    by: id('dana'),
    agreedIn: { noun: 'session' as const, id: id('S-1') },
    others: { ...there, 'session/S-1': { is: 'held', actions: [{ ...agreed, ...action }] } },
  })
  const attempt = (action: object) => given(commitment).when(MakeCommitment, promise, at(action))

  it('is a promise of whose it is, to whom it was agreed', () => {
    attempt({}).records({ type: 'CommitmentMade', data: { ...promise, from: id('dana') } })
    attempt({ who: id('tom') }).refused('ActionOfSomebodyElse', 'action')
    attempt({ to: id('wei') }).refused('PromisedToAnother', 'to')
    attempt({ declined: true }).refused('ActionDeclined', 'action')
  })
})

describe('a promise that was handed over', () => {
  const attempt = (old: object, more: object = {}, by = 'dana') =>
    given(commitment).when(MakeCommitment, promise, {
      by: id(by),
      agreedIn: { noun: 'handover', id: id('HO-1') },
      others: {
        ...there,
        'handover/HO-1': {
          ...{ is: 'going on', from: id('wei'), to: id('dana') },
          items: [
            {
              ...{ id: id('action'), of: { noun: 'commitment', id: id('C-1') } },
              ...{ taken: 'accepted', ...more },
            },
          ],
        },
        'commitment/C-1': { is: 'made', ...old },
      },
    })

  it('is made anew by the successor, or to them', () => {
    const theirs = { from: id('wei'), to: id('noor') }
    attempt(theirs).records(expect.anything())
    attempt(theirs, {}, 'tom').refused('ActionOfSomebodyElse', 'action')
    attempt(theirs, { taken: 'dropped' }).refused('UnknownAction', 'action')
    attempt({ from: id('noor'), to: id('wei') }).refused('ActionOfSomebodyElse', 'action')
  })
})

it('an event tells what others take on by its own id, or by those of its actions', () => {
  const actions = [{ id: id('one') }, { id: id('two') }]
  const told = (type: string, data: object = {}) => agreedBy({ id: id('event'), type, data })
  expect(told('PostmortemActionAgreed')).toEqual([id('event')])
  expect(told('HandoverItemAnswered')).toEqual([id('event')])
  expect(told('SessionRecorded', { actions })).toEqual([id('one'), id('two')])
  const inserted = { type: 'SessionHeld', data: { actions } }
  expect(told('RecordInserted', inserted)).toEqual([id('one'), id('two')])
  expect(told('SessionPlanned')).toEqual([])
})
