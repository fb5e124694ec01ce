import { describe, expect, it } from 'vitest'
import { decision } from '../../queries/decision.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** A pair, and who audits it to the end of March. */
function audited() {
  const some = calder()
  const { company, dana, noor, on } = some
  const pair = on(day('2026-01-05'), dana, 'FoundPartnership', { members: [dana, noor] })
  const ada = on(day('2026-01-06'), company.owner, 'AppointAuditor', {
    ...{ name: 'Ada', partnerships: [pair], from: '2026-01-01' },
    ...{ to: '2026-03-31', until: '2026-12-31' },
  })
  const moment = day('2026-06-01')
  const see = (by: string) => viewFor(company, by, { moment })
  const seeThen = (by: string, on: string) =>
    viewFor(company, by, { moment, known: { at: day(on) } })
  return { ...some, pair, ada, see, seeThen }
}

describe('at a past moment', () => {
  it('what an audit reaches is there from its first entry on, though its partnership was said later', () => {
    const { dana, pair, ada, on, see, seeThen } = audited()
    const problem = { statement: 'Leads come from one channel', evidence: [] }
    const id = on(day('2026-03-05'), dana, 'StateProblem', { problem })
    on(day('2026-03-27'), dana, 'FrameDecision', { id, title: 'Brokers first', partnership: pair })

    const told = (by: string) => ask(decision, seeThen(by, '2026-03-20'), { id }).problem
    expect(told(ada)).toMatchObject({ problem: { statement: problem.statement } })
    expect(told(ada)).toEqual(told(dana))
    for (const date of ['2026-01-06', '2026-03-04', '2026-03-05', '2026-03-20', '2026-03-27'])
      expect(
        seeThen(ada, date)
          .entries()
          .map((entry) => entry.id),
      ).toEqual(
        see(ada)
          .entries()
          .filter(({ metadata }) => metadata.recordedAt <= day(date))
          .map((entry) => entry.id),
      )
  })

  it('what was closed then is not there, though it has been opened since', () => {
    const { dana, pair, ada, on, see, seeThen } = audited()
    const closed = { title: 'A sale', partnership: pair, restricted: { to: [dana] } }
    const id = on(day('2026-03-05'), dana, 'ProposeDecision', closed)
    on(day('2026-03-20'), dana, 'OpenDecision', { id })
    expect(see(ada).exists('decision', id)).toBe(true)
    expect(seeThen(ada, '2026-03-10').exists('decision', id)).toBe(false)
    expect(seeThen(ada, '2026-03-20').exists('decision', id)).toBe(true)
  })

  it('what has gone to a partnership that is not audited is not there, though it was of one that is', () => {
    const { dana, wei, pair, ada, on, see, seeThen } = audited()
    const other = on(day('2026-01-06'), dana, 'FoundPartnership', { members: [dana, wei] })
    const id = on(day('2026-03-05'), dana, 'ProposeDecision', { title: 'Rail', partnership: pair })
    const reason = 'It is for the two of us'
    on(day('2026-03-06'), dana, 'ReviseDecision', { id, partnership: other, reason })
    expect(see(ada).exists('decision', id)).toBe(false)
    expect(seeThen(ada, '2026-03-05').exists('decision', id)).toBe(false)
  })
})
