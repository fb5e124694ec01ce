import { describe, expect, it } from 'vitest'
import { replay } from '../queries/replay.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

describe('a step of a replay', () => {
  it('names its record as it was called then, on either clock', () => {
    const { dana, noor, on, company } = calder()
    const goal = on(day('2026-01-10'), dana, 'ProposeGoal', { title: 'Win', owners: [dana] })
    on(day('2026-01-12'), dana, 'ReportProgress', { id: goal, value: 1 })
    on(day('2026-01-20'), dana, 'ReviseGoal', { id: goal, title: 'Win more' }, day('2026-01-11'))
    on(day('2026-01-22'), dana, 'ReportProgress', { id: goal, value: 2 })
    const titles = (clock: 'recorded' | 'happened') =>
      ask(replay, viewFor(company, noor), { clock, from: '2026-01-10', to: '2026-01-31' })
        .steps.filter(({ did }) => did !== 'agreed to a goal')
        .map(({ did, on: record }) => [did, record?.title])
    expect(titles('recorded')).toEqual([
      ['proposed a goal', 'Win'],
      ['reported progress', 'Win'],
      ['revised a goal', 'Win more'],
      ['reported progress', 'Win more'],
    ])
    expect(titles('happened')).toEqual([
      ['proposed a goal', 'Win'],
      ['revised a goal', 'Win more'],
      ['reported progress', 'Win more'],
      ['reported progress', 'Win more'],
    ])
  })

  it('calls a decision by its problem until it was proposed', () => {
    const { dana, on, company } = calder()
    const problem = { statement: 'Growth slowed.', evidence: [] }
    const id = on(day('2026-01-10'), dana, 'StateProblem', { problem })
    on(day('2026-01-20'), dana, 'FrameDecision', { id, title: 'Move to enterprise' })
    const { steps } = ask(replay, viewFor(company, dana), { from: '2026-01-10', to: '2026-01-31' })
    expect(steps.map(({ on: record }) => record?.title)).toEqual([
      'Growth slowed.',
      'Move to enterprise',
    ])
  })

  it('reads before a correction what stood there', () => {
    const { dana, on, company } = calder()
    const decision = on(day('2026-01-10'), dana, 'ProposeDecision', { title: 'Swich' })
    const [first] = company.log.events.filter(({ stream }) => stream.endsWith(decision))
    company.now = day('2026-01-12')
    company.mend(`decision-${decision}`, first?.id ?? '', dana, { reworded: true })
    on(day('2026-01-13'), dana, 'StateAssumption', { id: decision, text: 'It is slow.' })
    const { steps } = ask(replay, viewFor(company, dana), { from: '2026-01-10', to: '2026-01-31' })
    const [before, corrected, after] = steps.map(({ on: record }) => record?.title)
    expect(before).toBe('Swich')
    expect(corrected).not.toBe(before)
    expect(after).toBe(corrected)
  })
})
