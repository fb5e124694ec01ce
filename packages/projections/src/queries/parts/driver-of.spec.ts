import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../../testing/some-view.ts'
import { dashboard } from '../dashboard.ts'

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
      note: expect.stringMatching(/; in Dana’s reliability$/),
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
      note: expect.stringMatching(/; in Noor’s reliability$/),
    })
  })
})
