import { expect, it } from 'vitest'
import type { Answer } from '../../api/views.ts'
import { afterwardsTogether } from './came-afterwards.ts'

type Exhibit = Answer<'decision'>['evidence'][number]

const dana = { id: 'p1', name: 'Dana Whitlock' }
const piece = (stamp: object = {}, afterwards = true) =>
  ({
    afterwards,
    stamp: { recorded: '2026-03-27T07:20:00.000Z', lagDays: 18, by: dana, ...stamp },
  }) as unknown as Exhibit

it('says once of all evidence that it came after the decision, where it was recorded at once', () => {
  expect(afterwardsTogether([piece(), piece()])?.by).toEqual(dana)
})

it('leaves each piece its own where one of them stands otherwise', () => {
  const others = [
    piece({ recorded: '2026-03-28T07:20:00.000Z' }),
    piece({ by: { id: 'p2', name: 'Noor Haddad' } }),
    piece({ lagDays: 0 }),
    piece({ corrected: '2026-04-01T07:20:00.000Z' }),
    piece({}, false),
  ]
  for (const other of others) expect(afterwardsTogether([piece(), other])).toBeUndefined()
  expect(afterwardsTogether([piece()])).toBeUndefined()
  expect(afterwardsTogether([piece(), piece()], true)).toBeUndefined()
})
