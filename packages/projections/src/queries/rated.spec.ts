import { expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { rated } from './rated.ts'

const items = ['ability', 'integrity', 'benevolence', 'reliance', 'disclosure']
const at = (day: string) => `${day}T09:00:00.000Z`

/** Dana rates Noor high and Wei low; everybody else rates everybody 5. */
function rating() {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const members = [dana, noor, wei]
  const partnership = on(at('2026-01-05'), dana, 'FoundPartnership', { name: 'Team', members })
  for (const day of ['2026-01-10', '2026-02-10']) {
    const id = on(at(day), dana, 'CallPulse', { partnership })
    for (const by of members)
      for (const to of members.filter((each) => each !== by)) {
        const score = by !== dana ? 5 : to === noor ? 6 : 2
        const scores = Object.fromEntries(items.map((item) => [item, score]))
        on(at(day), by, 'AnswerPulse', { id, to, scores, because: [] })
      }
  }
  return { ...some, seen: (by: string) => ask(rated, viewFor(company, by), {}).rated }
}

it('sets all whom one rates side by side, in alphabetical order, with how sure each mean is', () => {
  const { dana, noor, wei, seen } = rating()
  const [first, second] = seen(dana)
  expect(seen(dana)).toHaveLength(2)
  expect([first?.person.id, second?.person.id]).toEqual([wei, noor])
  expect(first).toMatchObject({ ratings: 2, last: '2026-02-10', stale: false })
  expect(first?.mean).toBeLessThan(second?.low ?? 0)
  expect((second?.high ?? 0) - (second?.mean ?? 0)).toBeCloseTo(1.645 * (second?.sd ?? 0), 1)
})

it('tells each their own ratings alone, and nothing on what others read beside them', () => {
  const { company, dana, noor, wei, seen } = rating()
  expect(seen(noor).map(({ person }) => person.id)).toEqual([wei, dana])
  const shared = viewFor(company, dana).sharedWith(noor)
  expect(ask(rated, shared, {}).rated).toEqual([])
})
