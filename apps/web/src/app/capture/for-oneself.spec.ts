import { expect, it } from 'vitest'
import type { PaletteItem } from '../palette-items.ts'
import { begunIn, offeredFor } from './begun.ts'
import { fitsOneself, readByAll } from './instead.ts'

const items: PaletteItem[] = [
  {
    ...{ id: 'MakeCommitment', group: 'Record', label: 'Make a commitment', note: 'commitment' },
    ...{ href: '/', captures: 'MakeCommitment' },
  },
]
const speaking = { people: ['Dana Whitlock', 'Noor Haddad'], me: 'Dana Whitlock' }
const why = expect.stringContaining('Nothing here is for you alone')

it.each([
  ['remind me to call Noor on Friday', 'call Noor on Friday'],
  ['Remind me about the budget', 'the budget'],
  ['reminder: the budget', 'the budget'],
  ['remember to call Noor', 'call Noor'],
  ['don’t forget to call Noor', 'call Noor'],
  ['todo: call Noor on Friday', 'call Noor on Friday'],
  ['to-do: call Noor', 'call Noor'],
])('%s begins a promise, and says that nothing is kept for oneself alone', (query, sentence) => {
  expect(begunIn(items, query, speaking)).toEqual({ command: 'MakeCommitment', sentence, why })
})

it('a to-do that may only look for something is offered as a promise', () => {
  expect(begunIn(items, 'todo call Noor', speaking)).toBeUndefined()
  expect(offeredFor(items, 'todo call Noor', speaking)).toMatchObject([
    { captures: 'MakeCommitment', sentence: 'call Noor', why },
  ])
})

it('a to-do for somebody is promised to them', () => {
  const promise = { command: 'MakeCommitment', sentence: 'for Noor: the deck' }
  expect(begunIn(items, 'todo for Noor: the deck', speaking)).toEqual(promise)
})

it('what one says to oneself is offered as what one can record', () => {
  const asked = { command: 'MakeRequest', sentence: 'feedback: the launch' }
  expect(fitsOneself('GiveFeedback', 'the launch')?.instead).toEqual(asked)
  expect(fitsOneself('GiveFeedback', '')?.instead?.sentence).toBe('feedback')
  const promised = { command: 'MakeCommitment', sentence: 'the deck' }
  expect(fitsOneself('MakeRequest', 'the deck')?.instead).toEqual(promised)
  expect(fitsOneself('MakeCommitment', 'the deck')).toEqual({ says: why })
})

it('feedback that one says one will give is offered where the two alone read it', () => {
  const sentence = 'to give Noor hard feedback: too slow'
  expect(readByAll('MakeCommitment', 'give Noor hard feedback: too slow', speaking)).toMatchObject({
    instead: { command: 'GiveFeedback', sentence: 'to Noor, hard: too slow' },
  })
  expect(readByAll('MakeCommitment', sentence, speaking)?.instead).toEqual({
    ...{ command: 'GiveFeedback', sentence },
  })
  expect(readByAll('MakeCommitment', 'the feedback form', speaking)).toBeUndefined()
  expect(readByAll('GiveFeedback', sentence, speaking)).toBeUndefined()
})
