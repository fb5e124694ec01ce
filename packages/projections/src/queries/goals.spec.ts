import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { goals } from './goals.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

function proposing() {
  const some = calder()
  const { company, dana, on } = some
  const goal = (title: string, of: string | undefined, parents: readonly string[] = []) =>
    on(at('2026-02-01'), dana, 'ProposeGoal', { title, owners: [dana], function: of, parents })
  const coverage = () => ask(goals, viewFor(company, dana), {}).coverage
  return { ...some, goal, coverage }
}

describe('the coverage of the company’s goals', () => {
  it('counts by function the goals that serve one at company level, and lists those that do not', () => {
    const { goal, coverage } = proposing()
    const revenue = goal('Revenue', 'Company')
    const leads = goal('Leads', 'Marketing', [revenue])
    const won = goal('Won', 'Sales', [revenue])
    goal('Pilots', 'Sales', [leads, won])
    const alone = goal('A new office', 'Finance')
    const inside = goal('Webinars', 'Marketing', [goal('Events', 'Marketing')])
    expect(coverage()).toMatchObject([
      { function: 'Company', of: 0, aligned: 0, top: 1 },
      { function: 'Finance', of: 1, aligned: 0, top: 0, unaligned: [alone] },
      { function: 'Marketing', of: 3, aligned: 1, unaligned: expect.arrayContaining([inside]) },
      { function: 'Sales', of: 2, aligned: 2, across: 1, unaligned: [] },
    ])
  })

  it('counts no draft and none that has ended', () => {
    const { dana, goal, coverage, on } = proposing()
    const id = goal('Revenue', undefined)
    goal('Leads', 'Marketing', [id])
    on(at('2026-02-02'), dana, 'AbandonGoal', { id: goal('Fairs', 'Marketing'), reason: 'Dear' })
    on(at('2026-02-02'), dana, 'ProposeGoal', { title: 'Draft', function: 'Sales', draft: true })
    expect(coverage()).toMatchObject([
      { function: 'Marketing', of: 1, aligned: 1 },
      { of: 0, top: 1 },
    ])
  })
})

it('lists, once asked for, the goals without a parent that its headline counts', () => {
  const { goal, company, dana } = proposing()
  goal('Leads', 'Marketing', [goal('Revenue', 'Company')])
  const alone = goal('A new office', 'Finance')
  const asked = (params: object) => ask(goals, viewFor(company, dana), params)
  expect(asked({}).counts).toMatchObject({ all: 3, orphans: 1 })
  expect(asked({ orphans: 'yes' }).found).toEqual([alone])
})
