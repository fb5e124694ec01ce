import { describe, expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { page } from '../../queries/page.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const at = (day: string) => `${day}T09:00:00.000Z`
const asked = { title: 'A budget', kind: 'growth' }
const plain = { title: 'The figures', dueOn: '2026-06-01' }

/** Dana owes Noor an answer and a promise; Noor leaves, and Wei takes her role over. */
function owing(leaves = true, promised: object = plain) {
  const some = calder()
  const { company, dana, noor, wei, on, lastEvent } = some
  const request = on(at('2026-03-02'), noor, 'MakeRequest', { ...asked, to: dana })
  const promise = on(at('2026-03-02'), dana, 'MakeCommitment', { ...promised, to: noor })
  if (leaves) on(at('2026-04-01'), company.owner, 'RecordLeaving', { id: noor })
  const id = on(at('2026-04-02'), dana, 'BeginHandover', { from: noor, to: wei, role: 'CMO' })
  const of = {
    request: { noun: 'request', id: request },
    promise: { noun: 'commitment', id: promise },
  }
  const answer = (item: object, taken: string, reason?: string) => {
    on(at('2026-04-03'), wei, 'AnswerHandoverItem', { id, of: item, taken, reason })
    return lastEvent()
  }
  const seen = (by: string) => ask(page, viewFor(company, by), { noun: 'handover', id })
  const offered = (by: string) =>
    seen(by)
      .parts.filter(({ title }) => title === 'Owed to the role')
      .flatMap(({ items }) => items.map(({ actions = [] }) => actions.map(({ label }) => label)))
  const waits = (by: string, kind = 'settle what was handed over') =>
    ask(forYou, viewFor(company, by), {})
      .items.filter((each) => each.kind === kind)
      .flatMap(({ actions }) => actions.map(({ command, input }) => [command, input]))
  return { ...some, id, request, promise, of, answer, seen, offered, waits }
}

describe('what others owe the role', () => {
  it('is answered item by item like what the role holds', () => {
    const { wei, dana, of, answer, seen, offered } = owing()
    const three = ['Accept', 'Renegotiate', 'Drop']
    expect([offered(wei), offered(dana)]).toEqual([
      [three, three],
      [[], []],
    ])
    expect(seen(wei).record.figure).toBe('0 of 2')
    answer(of.request, 'accepted')
    expect(seen(wei).record.figure).toBe('1 of 2')
  })

  it('is promised anew without the words that were between two, where a third will read them', () => {
    const confident = { words: 'The figures of her own pay', dueOn: '2026-06-01' }
    const { dana, wei, of, answer, waits } = owing(true, confident)
    const action = answer(of.promise, 'accepted')
    const { dueOn } = confident
    expect(waits(dana)).toEqual([['MakeCommitment', { to: wei, dueOn, action }]])
  })

  it('is asked and promised anew once it is taken over', () => {
    const { dana, wei, of, answer, waits, on, request, promise } = owing()
    answer(of.request, 'accepted')
    const action = answer(of.promise, 'accepted')
    expect(waits(wei)).toEqual([['MakeRequest', { ...asked, to: dana }]])
    expect(waits(dana)).toEqual([['MakeCommitment', { ...plain, to: wei, action }]])
    on(at('2026-04-04'), wei, 'MakeRequest', { ...asked, to: dana })
    on(at('2026-04-04'), dana, 'MakeCommitment', { ...plain, to: wei, action })
    expect(waits(wei)).toHaveLength(2)
    expect(waits(wei)).toContainEqual(['WithdrawInTheirPlace', { id: request }])
    expect(waits(wei)).toContainEqual(['ReleaseInTheirPlace', { id: promise }])
    expect(waits(dana)).toEqual([])
    on(at('2026-04-05'), wei, 'WithdrawInTheirPlace', { id: request, reason: 'Asked anew.' })
    on(at('2026-04-05'), wei, 'ReleaseInTheirPlace', { id: promise })
    expect(waits(wei)).toEqual([])
  })

  it('waits on who owes it where it is dropped, and then goes by who had the role, as long as they are there', () => {
    const { dana, noor, id, of, request, promise, answer, waits, on } = owing(false)
    const reason = 'Not needed.'
    for (const each of [of.request, of.promise]) {
      const item = answer(each, 'dropped', reason)
      expect(waits(dana, 'agree to what a successor makes of it')).toHaveLength(2)
      on(at('2026-04-04'), dana, 'SettleHandoverItem', { id, item, agrees: true })
    }
    expect(waits(noor)).toEqual([
      ['WithdrawRequest', { id: request, reason }],
      ['ReleaseCommitment', { id: promise }],
    ])
    on(at('2026-04-05'), noor, 'ReleaseCommitment', { id: promise })
    on(at('2026-04-05'), noor, 'WithdrawRequest', { id: request, reason })
    expect(waits(noor)).toEqual([])
  })
})

it('the players that the role kept up are taken up while it is handed over', () => {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const bank = { name: 'The bank', reach: 'direct', relation: 'lender', staleAfterDays: 10 }
  const player = on(at('2026-03-02'), noor, 'AddPlayer', bank)
  on(at('2026-04-01'), company.owner, 'RecordLeaving', { id: noor })
  const takes = ['HandOnPlayer', { id: player, maintainer: wei }]
  const waits = (by: string) =>
    ask(forYou, viewFor(company, by), {})
      .items.filter(({ kind }) => kind === 'look at a player again')
      .flatMap(({ actions }) => actions.map(({ command, input }) => [command, input]))
  expect([waits(dana).length, waits(wei)]).toEqual([1, [takes]])
  const id = on(at('2026-04-02'), dana, 'BeginHandover', { from: noor, to: wei, role: 'CMO' })
  expect([waits(dana), waits(wei)]).toEqual([[], [takes]])
  const kept = () =>
    ask(page, viewFor(company, wei), { noun: 'handover', id }).parts.filter(
      ({ title }) => title === 'Players kept up',
    )
  expect(kept()[0]?.items.map(({ actions = [] }) => actions.map(({ input }) => input))).toEqual([
    [{ id: player, maintainer: wei }],
  ])
  on(at('2026-04-03'), wei, 'HandOnPlayer', { id: player, maintainer: wei })
  expect(kept()).toEqual([])
})
