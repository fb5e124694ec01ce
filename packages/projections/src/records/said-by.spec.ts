import { expect, it } from 'vitest'
import { allWaiting } from '../across/for-you/all-waiting.ts'
import { entry } from '../queries/entry.ts'
import { page } from '../queries/page.ts'
import { search } from '../queries/search.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'

const at = (day: number) => `2026-04-0${day}T09:00:00.000Z`

/** Noor, whom Dana hired, says what she expects, takes over from Wei, and leaves. */
function gone() {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const partnership = on(at(1), dana, 'FoundPartnership', { members: [dana, noor] })
  const brief = on(at(1), dana, 'WriteRoleBrief', {
    ...{ partnership, person: noor, role: 'CMO', starts: '2026-04-01', works: 'doer' },
    at30: 'Ten brokers met',
  })
  on(at(1), noor, 'StateHireExpectations', { id: brief, at30: 'Xylophones' })
  on(at(2), noor, 'StateHireExpectations', { id: brief, at30: 'Zithers' })
  const goal = on(at(2), wei, 'ProposeGoal', { title: 'Grow', owners: [wei, dana] })
  const role = company.state('person', wei) as { role?: string }
  const handover = on(at(2), dana, 'BeginHandover', { from: wei, to: noor, role: role.role })
  on(at(3), noor, 'AnswerHandoverItem', {
    ...{ id: handover, of: { noun: 'goal', id: goal } },
    ...{ taken: 'dropped', reason: 'Ocarinas' },
  })
  on(at(4), company.owner, 'RecordLeaving', { id: noor })
  const erase = () => on(at(5), noor, 'ErasePerson', { id: noor })
  const seen = () => viewFor(company, dana, { moment: at(6) })
  return { ...some, brief, handover, erase, seen }
}

const words = ['Xylophones', 'Zithers', 'Ocarinas']

it('tells words that somebody said openly, until they erase theirs', () => {
  const { brief, handover, erase, seen } = gone()
  const told = () => {
    const view = seen()
    const stated = view
      .entries()
      .filter(({ type }) => ['HireExpectationsStated', 'HandoverItemAnswered'].includes(type))
    return JSON.stringify([
      ask(page, view, { noun: 'brief', id: brief }),
      ask(page, view, { noun: 'handover', id: handover }),
      allWaiting(view),
      ...stated.map(({ id }) => ask(entry, view, { id })),
    ])
  }
  const found = (text: string) => ask(search, seen(), { text }).results.length
  for (const word of words) {
    expect(told()).toContain(word)
    expect(found(word)).toBeGreaterThan(0)
  }
  erase()
  for (const word of words) {
    expect(told()).not.toContain(word)
    expect(found(word)).toBe(0)
  }
  expect(told()).toContain('Ten brokers met')
})

it('asks nobody why who was erased', () => {
  const { erase, seen } = gone()
  const offered = () =>
    allWaiting(seen())
      .filter(({ todo }) => todo.kind === 'settle what somebody left')
      .map(({ todo }) => [todo.note, todo.actions.map(({ label }) => label)])
  expect(JSON.stringify(offered())).toMatch(/Each side may tell why.*Ask why/)
  erase()
  expect(JSON.stringify(offered())).not.toMatch(/why/)
  expect(JSON.stringify(offered())).toContain('Hand over')
})
