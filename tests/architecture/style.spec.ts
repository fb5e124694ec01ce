import { expect, test } from 'vitest'
import { complaints, pages, sources } from './house.ts'

test('every file keeps the style of the house', () => {
  const files = sources()
  expect(files.length).toBeGreaterThan(20)
  expect(files.flatMap(complaints)).toEqual([])
})

test('no page was left with two versions of a passage', () => {
  const torn = pages().filter(({ text }) => /^(?:<{7}|={7}|>{7})(?: |$)/m.test(text))
  expect(pages().length).toBeGreaterThan(10)
  expect(torn.map(({ path }) => path)).toEqual([])
})

test.each([
  ['packages/domain/src/goal.ts', 'a\n'.repeat(251), 'two files'],
  ['apps/api/src/date-utils.ts', '', 'says nothing'],
  ['apps/api/src/helpers/date.ts', '', 'says nothing'],
  ['apps/api/src/session-manager.ts', '', 'says nothing'],
  ['packages/domain/src/goal.ts', 'const now = Date.now();', 'as arguments'],
  ['packages/measures/src/beta.ts', 'const now = new Date();', 'as arguments'],
  ['packages/measures/src/beta.ts', 'const x = Math.random();', 'as arguments'],
])('%s with %j is complained about', (path, text, complaint) => {
  expect(complaints({ path, text })).toEqual([expect.stringContaining(complaint)])
})

test.each([
  ['packages/domain/src/goal.ts', 'a\n'.repeat(250)],
  ['packages/domain/src/goal.ts', 'const day = new Date(instant);'],
  ['apps/api/src/clock.ts', 'const now = Date.now();'],
])('%s with %j is fine', (path, text) => {
  expect(complaints({ path, text })).toEqual([])
})
