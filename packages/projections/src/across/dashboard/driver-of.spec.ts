import { describe, expect, it } from 'vitest'
import { dashboard } from '../../queries/dashboard.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const on = (day: string) => `${day}T09:00:00.000Z`

/** Dana and Noor rate each other each month, and say no reason; what the one does is seen by the other. */
function rated() {
  const some = calder()
  const { company, dana, noor } = some
  const partnership = some.on(on('2026-01-05'), dana, 'FoundPartnership', { members: [dana, noor] })
  const rate = (day: string, score: number) => {
    const id = some.on(on(day), dana, 'CallPulse', { partnership })
    for (const [by, to] of [
      [dana, noor],
      [noor, dana],
    ] as const) {
      const scores = { ability: score, integrity: score, benevolence: score }
      some.on(on(day), by, 'AnswerPulse', {
        ...{ id, to, scores: { ...scores, reliance: score, disclosure: score } },
      })
    }
  }
  const loop = (day: string, by: string, title: string) => {
    const to = by === dana ? noor : dana
    const id = some.on(on(day), by, 'GiveFeedback', { to, kind: 'hard', title, text: 'Text' })
    some.on(on(day), to, 'AcceptFeedback', { id })
    some.on(on(day), by, 'AnswerFollowUp', { id, difference: 'seen' })
  }
  const driver = (days: { start?: string; end?: string }, moment = on('2026-07-01')) =>
    ask(dashboard, viewFor(company, dana, { moment }), { partnership, ...days }).facts[1]
  return { ...some, rate, loop, driver }
}

describe('what moved it most', () => {
  it('is looked for in the days that are chosen, of late where none are', () => {
    const { noor, rate, loop, driver } = rated()
    rate('2026-01-10', 5)
    loop('2026-01-20', noor, 'In January')
    loop('2026-03-20', noor, 'In March')
    loop('2026-06-20', noor, 'In June')
    expect(driver({})).toMatchObject({ title: 'In June' })
    expect(driver({ start: '2026-03-01', end: '2026-04-01' })).toMatchObject({
      ...{ kind: 'driver', label: 'Biggest driver in these days', title: 'In March' },
      note: expect.stringMatching(/; moved Dana’s reliability$/),
    })
    expect(driver({ start: '2026-02-01', end: '2026-02-20' })).toMatchObject({ kind: 'nothing' })
  })

  it('is the same for the days up to a moment and at that moment', () => {
    const { noor, rate, loop, driver } = rated()
    rate('2026-01-10', 5)
    loop('2026-01-20', noor, 'In January')
    const { label: _, ...then } = driver({}, on('2026-03-01'))
    const { label: __, ...chosen } = driver(
      { start: '2025-12-01', end: '2026-03-01' },
      on('2026-03-01'),
    )
    expect(chosen).toEqual(then)
  })

  it('is of another score where nothing named moved the one that is told', () => {
    const { dana, rate, loop, driver } = rated()
    rate('2026-01-10', 5)
    loop('2026-03-20', dana, 'To Noor')
    const days = { start: '2026-03-01', end: '2026-04-01' }
    expect(driver(days)).toMatchObject({
      ...{ kind: 'driver', title: 'To Noor' },
      note: expect.stringMatching(/; moved Noor’s reliability$/),
    })
  })

  it.each([3, 4])(
    'of a team of %d that agrees on decisions alone is the decision that moved it most, also in days that are chosen',
    (size) => {
      const some = calder()
      const { company, dana, noor, wei } = some
      const ravi = company.give(company.owner, 'AddMember', { name: 'Ravi Patel', role: 'CFO' })
      const members = [dana, noor, wei, ravi].slice(0, size)
      const partnership = some.on(on('2026-01-05'), dana, 'FoundPartnership', {
        ...{ members, name: 'The team' },
      })
      const decided = (day: string, title: string, ...stances: string[]) => {
        const waived = { code: 'other', reason: 'None' }
        const id = some.on(on(day), dana, 'ProposeDecision', { title, partnership, waived })
        some.on(on(day), dana, 'CallPositions', { id, asked: members })
        members.forEach((by, n) => {
          some.on(on(day), by, 'TakePosition', { id, stance: stances[n] })
        })
      }
      decided('2026-01-10', 'Stay', 'support', 'support', 'support', 'support')
      decided('2026-03-10', 'Move', 'support', 'oppose', 'oppose', 'support')
      decided('2026-06-10', 'Grow', 'support', 'support', 'support', 'support')
      const driver = (days: object) =>
        ask(dashboard, viewFor(company, dana, { moment: on('2026-07-01') }), {
          partnership,
          ...days,
        }).facts[1]
      expect(driver({})).toMatchObject({ kind: 'driver', title: 'Grow' })
      expect(driver({ start: '2026-03-01', end: '2026-04-01' })).toMatchObject({
        ...{ kind: 'driver', title: 'Move' },
        note: expect.stringMatching(/; moved agreement on decisions$/),
      })
    },
  )
})
