import { expect, it } from 'vitest'
import { noneFits } from './none-fits.ts'

const named = [
  { id: 'p-1', name: 'Dana and Noor' },
  { id: 'm-1', name: 'Wei Chen' },
]

it('says a value as the list does', () => {
  const inWords = () => 'dropped without a word'
  expect(noneFits('goal', ['state'], { state: 'lapsed' }, named, inWords)).toBe(
    'No goal fits state “dropped without a word”.',
  )
})

it('names whom a list was narrowed to, and never shows an id', () => {
  expect(noneFits('exchange', ['kind', 'among'], { kind: 'hard', among: 'p-1' }, named)).toBe(
    'No exchange fits kind “hard” and among “Dana and Noor”.',
  )
  expect(noneFits('goal', ['owner'], { owner: 'm-1' }, named)).toBe(
    'No goal fits owner “Wei Chen”.',
  )
  expect(noneFits('exchange', ['among'], { among: 'p-9' }, named)).toBe(
    'No exchange fits among “nobody here”.',
  )
})
