import { expect, it } from 'vitest'
import { goal } from '../../queries/goal.ts'
import { record } from '../../queries/record.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'
import { entryKnownSince } from '../knowledge/entry-known.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

it('a goal that lapsed is nobody’s act: who removed its page months later did that, and on that day', () => {
  const { company, dana, noor, wei } = calder()
  const id = company.give(dana, 'ProposeGoal', { title: 'Win 5 customers' }, { source: 'import' })
  const commit = 'e8569de1'.repeat(5)
  const heldAt = day('2026-12-11')
  company.now = day('2027-02-01')
  const when = { source: 'import', onBehalfOf: wei, causationId: commit, heldAt } as const
  company.give(dana, 'LapseGoal', { id }, { ...when, occurredAt: day('2026-04-30') })
  const message = 'Remove goals'
  const title = 'No goals any more'
  const source = { page: 'goals/2026_q1.md', commit, message }
  company.give(dana, 'ProposeDecision', { title, source }, { ...when, occurredAt: heldAt })
  const view = viewFor(company, noor)
  const { outcomes, whoKnows } = ask(goal, view, { id })
  expect(outcomes).toMatchObject([
    {
      how: 'lapsed',
      stamp: { by: 'lockstep', importedBy: { id: dana } },
      shown: { by: { id: wei }, at: heldAt, commit, message },
    },
  ])
  expect(whoKnows.people.map(({ person }) => person.id)).toEqual([dana])
  const lapse = { record: id, type: 'GoalLapsed' }
  expect(ask(record, view, lapse).entries).toMatchObject([{ onBehalfOf: 'lockstep' }])
  expect(ask(record, view, { ...lapse, person: wei }).entries).toEqual([])
  const entry = view.entries().find(({ type }) => type === 'GoalLapsed') ?? expect.unreachable()
  expect(entryKnownSince(view, entry, wei)).toBeUndefined()
})
