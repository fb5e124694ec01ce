import { describe, expect, it } from 'vitest'
import { auditorOf } from '../testing/auditor.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { entry } from './entry.ts'
import { forYou } from './for-you.ts'
import { list } from './list.ts'
import { remarks } from './remarks.ts'
import { search } from './search.ts'

const sealed = { sealed: true }
const day = (date: string) => `${date}T09:00:00.000Z`

/** A goal of Dana's, feedback of hers to Noor, and a decision that is for the two alone. */
function records() {
  const some = calder()
  const { dana, noor, on, lastEvent } = some
  const goal = on(day('2026-03-01'), dana, 'ProposeGoal', { title: 'Grow', owners: [noor] })
  const proposed = lastEvent()
  const feedback = on(day('2026-03-02'), dana, 'GiveFeedback', {
    ...{ to: noor, kind: 'hard', title: 'CANARY title', text: 'CANARY text' },
  })
  const decision = on(day('2026-03-03'), dana, 'ProposeDecision', {
    title: 'CANARY decision',
    restricted: { to: [dana, noor] },
  })
  const of = {
    goal: { noun: 'goal', id: goal },
    feedback: { noun: 'feedback', id: feedback },
    decision: { noun: 'decision', id: decision },
  } as const
  const see = (
    by: string,
    what: keyof typeof of,
    more: { moment?: string; entry?: string } = {},
  ) => {
    const { entry: about, ...looking } = more
    return ask(remarks, viewFor(some.company, by, looking), { ...of[what], entry: about })
  }
  const todo = (by: string) => ask(forYou, viewFor(some.company, by), {}).items
  return { ...some, of, see, todo, proposed }
}

describe('a question', () => {
  it('waits on the list of who said what it is about until it is answered, and the answer stands beside it', () => {
    const { on, dana, noor, wei, of, see, todo } = records()
    expect(see(wei, 'goal')).toMatchObject({
      remarks: [],
      owners: [],
      author: { id: dana },
      actions: ['MakeRemark', 'AskQuestion'],
    })
    expect(see(dana, 'goal')).toMatchObject({ actions: ['MakeRemark'] })
    expect(see(dana, 'goal').author).toBeUndefined()
    const asked = { of: of.goal, to: dana, text: 'Why by June?\nThe fair is in May.' }
    const id = on(day('2026-03-04'), wei, 'AskQuestion', asked)
    expect(todo(dana)).toMatchObject([
      {
        kind: 'answer a question',
        ordinal: 'G-1',
        question: [{ text: 'Wei asks about ' }, { text: 'Grow' }, { text: ': Why by June?' }],
        note: 'Asked 4 Mar',
        actions: [{ label: 'Answer', command: 'AnswerQuestion', input: { id }, asks: true }],
      },
    ])
    for (const by of [wei, noor])
      expect(todo(by).map(({ kind }) => kind)).not.toContain('answer a question')
    const actionsOf = (by: string) => see(by, 'goal').remarks.map(({ actions }) => actions)
    expect([dana, wei, noor].map(actionsOf)).toEqual([
      [['AnswerQuestion']],
      [['WithdrawQuestion']],
      [[]],
    ])

    on(day('2026-03-05'), dana, 'AnswerQuestion', { id, text: 'The board wants it.' })
    expect(todo(dana)).toEqual([])
    expect(see(noor, 'goal').remarks).toMatchObject([
      {
        by: { id: wei },
        to: { id: dana },
        text: asked.text,
        answer: { by: { id: dana }, text: 'The board wants it.' },
        actions: [],
      },
    ])
    expect(see(noor, 'goal', { moment: day('2026-03-04') }).remarks).toHaveLength(1)
  })

  it('that was taken back waits no more, and stands there as that', () => {
    const { on, dana, wei, of, see, todo } = records()
    const id = on(day('2026-03-04'), wei, 'AskQuestion', { of: of.goal, to: dana, text: 'Why?' })
    on(day('2026-03-05'), wei, 'WithdrawQuestion', { id })
    expect(todo(dana)).toEqual([])
    expect(see(dana, 'goal').remarks).toMatchObject([
      { takenBack: { happened: day('2026-03-05') }, actions: [] },
    ])
  })

  it('may be about one entry, and is read there and on the record', () => {
    const { on, company, dana, wei, of, see, todo, proposed, lastEvent } = records()
    const asked = { of: of.goal, entry: proposed, to: dana, text: 'Why?' }
    on(day('2026-03-04'), wei, 'AskQuestion', asked)
    const question = lastEvent()
    on(day('2026-03-05'), wei, 'MakeRemark', { of: of.goal, text: 'We grew.' })
    const texts = (about?: string) =>
      see(dana, 'goal', about === undefined ? {} : { entry: about }).remarks.map(
        ({ text, entry: on }) => [text, on?.did],
      )
    expect(texts()).toEqual([
      ['Why?', 'proposed a goal'],
      ['We grew.', undefined],
    ])
    expect(texts(proposed)).toEqual([['Why?', 'proposed a goal']])
    expect(todo(dana)).toMatchObject([{ href: { noun: 'entry', id: proposed } }])
    const told = ask(entry, viewFor(company, wei), { id: question })
    expect(told.entry).toMatchObject({ did: 'asked a question', on: { title: 'Grow' } })
    const nowhere = remarks.answer(viewFor(company, wei), { ...of.goal, entry: question })
    expect(nowhere).toBeUndefined()
  })
})

describe('what is said beside somebody’s words', () => {
  it('is read by those whose they are and by who speaks, and by nobody else', () => {
    const { on, company, dana, noor, wei, of, see } = records()
    const tomas = company.give(company.owner, 'AddMember', { name: 'Tomás Rivera', role: 'CPO' })
    const text = 'CANARY why late?'
    const id = on(day('2026-03-04'), wei, 'AskQuestion', { of: of.feedback, to: dana, text })
    on(day('2026-03-05'), dana, 'AnswerQuestion', { id, text: 'CANARY I was away' })
    for (const by of [dana, noor, wei]) {
      expect(see(by, 'feedback')).toMatchObject({
        owners: [{ id: noor }, { id: dana }],
        remarks: [{ text, answer: { text: 'CANARY I was away' } }],
      })
    }
    expect(see(tomas, 'feedback').remarks).toMatchObject([
      { text: sealed, answer: { text: sealed } },
    ])
    const find = (by: string) => ask(search, viewFor(company, by), { text: 'why late' }).results
    expect(find(noor)).toMatchObject([{ noun: 'remark', href: of.feedback, state: 'answered' }])
    expect(find(tomas)).toEqual([])
    const line = (by: string) => ask(list, viewFor(company, by), { noun: 'remark' }).records[0]
    expect(line(noor)).toMatchObject({ title: text, ordinal: 'F-01', href: of.feedback })
    expect(line(tomas)).toMatchObject({
      title: sealed,
      told: 'Question, Wei to Dana, answered',
      standing: 'kept',
    })
  })
})

describe('what is said beside a restricted decision', () => {
  it('exists for its readers alone, until it is opened', () => {
    const { on, company, dana, noor, wei, of, todo } = records()
    on(day('2026-03-04'), noor, 'AskQuestion', { of: of.decision, to: dana, text: 'CANARY when?' })
    expect(todo(dana)).toHaveLength(1)
    const see = (by: string) => {
      const view = viewFor(company, by)
      return JSON.stringify([
        remarks.answer(view, of.decision),
        ask(list, view, { noun: 'remark' }),
        ask(search, view, { text: 'canary' }),
        view.entries().length,
      ])
    }
    expect(see(dana)).toContain('CANARY when?')
    const before = see(wei)
    expect(before).not.toContain('CANARY')
    on(day('2026-03-05'), noor, 'MakeRemark', { of: of.decision, text: 'CANARY soon' })
    expect(see(wei)).toBe(before)
    on(day('2026-03-06'), dana, 'OpenDecision', { id: of.decision.id })
    expect(see(wei)).toContain('CANARY soon')
  })
})

describe('an auditor', () => {
  it('may ask about what they may see, though they record nothing else', () => {
    const { on, company, dana, noor, of } = records()
    const pair = on(day('2026-03-04'), dana, 'FoundPartnership', { members: [dana, noor] })
    const within = on(day('2026-03-05'), dana, 'GiveFeedback', {
      ...{ to: noor, kind: 'direct', title: 'CANARY', text: 'CANARY', partnership: pair },
    })
    const auditor = auditorOf(company, {
      partnerships: [pair],
      from: '2026-03-01',
      to: '2026-03-31',
    })
    const see = (noun: 'feedback' | 'goal', id: string) => remarks.answer(auditor(), { noun, id })
    expect(see('feedback', within)).toMatchObject({
      author: { id: dana },
      actions: ['MakeRemark', 'AskQuestion'],
    })
    expect(see('goal', of.goal.id)).toBeUndefined()
    const { person } = auditor().viewer
    const question = { of: { noun: 'feedback', id: within }, to: dana, text: 'Why?' }
    const asked = on(day('2026-03-06'), person, 'AskQuestion', question)
    on(day('2026-03-07'), dana, 'AnswerQuestion', { id: asked, text: 'It was due.' })
    expect(see('feedback', within)?.remarks).toMatchObject([
      { text: 'Why?', answer: { text: 'It was due.' } },
    ])
  })
})
