import { describe, expect, it } from 'vitest'
import { correctionOf } from '../correcting.ts'
import { of as marked } from '../kernel/marks.ts'
import { checkGiver } from '../policy/policy.ts'
import { rolesOf } from '../policy/roles.ts'
import { given, id, member } from '../testing/spec.ts'
import { everybody, viewers } from '../testing/viewers.ts'
import { AnswerQuestion, AskQuestion, MakeRemark, WithdrawQuestion } from './commands.ts'
import { remark } from './remark.ts'
import type { RemarkState } from './state.ts'

const self = { id: id('this') }
const of = { noun: 'goal', id: id('goal') } as const
const others = { 'person/noor': member, 'person/dana': member }
/** Noor proposed the goal, and who sees it may read all of it. */
const open = { by: [id('noor')], owners: [] }
/** She gave feedback to Dana, which is theirs. */
const theirs = { by: [id('noor')], owners: [id('dana'), id('noor')] }
const wei = { by: id('wei'), others, beside: open }

const question = { of, to: id('noor'), text: 'Why by June?' }
const made = { type: 'RemarkMade', data: { of, by: id('wei'), text: 'By June.' } } as const
const asked = { type: 'QuestionAsked', data: { ...question, by: id('wei') } } as const
const answered = { type: 'QuestionAnswered', data: { text: 'The fair is in June.' } } as const
const takenBack = { type: 'QuestionWithdrawn', data: {} } as const

type Past = ReturnType<typeof given<typeof remark.events, RemarkState>>

const pasts = {
  none: [],
  said: [made],
  asked: [asked],
  answered: [asked, answered],
  'taken back': [asked, takenBack],
} as const

/** Every command that takes a step, the step where it may be taken, and after what it may. */
const steps = [
  [made, 'none', (past: Past) => past.when(MakeRemark, { of, text: 'By June.' }, wei)],
  [asked, 'none', (past: Past) => past.when(AskQuestion, question, wei)],
  [
    answered,
    'asked',
    (past: Past) => past.when(AnswerQuestion, { ...self, text: 'The fair is in June.' }),
  ],
  [takenBack, 'asked', (past: Past) => past.when(WithdrawQuestion, self)],
] as const

const refusals: Record<RemarkState['is'], string> = {
  none: 'RemarkNotMade',
  said: 'RemarkAlreadyMade',
  asked: 'QuestionAlreadyAsked',
  answered: 'QuestionAlreadyAnswered',
  'taken back': 'QuestionTakenBack',
}

const named = steps.map(([expected, after, attempt]) => ({ expected, after, attempt }))

describe.each(Object.keys(pasts) as RemarkState['is'][])('remark: %s', (is) => {
  it.each(named)('$expected.type', ({ expected, after, attempt }) => {
    const past = given(remark, pasts[is])
    if (after === is) attempt(past).records(expected)
    else attempt(past).refused(refusals[is])
  })
})

describe('a question', () => {
  const ask = (more: object, who: object = wei) =>
    given(remark).when(AskQuestion, { ...question, ...more }, who)

  it('is to who said what it is about, or recorded it for them, and is still there', () => {
    const imported = { ...wei, beside: { by: [id('gone'), id('dana')], owners: [] } }
    ask({ to: id('dana') }, imported).records({ ...asked, data: { ...asked.data, to: id('dana') } })
    ask({ to: id('gone') }, imported).refused('NotAMember', 'to')
    ask({ to: id('dana') }).refused('NotItsAuthor', 'to')
    ask({}, { ...wei, by: id('noor') }).refused('QuestionToOneself', 'to')
    ask({}, { ...wei, beside: { by: [], owners: [] } }).refused('NotItsAuthor', 'to')
  })

  it('is beside an entry, too, where there is such a one', () => {
    const entry = id('entry')
    ask({ entry }).records({ ...asked, data: { ...asked.data, entry } })
    ask({ entry }, { ...wei, beside: undefined }).refused('UnknownRecord', 'entry')
    given(remark)
      .when(MakeRemark, { of, entry, text: 'No.' }, { ...wei, beside: undefined })
      .refused('UnknownRecord', 'entry')
  })

  it('is answered by whom it was put to, and taken back by who put it', () => {
    const states = [asked, made].map((event) => given(remark, [event]).life.state)
    const both = (state: RemarkState) =>
      [AnswerQuestion, WithdrawQuestion].map(({ named }) => named?.(state, { ...self, text: '' }))
    expect(states.map(both)).toEqual([
      [[id('noor')], [id('wei')]],
      [[], []],
    ])
  })
})

describe('who may say something beside a record', () => {
  it('is whoever has a part in the organisation, an auditor too, who may record nothing else', () => {
    const may = (giver: 'member' | 'reader') =>
      everybody.filter((who) => {
        const viewer = viewers[who]
        const giving = { speaker: viewer.person, by: 'session' } as const
        try {
          checkGiver(viewer, giving, { giver }, {}, {})
          return true
        } catch {
          return false
        }
      })
    expect([MakeRemark.giver, AskQuestion.giver]).toEqual(['reader', 'reader'])
    expect(may('reader')).toEqual([...may('member'), 'facilitator', 'auditor'])
    expect(may('reader')).toEqual(everybody.filter((who) => rolesOf(viewers[who]).size > 0))
  })
})

describe('what is said beside somebody’s words', () => {
  const feedback = { noun: 'feedback', id: id('feedback') } as const
  const inConfidence = { ...wei, beside: theirs }
  const all = [id('dana'), id('noor'), id('wei')]

  it('is theirs, and of those who speak: a remark, a question and its answer', () => {
    given(remark)
      .when(MakeRemark, { of: feedback, text: 'Fair.' }, { ...inConfidence, by: id('dana') })
      .records({
        type: 'RemarkMade',
        data: { of: feedback, by: id('dana'), words: marked(theirs.owners, 'Fair.') },
      })
    const words = marked(all, 'Why late?')
    const late = { of: feedback, by: id('wei'), to: id('noor'), words }
    given(remark)
      .when(AskQuestion, { of: feedback, to: id('noor'), text: 'Why late?' }, inConfidence)
      .records({ type: 'QuestionAsked', data: late })
    given(remark, [{ type: 'QuestionAsked', data: late }])
      .when(AnswerQuestion, { ...self, text: 'I was away.' })
      .records({ type: 'QuestionAnswered', data: { words: marked(all, 'I was away.') } })
  })
})

describe('a remark', () => {
  it('is within the partnership of its record', () => {
    const within = { ...wei, others: { 'goal/goal': { is: 'proposed', partnership: id('pair') } } }
    given(remark)
      .when(MakeRemark, { of, text: 'By June.' }, within)
      .records({ ...made, data: { ...made.data, partnership: id('pair') } })
    const charter = { noun: 'partnership', id: id('pair') } as const
    given(remark)
      .when(MakeRemark, { of: charter, text: 'By June.' }, wei)
      .records({ ...made, data: { ...made.data, of: charter, partnership: id('pair') } })
  })

  it('is worded anew as it was said, for all or in confidence', () => {
    for (const type of ['RemarkMade', 'QuestionAsked', 'QuestionAnswered']) {
      const fields = correctionOf(type)?.shape ?? {}
      expect(Object.keys(fields)).toEqual(['text', 'words'])
    }
  })

  it('says what it says once', () => {
    const said = (data: object) =>
      remark.events.RemarkMade.data.safeParse({ of, by: id('wei'), ...data }).success
    const words = marked([id('wei')], 'By June.')
    expect([{}, { text: 'By June.' }, { words }, { text: 'By June.', words }].map(said)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})
