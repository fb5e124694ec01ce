import { describe, expect, it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id } from '../testing/spec.ts'
import * as commands from './commands.ts'
import * as told from './postmortem.fixture.ts'
import { postmortem } from './postmortem.ts'

const { action, calledOff, closed, found, open, opening, self } = told
const by = (name: string, more: object = {}) => told.by(name, { entries: ['switch'], ...more })
const finding = { ...self, text: 'The owner was not asked.', cites: [id('switch')] }
const { title, ...terms } = action.data
const agreed = { ...self, title, ...terms }
const concluded = [...open, found, action] as const
const later = { now: '2026-06-29T09:00:00.000Z', occurredAt: '2026-06-29T09:00:00.000Z' }

describe('what is told beside the record', () => {
  const tellings = [
    [commands.CurateTimeline, { ...self, tells: [id('switch')] }, 'tells'],
    [commands.AnnotateEntry, { ...self, entry: id('switch'), text: 'Before the deck.' }, 'entry'],
    [commands.ObjectToTimeline, { ...self, entry: id('switch'), text: 'Not so.' }, 'entry'],
    [commands.MakePostmortemFinding, finding, 'cites'],
  ] as const
  const tried = tellings.map(([command, input, field]) => ({ command, input, field }))

  it.each(tried)('$command.title: once the recollections are open', ({ command, input, field }) => {
    const attempt = (
      past: Parameters<typeof given<typeof postmortem.events, never>>[1],
      who = by('wei'),
    ) =>
      given(postmortem, past as never).when(
        command as typeof commands.AnnotateEntry,
        input as never,
        who,
      )
    attempt([opening] as never).refused('RecollectionsSealed')
    attempt([opening, calledOff] as never).refused('PostmortemCalledOff')
    attempt([] as never).refused('UnknownPostmortem')
    attempt(open as never, told.by('wei')).refused('UnknownEntry', field)
  })

  it('is each one’s own: the narrative, an annotation, an objection, a finding', () => {
    const past = given(postmortem, open)
    const mark = <T>(value: T) => of(id('wei'), value)
    past.when(commands.CurateTimeline, { ...self, tells: [id('switch')] }, by('wei')).records({
      type: 'NarrativeCurated',
      data: { by: id('wei'), narrative: mark({ tells: [id('switch')] }) },
    })
    past
      .when(commands.AnnotateEntry, { ...self, entry: id('switch'), text: 'Late.' }, by('wei'))
      .records({
        type: 'EntryAnnotated',
        data: { by: id('wei'), annotation: mark({ entry: id('switch'), text: 'Late.' }) },
      })
    past
      .when(commands.ObjectToTimeline, { ...self, text: 'It leaves the deck out.' }, by('noor'))
      .records({
        type: 'TimelineObjectedTo',
        data: { by: id('noor'), objection: of(id('noor'), { text: 'It leaves the deck out.' }) },
      })
    past.when(commands.MakePostmortemFinding, finding, by('wei')).records(found)
  })

  it('ends with its closing, but for an objection', () => {
    const over = given(postmortem, [...open, closed])
    over.when(commands.MakePostmortemFinding, finding, by('wei')).refused('PostmortemAlreadyClosed')
    const objection = { text: 'It leaves the deck out.' }
    over.when(commands.ObjectToTimeline, { ...self, ...objection }, by('noor')).records({
      type: 'TimelineObjectedTo',
      data: { by: id('noor'), objection: of(id('noor'), objection) },
    })
  })

  it('a finding rests on an entry at least', () => {
    const none = { ...finding, cites: [] }
    expect(commands.MakePostmortemFinding.input.safeParse(none).success).toBe(false)
  })
})

describe('whether it happened again', () => {
  const asking = { ...self, finding: id('event4'), setBy: id('event4'), on: '2026-06-29' }
  const answer = { ...self, finding: id('event4') }
  const answered = (again: 'no' | 'partly' | 'yes', askOn?: string) => ({
    type: 'PostmortemFindingAnswered' as const,
    data: { finding: id('event4'), by: id('noor'), again, askOn },
  })
  const past = [...concluded, closed]

  it('is asked ninety days after it was found, by the clock, for the day that stands', () => {
    const timer = { by: 'lockstep' as const, ...later }
    given(postmortem, past)
      .when(commands.AskWhetherAgain, asking, timer)
      .records({
        type: 'PostmortemFindingCameDue',
        data: { finding: id('event4'), setBy: id('event4'), on: '2026-06-29' },
      })
    given(postmortem, [...past, answered('yes', '2026-09-27')])
      .when(commands.AskWhetherAgain, asking, timer)
      .records()
  })

  it('is answered once its day has come; asked once more where it did', () => {
    const attempt = (again: 'no' | 'yes', when: object, events: readonly object[] = past) =>
      given(postmortem, events as typeof past).when(
        commands.SayWhetherAgain,
        { ...answer, again },
        by('noor', when),
      )
    attempt('no', later).records(answered('no'))
    attempt('yes', later).records(answered('yes', '2026-09-27'))
    attempt('no', {}).refused('FindingNotDue', 'finding')
    attempt('yes', later, [...past, answered('no')]).refused('FindingNotDue', 'finding')
    attempt('no', later, open).refused('UnknownPostmortemFinding', 'finding')
  })
})

/** A promise that somebody has made of the action. */
const taken = (name: string) => ({
  others: {
    ...told.others,
    'commitment/C-1': { is: 'made', takesOn: { action: id('event5'), by: id(name) } },
  },
})

describe('an action', () => {
  const attempt = (more: object, past: readonly object[] = [...open, found]) =>
    given(postmortem, past as typeof concluded).when(
      commands.AgreePostmortemAction,
      { ...agreed, ...more },
      by('wei'),
    )

  it('has an owner and a day, and says what it is to become', () => {
    attempt({ finding: id('event4') }).records({
      ...action,
      data: { ...action.data, finding: id('event4') },
    })
    attempt({ becomes: 'goal', to: undefined }).records({
      ...action,
      data: { ...action.data, becomes: 'goal', to: undefined },
    })
    const { title: _, ...rest } = action.data
    attempt({ title: undefined, words: 'In confidence' }).records({
      ...action,
      data: { ...rest, words: of([id('dana'), id('noor'), id('wei')], 'In confidence') },
    })
  })

  it('is no goal where it is said in confidence: a goal is open to all', () => {
    const goal = { becomes: 'goal', to: undefined, title: undefined, words: 'In confidence' }
    attempt(goal).refused('GoalIsOpenToAll', 'words')
  })

  it('is for those who can read it where it is said in confidence', () => {
    const secret = { title: undefined, words: 'In confidence' }
    attempt({ who: id('tom') }).records({ ...action, data: { ...action.data, who: id('tom') } })
    attempt({ ...secret, who: id('tom') }).refused('NotForThemToRead', 'who')
    attempt({ ...secret, to: id('tom') }).refused('NotForThemToRead', 'to')
  })

  it('is a promise to somebody else, or a goal to nobody', () => {
    attempt({ to: undefined }).refused('PromisedToSomebody', 'to')
    attempt({ becomes: 'goal' }).refused('PromisedToSomebody', 'to')
    attempt({ to: id('dana') }).refused(
      'CommitmentToOneself',
      'to',
      'It is made to somebody else. Where nobody else is left, word it openly, and let it become a goal.',
    )
    attempt({ who: id('eve') }).refused('NotAMember', 'who')
    attempt({ to: id('eve') }).refused('NotAMember', 'to')
    attempt({ dueOn: '2026-03-30' }).refused('DayHasPassed', 'dueOn')
    attempt({ finding: id('event9') }).refused('UnknownPostmortemFinding', 'finding')
    attempt({}, [...open, closed]).refused('PostmortemAlreadyClosed')
  })

  it('may not be taken on, by whose it is, once', () => {
    const declining = { ...self, action: id('event5'), reason: 'Not mine.' }
    const declined = {
      type: 'PostmortemActionDeclined' as const,
      data: { action: id('event5'), reason: of(id('dana'), 'Not mine.') },
    }
    const past = given(postmortem, concluded)
    past.when(commands.DeclinePostmortemAction, declining, by('dana')).records(declined)
    past
      .when(commands.DeclinePostmortemAction, declining, by('noor'))
      .refused('ActionOfSomebodyElse')
    given(postmortem, [...concluded, declined])
      .when(commands.DeclinePostmortemAction, declining, by('dana'))
      .records()
    past
      .when(commands.DeclinePostmortemAction, declining, by('dana', taken('dana')))
      .refused('ActionTakenOn', 'action')
    past
      .when(commands.DeclinePostmortemAction, declining, by('dana', taken('tom')))
      .records(declined)
    const before = { occurredAt: '2026-03-01T09:00:04.000Z' }
    past
      .when(commands.DeclinePostmortemAction, declining, by('dana', before))
      .refused('BeforeItWasAgreed', 'occurredAt')
    given(postmortem, [...concluded, declined])
      .when(commands.WithdrawPostmortemAction, { ...self, action: id('event5') }, by('wei'))
      .refused('ActionDeclined', 'action')
  })

  it('is withdrawn by who facilitates, once whose it is has left: it would wait for them', () => {
    const withdrawing = { ...self, action: id('event5'), reason: 'Nobody asks for it.' }
    const withdrawn = {
      type: 'PostmortemActionWithdrawn' as const,
      data: { action: id('event5'), by: id('wei'), reason: of(id('wei'), 'Nobody asks for it.') },
    }
    const left = by('wei', { others: { ...told.others, 'person/dana': { is: 'left' } } })
    const toNobody = by('wei', { others: { ...told.others, 'person/noor': { is: 'left' } } })
    const attempt = (past: readonly object[], when: object = left, more: object = {}) =>
      given(postmortem, past as typeof concluded).when(
        commands.WithdrawPostmortemAction,
        { ...withdrawing, ...more },
        when,
      )
    attempt(concluded).records(withdrawn)
    attempt([...concluded, closed]).records(withdrawn)
    attempt([...concluded, withdrawn]).records()
    attempt(concluded, toNobody).records(withdrawn)
    const made = { ...left.others, ...taken('dana').others }
    attempt(concluded, { ...left, others: made }).refused('ActionTakenOn', 'action')
    attempt(concluded, by('wei')).refused('ActionOwnerIsHere')
    attempt(concluded, left, { action: id('event9') }).refused('UnknownPostmortemAction', 'action')
    given(postmortem, [...concluded, withdrawn])
      .when(commands.DeclinePostmortemAction, { ...self, action: id('event5') }, by('dana'))
      .refused('ActionWithdrawn', 'action')
  })

  it('is worded in confidence for those who are here: who has left reads nothing more', () => {
    const gone = { ...told.others, 'person/noor': { is: 'left' } }
    const said = { ...agreed, to: id('wei'), title: undefined, words: 'In confidence' }
    const { title: _, ...rest } = action.data
    given(postmortem, [...open, found])
      .when(commands.AgreePostmortemAction, said, by('wei', { others: gone }))
      .records({
        ...action,
        data: { ...rest, to: id('wei'), words: of([id('dana'), id('wei')], 'In confidence') },
      })
  })
})
