import { expect, it } from 'vitest'
import { decision } from '../queries/decision.ts'
import { feedback } from '../queries/feedback.ts'
import { goal } from '../queries/goal.ts'
import { page } from '../queries/page.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'

const on = (day: string) => `2026-${day}T09:00:00.000Z`

/** A goal that others refer to, and that its proposer withdraws a week later. */
function referredTo() {
  const some = calder()
  const { company, dana, noor } = some
  const revenue = some.on(on('03-02'), dana, 'ProposeGoal', { title: 'Revenue', owners: [dana] })
  const withdraw = () => {
    const [proposed] = company.recorded(`goal-${revenue}`)
    company.now = on('03-09')
    company.mend(`goal-${revenue}`, proposed?.id ?? '', dana)
  }
  return { ...some, revenue, withdraw, see: () => viewFor(company, noor) }
}

const gone = { ordinal: 'G-1', title: 'Revenue', state: 'withdrawn' }

it('goes on naming the goal that another serves, as withdrawn', () => {
  const { dana, revenue, withdraw, see, on: give } = referredTo()
  const terms = { title: 'Leads', owners: [dana], parents: [revenue] }
  const id = give(on('03-03'), dana, 'ProposeGoal', terms)
  expect(ask(goal, see(), { id }).parents).toMatchObject([{ title: 'Revenue', state: 'agreed' }])
  withdraw()
  expect(ask(goal, see(), { id }).parents).toMatchObject([gone])
})

it('goes on naming the goal of a decision, and of a request for growth', () => {
  const { dana, noor, revenue, withdraw, see, on: give } = referredTo()
  const id = give(on('03-03'), dana, 'ProposeDecision', { title: 'Sell Tide', goals: [revenue] })
  const asked = { to: dana, title: 'An analyst', kind: 'growth' }
  const request = give(on('03-04'), noor, 'MakeRequest', asked)
  give(on('03-04'), noor, 'LinkRequest', { id: request, goal: revenue })
  withdraw()
  expect(ask(decision, see(), { id }).goals).toMatchObject([gone])
  const { linked, parts } = ask(page, see(), { noun: 'request', id: request })
  expect(linked).toMatchObject([{ how: 'Serves', ...gone }])
  expect(parts.find(({ title }) => title === 'Growth')?.items[0]?.what).toEqual([
    { text: 'The goal that it serves was withdrawn.' },
  ])
})

it('goes on naming what feedback is about', () => {
  const { dana, noor, revenue, withdraw, see, on: give } = referredTo()
  const about = [{ noun: 'goal', id: revenue }]
  const said = { to: noor, kind: 'direct', title: 'Too much', text: 'By half.', about }
  const id = give(on('03-03'), dana, 'GiveFeedback', said)
  withdraw()
  expect(ask(feedback, see(), { id }).about).toMatchObject([gone])
})
