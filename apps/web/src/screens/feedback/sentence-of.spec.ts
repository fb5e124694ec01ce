import { expect, it } from 'vitest'
import { sentenceOf } from './sentence-of.ts'

const none = { all: 0, open: 0, overdue: 0, closed: 0, declined: 0, replaced: 0 }
type Said = Parameters<typeof sentenceOf>
const said = (counts: Said[0], shown: Said[1], read = '') =>
  sentenceOf(counts, shown, read)
    .map(({ text }) => text)
    .join('')

it('counts what is listed, each count leading to those of it alone', () => {
  const sentence = sentenceOf({ ...none, all: 3, closed: 2, declined: 1 }, { kind: 'hard' }, '')
  expect(sentence.map(({ text }) => text).join('')).toBe(
    '3 exchanges: 0 open, 2 closed, 1 declined.',
  )
  expect(sentence.flatMap(({ href }) => (href && 'params' in href ? [href.params] : []))).toEqual([
    { kind: 'hard', open: 'yes' },
    { kind: 'hard', state: 'closed' },
    { kind: 'hard', state: 'declined' },
  ])
})

it('says nothing of another state than the one that is asked for', () => {
  const state = 'declined'
  expect(said({ ...none, all: 1, declined: 1 }, { state })).toBe('1 exchange: 1 declined.')
  expect(said({ ...none, all: 1 }, { state: 'given' })).toBe('1 exchange.')
  expect(said(none, { state })).toBe('No such feedback was given.')
  expect(said(none, {})).toBe('No feedback was given yet.')
})

it('does not claim to who may read only some that there is none, nor that these are all', () => {
  const read = ' that you may read'
  expect(said(none, {}, read)).toBe('No feedback that you may read.')
  expect(said(none, { state: 'given' }, read)).toBe('No such feedback that you may read.')
  expect(said({ ...none, all: 2, open: 2 }, {}, read)).toBe(
    '2 exchanges that you may read: 2 open, 0 closed.',
  )
})
