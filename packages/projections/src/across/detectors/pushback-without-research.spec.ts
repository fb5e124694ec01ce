import { expect, it } from 'vitest'
import { told, watchedBy } from '../../testing/found.ts'

const research = { kind: 'research' as const, title: 'Visits of a year' }

function answering() {
  const some = watchedBy('pushback_without_research')
  const { dana, noor, give } = some
  const ask = () =>
    give('2026-03-02', dana, 'MakeRequest', { to: noor, title: 'Rebrand', kind: 'growth' })
  const decline = (more: object = {}) => {
    const id = ask()
    give('2026-03-05', noor, 'DeclineRequest', { id, reason: 'Nobody looks for it.', ...more })
    return id
  }
  const support = (day: string, id: string) =>
    give(day, noor, 'SupportAnswer', { id, evidence: [research] })
  return { ...some, ask, decline, support }
}

it('finds a refusal that rests on nothing a week later, until what it rests on is shown', () => {
  const { decline, support, found } = answering()
  const id = decline()
  expect(found('2026-03-12')).toEqual([])
  expect(found('2026-03-13').map(told)).toEqual([
    'Noor declined R-01, and nothing that it rests on has been shown.',
  ])
  support('2026-03-16', id)
  expect(found('2026-03-17')).toMatchObject([{ is: 'closed' }])
})

it('finds a counter-proposal as well', () => {
  const { ask, noor, give, found } = answering()
  const counter = { counter: 'A new page', reason: 'Less would do.' }
  give('2026-03-05', noor, 'CounterRequest', { id: ask(), ...counter })
  expect(found('2026-03-20').map(told)).toEqual([
    'Noor proposed something else than R-01, and nothing that it rests on has been shown.',
  ])
})

it('finds nothing where research stands beside the answer', () => {
  const { decline, seen } = answering()
  decline({ evidence: [research] })
  expect(seen('2026-04-01')).toMatchObject({ examined: 1, findings: [] })
})

it('is not mistaken about what was shown in a meeting, nor about what no research bears out', () => {
  const { decline, support, seen } = answering()
  support('2026-03-10', decline())
  for (const ground of ['capacity', 'budget', 'legal', 'judgement']) decline({ ground })
  expect(seen('2026-04-01')).toMatchObject({ examined: 1, findings: [] })
})

it('looks at nothing where nobody was refused anything', () => {
  const { ask, noor, give, seen } = answering()
  give('2026-03-05', noor, 'AcceptRequest', { id: ask() })
  expect(seen('2026-04-01')).toMatchObject({ examined: 0, findings: [] })
})
