import { expect, it } from 'vitest'
import { inParts } from './marked-line.tsx'

it('parts a text where something in it is marked', () => {
  const parts = inParts('to Noor, hard: x', [
    { from: 3, to: 7 },
    { from: 9, to: 13 },
  ])
  expect(parts.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')).toBe(
    'to [Noor], [hard]: x',
  )
  expect(inParts('plain', [])).toEqual([{ from: 0, text: 'plain', isMarked: false }])
})
