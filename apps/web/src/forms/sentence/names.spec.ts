import { commands } from '@lockstep/domain'
import { describe, expect, it } from 'vitest'
import { begunIn } from '../../app/capture/begun.ts'
import { fieldsOf } from '../fields-of.ts'
import { readSentence } from './read-sentence.ts'

const names = [
  "Jean-Luc O'Neill",
  "J. R. d'Arc-Smith Jr.",
  'R. J. de Vries',
  '李小龙',
  'Łukasz Großmann',
  'Dana Price',
]
const person = names.map((label) => ({ id: label, label }))
const root = fieldsOf(commands.GiveFeedback.definition.input)
const goal = fieldsOf(commands.ProposeGoal.definition.input)
const known = { options: { person }, today: '2026-09-30', datedBack: true }

it.each([
  ['Jean-Luc O’Neill, hard: late', "Jean-Luc O'Neill"],
  ["to O'Neill, hard: late", "Jean-Luc O'Neill"],
  ['O’Neill, hard: late', "Jean-Luc O'Neill"],
  ['to Jean Luc hard: late', "Jean-Luc O'Neill"],
  ['to J. R., hard: late', "J. R. d'Arc-Smith Jr."],
  ['J. R. d’Arc-Smith Jr., hard: late', "J. R. d'Arc-Smith Jr."],
  ['to d’Arc-Smith, hard: late', "J. R. d'Arc-Smith Jr."],
  ['to R. J. de Vries, hard: late', 'R. J. de Vries'],
  ['to De Vries, hard: late', 'R. J. de Vries'],
  ['to 小龙, hard: late', '李小龙'],
  ['to Lukasz, hard: late', 'Łukasz Großmann'],
])('%s names %s', (sentence, to) => {
  const values = { to, kind: 'hard', title: 'late', text: 'late' }
  expect(readSentence(root, sentence, known).values).toEqual(values)
  expect(
    begunIn([item], `feedback ${sentence}`, { people: names, me: 'Dana Price' }),
  ).toMatchObject({ command: 'GiveFeedback', sentence })
})

const item = {
  ...{ id: 'GiveFeedback', group: 'Record' as const, label: 'Give feedback', note: 'feedback' },
  ...{ href: '', captures: 'GiveFeedback' },
}

it('takes a family name that is a word for the word', () => {
  expect(readSentence(goal, 'Price list renewed', known).values).toEqual({
    title: 'Price list renewed',
  })
})

describe('a first name that is a word of nearly every sentence', () => {
  const labels = ['To Jane-Hard', 'Anna Schmidt', 'Anna Schmidt', '李 明']
  const team = labels.map((label, n) => ({ id: `${n} ${label}`, label }))
  const to = (sentence: string) =>
    readSentence(root, sentence, { ...known, options: { person: team } }).values['to']

  it.each([
    'to Anna, hard: late',
    'to Anna Schmidt: late',
    'to li ming: late',
    'to : late',
    'speak to Anna',
    'to: late',
  ])('is not meant by “%s”', (sentence) => {
    expect(to(sentence)).toBeUndefined()
  })

  it.each([
    'to To, hard: late',
    'To Jane-Hard, hard: late',
    'to To Jane-Hard: late',
    'to Jane-Hard: late',
  ])('is meant by “%s”', (sentence) => {
    expect(to(sentence)).toBe('0 To Jane-Hard')
  })
})

describe('a name that goes on as that of somebody else', () => {
  const labels = ['An', 'Li', 'Anna Schmidt', 'Paul Lindqvist', 'Dana Marie Price']
  const team = labels.map((label) => ({ id: label, label }))
  const read = (sentence: string, form = root) =>
    readSentence(form, sentence, {
      ...known,
      options: { person: team, partnership: [{ id: 'pair', label: 'An and Li' }], within },
    })
  const pair = new Set(['An', 'Li'])
  const within = new Map([['pair', { is: pair, was: pair }]])
  const late = { kind: 'hard', title: 'late', text: 'late' }

  it.each([
    ['to Li Ming, hard: late', 'Li Ming'],
    ['to li ming, hard: late', 'li ming'],
    ['to An Schmidt, hard: late', 'An Schmidt'],
    ['to Paul Meyer, hard: late', 'Paul Meyer'],
    ['to jane, hard: late', 'jane'],
  ])('%s is asked', (sentence, called) => {
    expect(read(sentence)).toEqual({
      values: late,
      asks: { to: `No one person here is called “${called}”: choose whom you mean.` },
    })
  })

  it.each([
    ['to An, hard: late', 'An'],
    ['to an, hard: late', 'An'],
    ['to Li hard: late', 'Li'],
    ['to Li Hard: late', 'Li'],
    ['to Paul Lindqvist, hard: late', 'Paul Lindqvist'],
    ['to Dana Price, hard: late', 'Dana Marie Price'],
  ])('%s is understood', (sentence, to) => {
    expect(read(sentence).values).toEqual({ ...late, to })
  })

  it('goes on as words of the sentence', () => {
    expect(read('to Paul the launch slipped, hard: late').values).toMatchObject({
      to: 'Paul Lindqvist',
    })
    expect(read('to li yesterday: late').values).toHaveProperty('to', 'Li')
    const asked = fieldsOf(commands.MakeCommitment.definition.input)
    expect(read('to An Wang by Friday: a raise', asked)).toMatchObject({
      values: { title: 'a raise', dueOn: '2026-10-02' },
      asks: { to: 'No one person here is called “An Wang”: choose whom you mean.' },
    })
  })

  it('is a word where it is written as one', () => {
    const topic = fieldsOf(commands.RaiseTopic.definition.input)
    const request = fieldsOf(commands.MakeRequest.definition.input)
    expect(read('to an audience of 5 million', goal).values).toEqual({
      title: 'to an audience of 5 million',
    })
    expect(read('to an agreement on pricing', topic).values).toEqual({
      title: 'to an agreement on pricing',
    })
    expect(read('to an assistant: coffee', request).values).not.toHaveProperty('to')
    expect(read('with An: pay', topic).values).toEqual({ partnership: 'pair', title: 'pay' })
  })
})

describe('of two who are called the same', () => {
  const team = ['Sam Lee (CFO)', 'Sam Lee (CRO)'].map((label) => ({ id: label, label }))
  const to = (sentence: string) =>
    readSentence(root, sentence, { ...known, options: { person: team } })

  it.each(['to Sam Lee (CRO)', 'to sam lee cro', 'Sam Lee, CRO'])(
    'each is named by what tells them apart: %s',
    (whom) => {
      expect(to(`${whom}: late`).values['to']).toBe('Sam Lee (CRO)')
    },
  )

  it.each(['to Sam Lee', 'to Sam', 'to Lee'])('neither is meant by the name alone: %s', (whom) => {
    const { values, asks } = to(`${whom}: late`)
    const [, called] = whom.split('to ')
    const asked = `2 people here are called “${called}”: choose whom you mean.`
    expect([values['to'], asks?.['to']]).toEqual([undefined, asked])
  })
})

describe('whom it is said to', () => {
  const team = ['Dana Price', 'Li Ming', 'Sam Lee', 'Sam Lee'].map((label, n) => ({
    id: `${n} ${label}`,
    label,
  }))
  const promise = fieldsOf(commands.MakeCommitment.definition.input)
  const options = { person: team, speaker: '0 Dana Price' }
  const read = (sentence: string, form = promise) =>
    readSentence(form, sentence, { ...known, options })

  it('is a name though it is written small', () => {
    expect(read('to li ming: the deck').values).toEqual({ to: '1 Li Ming', title: 'the deck' })
  })

  it.each(['li xing', 'ming li', 'sam', 'sam lee'])(
    'is asked where a name that is written small is no one person’s: %s',
    (name) => {
      const { values, asks } = read(`to ${name}: the deck`)
      expect(values).toEqual({ title: 'the deck' })
      expect(asks?.['to']).toContain(`“${name}”`)
    },
  )

  it.each(['to call back: the bank', 'to ship: the deck', 'to send the deck: as agreed'])(
    'is no name where it is what one will do: %s',
    (title) => {
      expect(read(title)).toEqual({ values: { title } })
    },
  )

  it.each(['to Dana: the deck', 'Dana Price: the deck', 'to me: the deck', 'for myself: the deck'])(
    'is never oneself: %s',
    (sentence) => {
      const { values, asks, toOneself } = read(sentence)
      expect(values).toEqual({ title: 'the deck' })
      expect([asks?.['to'], toOneself]).toEqual([expect.stringContaining('That is you'), true])
    },
  )

  it('is oneself in feedback too, with what else is said', () => {
    const { values, toOneself } = read('to Dana, hard: late', root)
    expect([values, toOneself]).toEqual([{ kind: 'hard', title: 'late', text: 'late' }, true])
  })
})
