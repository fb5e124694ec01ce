import { commands } from '@lockstep/domain'
import { describe, expect, it } from 'vitest'
import { fieldsOf } from '../fields-of.ts'
import { readMarked, readSentence } from './read-sentence.ts'

const person = [
  { id: 'dana', label: 'Dana Whitlock', note: 'CEO' },
  { id: 'noor', label: 'Noor Haddad', note: 'CMO' },
  { id: 'wei', label: 'Wei Chen', note: 'COO' },
  { id: 'wei-2', label: 'Wei Zhang', note: 'CFO' },
]
const goal = [{ id: 'g3', label: 'G-3 Qualified pipeline' }]
const partnership = [{ id: 'pair', label: 'Dana and Noor' }]
const among = (...is: string[]) => ({ is: new Set(is), was: new Set(is) })
const within = new Map([['pair', among('dana', 'noor')]])
const metric = [{ id: 'm1', label: 'Revenue' }]
const read = (command: keyof typeof commands, sentence: string) =>
  readSentence(fieldsOf(commands[command].definition.input), sentence, {
    options: { person, goal, partnership, metric, within },
    today: '2026-09-30',
    datedBack: true,
  })

describe('a sentence', () => {
  it('says to whom, of which kind, when it happened, and what', () => {
    const said = read(
      'GiveFeedback',
      'to Noor, hard: the launch dates on 8 Sep moved without a word to sales',
    )
    const words = 'the launch dates on 8 Sep moved without a word to sales'
    expect(said).toEqual({
      values: { to: 'noor', kind: 'hard', title: words, text: words },
      happened: '2026-09-08',
    })
  })

  it('gives the first of several as the title, and all as the text', () => {
    const { values } = read('GiveFeedback', 'direct, to Wei Chen: Late again. The board waited.')
    expect(values).toEqual({
      to: 'wei',
      kind: 'direct',
      title: 'Late again',
      text: 'Late again. The board waited.',
    })
  })

  it('takes nobody from whom it comes for whom it is told', () => {
    expect(read('GiveFeedback', 'from Noor: late').values).not.toHaveProperty('to')
    expect(read('GiveFeedback', 'about Noor: late').values).toHaveProperty('to', 'noor')
  })

  it('says by when', () => {
    expect(read('MakeCommitment', 'to Dana: the churn numbers by Friday')).toEqual({
      values: { to: 'dana', title: 'the churn numbers', dueOn: '2026-10-02' },
    })
    expect(read('AskForConversation', 'with noor: the tone on Monday, until 14 Oct')).toMatchObject(
      {
        values: { to: 'noor', topic: 'the tone', neededBy: '2026-10-14' },
        happened: '2026-09-28',
      },
    )
  })

  it('names records by their number, and several people', () => {
    expect(read('MakeRequest', 'to Noor, growth, for G-3: an analyst').values).toMatchObject({
      ...{ to: 'noor', kind: 'Growth'.toLowerCase(), goal: 'g3', title: 'an analyst' },
    })
    expect(read('FoundPartnership', 'with Dana and Noor: launch').values).toEqual({
      members: ['dana', 'noor'],
      name: 'launch',
    })
  })

  it('names the partnership of a session by who else is in it, and the day that it was on', () => {
    expect(read('RecordSession', 'with Noor, one-to-one on 29 Sep')).toEqual({
      values: { partnership: 'pair', kind: 'one-to-one', on: '2026-09-29' },
    })
    for (const word of ['to', 'until'])
      expect(read('PlanSession', `retreat on 3 Nov ${word} 5 Nov`).values).toEqual({
        ...{ kind: 'retreat', on: '2026-11-03', until: '2026-11-05' },
      })
    expect(read('GiveFeedback', 'to Noor: launch moved to 8 Oct').values).toMatchObject({
      title: 'launch moved to 8 Oct',
    })
  })

  it('says at what time a session is', () => {
    expect(read('PlanSession', 'with Noor, one-to-one on 3 Nov at 10').values).toEqual({
      ...{ partnership: 'pair', kind: 'one-to-one', on: '2026-11-03', time: '10:00' },
    })
  })

  it('says who acted, what a metric was, and what a note tells', () => {
    expect(read('RecordIntervention', 'by Noor, order: The list').values).toMatchObject({
      by: 'noor',
      title: 'The list',
    })
    expect(read('ReportMetric', 'revenue booked 5 on 29 Sep').values).toEqual({
      ...{ id: 'm1', value: 5, on: '2026-09-29' },
    })
    expect(read('ShareInsight', 'brokers ask').values).toEqual({ market: 'brokers ask' })
  })

  it('names them after its verb, or after the words that it is about', () => {
    expect(read('MakeCommitment', 'Noor the numbers by 5 Oct').values).toEqual({
      ...{ to: 'noor', title: 'the numbers', dueOn: '2026-10-05' },
    })
    expect(read('MakeCommitment', 'send Noor the numbers').values).toEqual({
      ...{ to: 'noor', title: 'send Noor the numbers' },
    })
    expect(read('MakeCommitment', 'mend the Noor page').values).toEqual({
      title: 'mend the Noor page',
    })
    expect(read('MakeRequest', 'Noor for an analyst').values).toMatchObject({
      ...{ to: 'noor', title: 'an analyst' },
    })
    expect(read('RecordExposure', 'told Wei Chen about the launch').values).toEqual({
      ...{ people: ['wei'], how: 'told', note: 'the launch' },
    })
  })

  it('says in confidence what goes where only some can read it, or where it is kept from nobody', () => {
    expect(read('RaiseTopic', 'a new CFO (in  confidence)')).toEqual({
      values: { words: 'a new CFO' },
    })
    expect(read('GiveFeedback', 'to Noor in confidence, hard: late')).toEqual({
      values: { to: 'noor', kind: 'hard', title: 'late', text: 'late' },
    })
    expect(read('RecordSession', 'with Noor, one-to-one: pay, in confidence').values).toMatchObject(
      {
        note: 'pay',
      },
    )
    expect(read('ProposeGoal', 'Replace the CFO, in confidence')).toEqual({
      values: { title: 'Replace the CFO' },
      unkept: 'title',
    })
    expect(read('ShareInsight', 'brokers hate Dana, in confidence').unkept).toBe('market')
    for (const command of [
      'ProposeDecision',
      'MakeRequest',
      'DefineMetric',
      'PlanSession',
    ] as const)
      expect(read(command, 'close Lyon, in confidence').unkept, command).toBe('title')
    for (const command of ['RecordOutsideEvent', 'OpenPostmortem'] as const)
      expect(read(command, 'close Lyon, in confidence').unkept, command).toBe('title')
    expect(read('AddPlayer', 'Acme, in confidence').unkept).toBe('name')
    const sure = 'restore trust in confidence intervals'
    expect(read('ProposeGoal', sure)).toEqual({ values: { title: sure } })
    expect(read('RaiseTopic', sure)).toEqual({ values: { title: sure } })
  })

  it('leaves in the words what it is not sure of', () => {
    expect(read('MakeCommitment', 'to Wei: call by the end of the week')).toEqual({
      values: { title: 'call by the end of the week' },
      asks: { to: '2 people here are called “Wei”: choose whom you mean.' },
    })
    expect(read('MakeCommitment', 'to Noor, numbers by 31 Sep')).toEqual({
      values: { to: 'noor', title: 'numbers' },
      asks: { dueOn: 'There is no 31 Sep: choose the day.' },
    })
    expect(read('GiveFeedback', 'it was hard to follow, said Noor').values).toEqual({
      title: 'it was hard to follow, said Noor',
      text: 'it was hard to follow, said Noor',
    })
    expect(read('GiveFeedback', '')).toEqual({ values: {} })
  })
})

describe('whom a sentence names', () => {
  const late = { kind: 'hard', title: 'late', text: 'late' }
  const one = { to: 'You named more than one, and it takes one: choose whom.' }

  it('is asked where it names more than one, and it takes one', () => {
    expect(read('GiveFeedback', 'to Noor and Dana, hard: late')).toEqual({
      ...{ values: late, asks: one },
    })
    expect(read('MakeCommitment', 'to Noor, Dana & Wei Chen: the deck')).toEqual({
      ...{ values: { title: 'the deck' }, asks: one },
    })
    expect(read('GiveFeedback', 'to Noor, hard, and Dana was late')).toMatchObject({
      values: { to: 'noor', title: 'and Dana was late' },
    })
    expect(read('GiveFeedback', 'to Noor, and Dana was late').values).toMatchObject({ to: 'noor' })
    expect(read('RecordIntervention', 'by Noor, order, Dana: The list').values).toMatchObject({
      ...{ by: 'noor', owner: 'dana', title: 'The list' },
    })
  })

  it('is nobody in a day, or in what something is for', () => {
    expect(read('MakeCommitment', 'by Friday: the deck')).toEqual({
      values: { title: 'the deck', dueOn: '2026-10-02' },
    })
    expect(read('MakeCommitment', 'for Christmas: the deck').values).toEqual({
      title: 'for Christmas: the deck',
    })
  })

  it('is told apart by what they are', () => {
    for (const wei of ['Wei Zhang', 'Wei Zhang CFO', 'Wei Zhang, CFO'])
      expect(read('GiveFeedback', `to ${wei}, hard: late`).values).toEqual({ ...late, to: 'wei-2' })
  })

  it('owns a goal, wherever that stands', () => {
    for (const goal of [
      'ten demos by 31 Dec, owner Noor',
      'ten demos (owner: Noor) by 31 Dec',
      'owned by Noor: ten demos by 31 Dec',
    ])
      expect(read('ProposeGoal', goal)).toEqual({
        values: { owners: ['noor'], title: 'ten demos', horizon: '2026-12-31' },
      })
    expect(read('ProposeGoal', 'ten demos, owners Noor and Dana Whitlock').values).toEqual({
      ...{ owners: ['noor', 'dana'], title: 'ten demos' },
    })
    expect(read('ProposeGoal', 'ten demos, owner Tom')).toEqual({
      values: { title: 'ten demos, owner Tom' },
      asks: { owners: 'No one person here is called “Tom”: choose whom you mean.' },
    })
    expect(read('ProposeGoal', 'owner interviews')).toEqual({
      values: { title: 'owner interviews' },
    })
  })
})

describe('what is marked in a sentence', () => {
  const marked = (command: keyof typeof commands, sentence: string) =>
    readMarked(fieldsOf(commands[command].definition.input), sentence, {
      options: { person, goal, partnership, metric, within },
      today: '2026-09-30',
      datedBack: true,
    }).marks.map(({ from, to }) => sentence.slice(from, to))

  it.each([
    ['GiveFeedback', 'to Noor, hard: the dates on 8 Sep moved', ['Noor', 'hard', 'on 8 Sep']],
    ['GiveFeedback', 'direct, to Noor: nobody knew on 8 Sep', ['direct', 'Noor', 'on 8 Sep']],
    ['MakeCommitment', 'to Noor: the budget by 2 Oct', ['Noor', 'by 2 Oct']],
    ['MakeCommitment', 'send Noor the numbers', ['Noor']],
    ['MakeCommitment', 'to Paul Meyer: the budget', []],
    ['GiveFeedback', 'in confidence: to Noor, hard: dates', []],
  ] as const)('%s “%s”: %j', (command, sentence, parts) => {
    expect(marked(command, sentence)).toEqual(parts)
  })
})
