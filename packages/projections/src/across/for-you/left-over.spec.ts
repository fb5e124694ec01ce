import { describe, expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const at = (day: string) => `${day}T09:00:00.000Z`
const film = { title: 'A film', kind: 'growth' }

/** Noor has left; the handover to Wei ends with none of it answered. */
function ended() {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const own = on(at('2026-03-02'), noor, 'ProposeGoal', { title: 'Grow', owners: [noor] })
  on(at('2026-03-02'), noor, 'ProposeGoal', { title: 'Last', owners: [noor, dana] })
  const decision = on(at('2026-03-02'), noor, 'ProposeDecision', { title: 'Brokers first' })
  const request = on(at('2026-03-02'), dana, 'MakeRequest', { ...film, to: noor })
  const theirs = on(at('2026-03-02'), noor, 'MakeRequest', { ...film, to: dana })
  on(at('2026-03-03'), dana, 'CounterRequest', {
    id: theirs,
    counter: 'Next year.',
    reason: 'No money.',
  })
  const promise = on(at('2026-03-02'), noor, 'MakeCommitment', {
    ...{ to: dana, title: 'The plan', dueOn: '2026-12-01' },
  })
  const owed = on(at('2026-03-02'), dana, 'MakeCommitment', {
    ...{ to: noor, title: 'The figures', dueOn: '2026-12-01' },
  })
  const agreed = on(at('2026-03-02'), noor, 'MakeRequest', { ...film, to: dana })
  on(at('2026-03-03'), dana, 'AcceptRequest', { id: agreed })
  on(at('2026-04-01'), company.owner, 'RecordLeaving', { id: noor })
  const handover = on(at('2026-04-02'), dana, 'BeginHandover', { from: noor, to: wei, role: 'CMO' })
  const waits = (by: string) =>
    ask(forYou, viewFor(company, by), {})
      .items.filter(({ kind }) => kind === 'settle what was handed over')
      .map(({ href, actions }) => ['id' in href && href.id, ...actions.map((each) => each.command)])
  const before = [waits(dana), waits(wei)]
  on(at('2026-04-05'), wei, 'EndHandover', { id: handover })
  return { ...some, own, decision, request, theirs, promise, owed, agreed, before, waits }
}

const sorted = (waits: readonly unknown[]) => waits.map((each) => JSON.stringify(each)).sort()

describe('what is unanswered when a handover ends', () => {
  it('waits on whom it concerns, who may do the next step; before, on the successor alone', () => {
    const { dana, wei, own, decision, request, theirs, promise, owed, agreed, before, waits } =
      ended()
    expect(before).toEqual([[], []])
    expect(sorted(waits(dana))).toEqual(
      sorted([
        [request, 'MakeRequest', 'WithdrawRequest'],
        [promise, 'ReleaseCommitment'],
      ]),
    )
    expect(sorted(waits(wei))).toEqual(
      sorted([
        [own, 'TakeOnGoal'],
        [decision, 'TakeOnDecision'],
        [theirs, 'MakeRequest', 'WithdrawInTheirPlace'],
        [agreed, 'MakeRequest', 'WithdrawInTheirPlace'],
        [owed, 'ReleaseInTheirPlace'],
      ]),
    )
  })

  it('waits no more once the step is done', () => {
    const { dana, wei, own, decision, request, theirs, promise, owed, agreed, on, waits } = ended()
    const then = at('2026-04-06')
    on(then, wei, 'TakeOnGoal', { id: own })
    on(then, wei, 'TakeOnDecision', { id: decision })
    on(then, dana, 'WithdrawRequest', { id: request })
    on(then, wei, 'WithdrawInTheirPlace', { id: theirs, reason: 'Noor has left.' })
    on(then, wei, 'WithdrawInTheirPlace', { id: agreed })
    on(then, wei, 'ReleaseInTheirPlace', { id: owed })
    on(then, dana, 'ReleaseCommitment', { id: promise })
    expect([waits(dana), waits(wei)]).toEqual([[], []])
  })

  it('is the next successor’s to answer where the role is handed over once more', () => {
    const { dana, noor, wei, on, waits } = ended()
    on(at('2026-04-06'), dana, 'BeginHandover', { from: noor, to: wei, role: 'CMO' })
    expect([waits(dana), waits(wei)]).toEqual([[], []])
  })
})
