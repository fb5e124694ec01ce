import { describe, expect, it } from 'vitest'
import { why } from '../../queries/why.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Noor promises Dana something by 10 March; unless said otherwise, it is on record since 2 March. */
function promised(recorded = day('2026-03-02')) {
  const some = calder()
  const { dana, noor, on, company } = some
  const promise = { to: dana, title: 'The churn numbers', dueOn: '2026-03-10' }
  const id = on(recorded, noor, 'MakeCommitment', promise, day('2026-03-02'))
  const says = (now: string, command: 'ConfirmCommitment' | 'MissCommitment', input: object = {}) =>
    on(day(now), dana, command, { id, ...input })
  const steps = () => {
    const view = viewFor(company, dana, { moment: day('2026-04-30') })
    const told = ask(why, view, { measure: 'reliability', from: dana, to: noor })
    return told.steps.map((step) => [step.ref, step.told, 'p' in step ? step.p : undefined])
  }
  return { ...some, id, says, steps }
}

describe('what a commitment says of its maker', () => {
  it.each([
    ['2026-03-10', 'kept', 1],
    ['2026-03-11', 'kept 1 day late', 0.5],
    ['2026-03-17', 'kept 7 days late', 0.5],
    ['2026-03-18', 'kept 8 days late', 0],
  ])('kept on %s: %s', (on, told, p) => {
    const { says, steps } = promised()
    says('2026-03-20', 'ConfirmCommitment', { on })
    expect(steps()).toEqual([['C-01', told, p]])
  })

  it('missed counts against them, until it was kept after all', () => {
    const { says, steps } = promised()
    says('2026-03-12', 'MissCommitment')
    expect(steps()).toEqual([['C-01', 'missed', 0]])
    says('2026-03-16', 'ConfirmCommitment', { on: '2026-03-16' })
    expect(steps()).toEqual([['C-01', 'kept 6 days late', 0.5]])
  })

  it('is nothing while nobody has said what became of it, and where it was released', () => {
    const { id, on, dana, noor, steps } = promised()
    on(day('2026-03-09'), noor, 'FinishCommitment', { id })
    expect(steps()).toEqual([])
    on(day('2026-03-11'), dana, 'ReleaseCommitment', { id })
    expect(steps()).toEqual([])
  })

  it('is nothing where it was put on record only once its day was over', () => {
    const { says, steps } = promised(day('2026-03-11'))
    says('2026-03-12', 'ConfirmCommitment', { on: '2026-03-10' })
    expect(steps()).toEqual([])
  })
})
