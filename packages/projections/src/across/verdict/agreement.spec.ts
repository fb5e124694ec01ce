import { expect, it } from 'vitest'
import { dashboard } from '../../queries/dashboard.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const on = (day: string) => `${day}T09:00:00.000Z`

it('recovers up to where it fell from, and rises beyond', () => {
  const { company, dana, noor, wei, on: give } = calder()
  const ravi = company.give(company.owner, 'AddMember', { name: 'Ravi Patel', role: 'CFO' })
  const members = [dana, noor, wei, ravi]
  const team = { members, name: 'The four' }
  const partnership = give(on('2026-01-05'), dana, 'FoundPartnership', team)
  const spoken = (day: string, title: string, ...stances: string[]) => {
    const waived = { code: 'other', reason: 'None' }
    const id = give(on(day), dana, 'ProposeDecision', { title, partnership, waived })
    give(on(day), dana, 'CallPositions', { id, asked: members })
    members.forEach((by, n) => {
      give(on(day), by, 'TakePosition', { id, stance: stances[n] })
    })
  }
  const agreed = (day: string, title: string) =>
    spoken(day, title, 'support', 'support', 'support', 'support')
  const verdict = () =>
    ask(dashboard, viewFor(company, dana, { moment: on('2026-04-01') }), { partnership })
      .verdict.map(({ text }) => text)
      .join('')
  spoken('2026-01-10', 'Stay', 'support', 'support', 'support', 'concern')
  spoken('2026-02-10', 'Move', 'support', 'oppose', 'oppose', 'support')
  agreed('2026-02-20', 'Grow')
  expect(verdict()).toContain('fell from 63 to 31 on 10 Feb and has recovered to 54 since')
  const closed = (day: string) => {
    const said = { to: noor, kind: 'hard', title: 'Late', text: 'Again.', followUpOn: '2026-06-01' }
    const id = give(on(day), dana, 'GiveFeedback', said)
    give(on(day), noor, 'AcceptFeedback', { id })
    give(on(day), dana, 'CloseFeedback', { id })
  }
  closed('2026-02-18')
  closed('2026-02-25')
  expect(verdict()).toMatch(/has recovered to 54 since, after one closed feedback loop\./)
  for (const title of ['Win', 'Hold', 'Hire', 'Ship', 'Sell']) agreed('2026-03-10', title)
  expect(verdict()).toContain('fell from 63 to 31 on 10 Feb and has risen to 83 since')
})

it('of one decision is told by the two positions, and not as a figure', () => {
  const { company, dana, noor, on: give } = calder()
  const partnership = give(on('2026-01-05'), dana, 'FoundPartnership', { members: [dana, noor] })
  const waived = { code: 'other', reason: 'None' }
  const spoken = (day: string, title: string, stance: string) => {
    const id = give(on(day), dana, 'ProposeDecision', { title, partnership, waived })
    give(on(day), dana, 'CallPositions', { id, asked: [dana, noor] })
    give(on(day), dana, 'TakePosition', { id, stance: 'support' })
    give(on(day), noor, 'TakePosition', { id, stance })
  }
  const verdict = () =>
    ask(dashboard, viewFor(company, dana, { moment: on('2026-04-01') }), { partnership })
      .verdict.map(({ text }) => text)
      .join('')
  spoken('2026-01-10', 'Stay', 'oppose')
  expect(verdict()).toBe(
    'Dana and Noor took opposite positions on the one decision, in force or open, on which both took one.',
  )
  spoken('2026-01-10', 'Move', 'support')
  expect(verdict()).toBe('Dana and Noor agree on decisions at 50 of 100, from two decisions.')
})

it('of a team on one decision tells how many stand where, and not a figure', () => {
  const { company, dana, noor, wei, on: give } = calder()
  const members = [dana, noor, wei]
  const partnership = give(on('2026-01-05'), dana, 'FoundPartnership', { members, name: 'Three' })
  const waived = { code: 'other', reason: 'None' }
  const id = give(on('2026-01-10'), dana, 'ProposeDecision', { title: 'Stay', partnership, waived })
  give(on('2026-01-10'), dana, 'CallPositions', { id, asked: members })
  for (const [by, stance] of [
    [dana, 'support'],
    [noor, 'oppose'],
    [wei, 'support'],
  ] as const)
    give(on('2026-01-10'), by, 'TakePosition', { id, stance })
  const seen = viewFor(company, dana, { moment: on('2026-04-01') })
  const told = ask(dashboard, seen, { partnership }).verdict.map(({ text }) => text)
  expect(told.join('')).toBe(
    'Three took different positions on the one decision, in force or open, on which any were taken: two support it and one opposes it.',
  )
})

it('calls what was done reliability, and says from how little it is told', () => {
  const { company, dana, noor, on: give } = calder()
  const partnership = give(on('2026-01-05'), dana, 'FoundPartnership', { members: [dana, noor] })
  const input = { to: noor, title: 'The budget', dueOn: '2026-01-20' }
  const id = give(on('2026-01-10'), dana, 'MakeCommitment', input)
  give(on('2026-01-15'), noor, 'ConfirmCommitment', { id })
  const seen = viewFor(company, dana, { moment: on('2026-01-20') })
  const told = ask(dashboard, seen, { partnership }).verdict.map(({ text }) => text)
  expect(told.join('')).toMatch(/^Dana’s reliability toward Noor stands at \d+, from one event\.$/)
})
