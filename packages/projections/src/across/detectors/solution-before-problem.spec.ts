import { expect, it } from 'vitest'
import { told, watchedBy } from '../../testing/found.ts'

const statement = 'One in three gives up on the first page'
const problem = { statement, evidence: [{ note: 'Visits of May' }] }
const claimed = { statement, evidence: [] }
const watched = () => watchedBy('solution_before_problem')

it('finds a request that says what to do and no problem, a week later', () => {
  const { dana, noor, give, found } = watched()
  const asked = { to: noor, title: 'A new website', kind: 'growth' }
  const id = give('2026-03-02', dana, 'MakeRequest', asked)
  expect(found('2026-03-09')).toEqual([])
  expect(found('2026-03-10').map(told)).toEqual([
    'R-01 says what is to be done; no problem is stated for it.',
  ])
  give('2026-03-11', dana, 'StateRequestProblem', { id, problem })
  expect(found('2026-03-12')).toMatchObject([{ is: 'open', concerned: [dana, noor] }])
})

it('finds a decision whose problem came after it, until one from before is accepted', () => {
  const { company, dana, noor, give, found } = watched()
  const id = give('2026-03-02', dana, 'ProposeDecision', { title: 'A new website' })
  give('2026-03-12', dana, 'AddProblem', { id, problem })
  expect(found('2026-03-12').map(told)).toEqual([
    'S-01 says what is to be done; the problem that it is to solve was put on record afterwards.',
  ])
  company.now = '2026-03-13T09:00:00.000Z'
  const before = { occurredAt: '2026-02-20T09:00:00.000Z' }
  company.give(dana, 'AddProblem', { id, problem }, before)
  const stated = company.log.events.at(-1)?.id
  give('2026-03-14', noor, 'AcceptProblem', { id, problem: stated })
  expect(found('2026-03-14')).toMatchObject([{ is: 'closed' }])
})

it('finds a request whose problem came after it, until the other accepts one from before', () => {
  const { company, dana, noor, give, found } = watched()
  const asked = { to: noor, title: 'A new website', kind: 'growth' }
  const id = give('2026-03-02', dana, 'MakeRequest', asked)
  company.now = '2026-03-11T09:00:00.000Z'
  const before = { occurredAt: '2026-02-20T09:00:00.000Z' }
  company.give(dana, 'StateRequestProblem', { id, problem }, before)
  const stated = company.log.events.at(-1)?.id
  expect(found('2026-03-12')).toMatchObject([{ is: 'open' }])
  give('2026-03-13', noor, 'AcceptRequestProblem', { id, problem: stated })
  expect(found('2026-03-13')).toMatchObject([
    { is: 'closed', closed: { how: 'a problem from before was linked and accepted' } },
  ])
})

it('finds, as a weak one, what has its problem and nothing that bears it out', () => {
  const { dana, noor, give, found } = watched()
  const asked = { to: noor, title: 'A page', kind: 'growth', problem: claimed }
  const id = give('2026-03-02', dana, 'MakeRequest', asked)
  give('2026-03-02', dana, 'ProposeDecision', { title: 'A website', problem: claimed })
  expect(found('2026-03-10').map(told)).toEqual([
    'R-01 says what is to be done; its problem had been stated, and nothing bears it out.',
    'S-01 says what is to be done; its problem had been stated, and nothing bears it out.',
  ])
  expect(found('2026-03-10')).toMatchObject([
    { mild: true, figures: [{ value: 'weak: no evidence' }] },
    { mild: true },
  ])
  give('2026-03-12', dana, 'StateRequestProblem', { id, problem })
  expect(found('2026-03-12')).toMatchObject([
    { is: 'closed', closed: { how: 'something bears its problem out' } },
    { is: 'open' },
  ])
})

it('finds nothing where the problem came first', () => {
  const { dana, noor, give, seen } = watched()
  const id = give('2026-03-01', dana, 'StateProblem', { problem })
  give('2026-03-02', dana, 'FrameDecision', { id, title: 'A new website' })
  give('2026-03-02', dana, 'MakeRequest', { to: noor, title: 'A page', kind: 'growth', problem })
  expect(seen('2026-04-01')).toMatchObject({ examined: 2, findings: [] })
})

it('takes a decision that was itself written down later with the problem that came with it', () => {
  const { company, dana, found } = watched()
  company.now = '2026-03-29T09:00:00.000Z'
  const then = { occurredAt: '2026-03-02T09:00:00.000Z' }
  company.give(dana, 'ProposeDecision', { title: 'A new website', problem }, then)
  expect(found('2026-04-20')).toEqual([])
})

it('is not mistaken about what the law asks for, or about a problem of the goal it serves', () => {
  const { dana, noor, give, found } = watched()
  const waived = { code: 'legal', reason: 'The new data law' }
  give('2026-03-02', dana, 'MakeRequest', { to: noor, title: 'A notice', kind: 'running', waived })
  const parent = give('2026-01-05', dana, 'ProposeGoal', { title: 'Signups', owners: [dana] })
  give('2026-01-06', dana, 'StateGoalProblem', { id: parent, problem })
  const goal = give('2026-01-06', dana, 'ProposeGoal', { title: 'First page', owners: [dana] })
  give('2026-01-06', dana, 'LinkGoal', { id: goal, parent })
  give('2026-03-02', dana, 'MakeRequest', { to: noor, title: 'A page', kind: 'growth', goal })
  expect(found('2026-04-01')).toEqual([])
})

it('has nothing to look at before anybody says what to do', () => {
  const { dana, give, seen } = watched()
  give('2026-03-01', dana, 'StateProblem', { problem })
  expect(seen('2026-04-01')).toMatchObject({ examined: 0, findings: [] })
})
