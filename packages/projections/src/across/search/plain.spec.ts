import { expect, it } from 'vitest'
import { plain, wordsOf } from './plain.ts'

it.each([
  ['Muller', 'Ana Müller'],
  ['Lukasz', 'Łukasz'],
  ['Grossmann', 'Großmann'],
  ['Odegard', 'Ødegård'],
  ['Yilmaz', 'İpek Yılmaz'],
  ['oneill', "Jean-Luc O'Neill"],
  ['O’Neill', "Jean-Luc O'Neill"],
  ['Neill', 'Jean-Luc O’Neill'],
  ['李', '李小龙'],
])('%s is found in %s', (query, name) => {
  expect(wordsOf(query).every((word) => plain(name).includes(word))).toBe(true)
})
