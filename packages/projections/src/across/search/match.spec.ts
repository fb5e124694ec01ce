import { expect, it } from 'vitest'
import { matchOf } from './match.ts'

const far = 'and so on, '.repeat(20)

it.each([
  ['brucke', 'Brücke'],
  ['oneill', 'O’Neill'],
  ['bridge', 'Bridge'],
])('what is found by %s stands among the words around it', (word, written) => {
  const text = `${far}we meet ${written} there, ${far}`
  const found = matchOf({ noun: 'feedback', title: 'A talk', texts: [text] } as never, [word])
  expect(found?.result.found.around).toContain(`we meet ${written} there`)
})
