import { describe, expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { page } from '../../queries/page.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'
import { glanceAt } from '../dashboard/glance.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

/** Noor has left, and Wei takes her role over from her; what was hers goes on. */
function handed() {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const pair = on(at('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const goal = on(at('2026-03-02'), noor, 'ProposeGoal', { title: 'Grow', owners: [noor] })
  const over = on(at('2026-03-02'), noor, 'ProposeGoal', { title: 'Over', owners: [noor] })
  on(at('2026-03-03'), noor, 'AbandonGoal', { id: over, reason: 'Over' })
  const decision = on(at('2026-03-02'), noor, 'ProposeDecision', { title: 'Brokers first' })
  const promise = (words: object) =>
    on(at('2026-03-03'), noor, 'MakeCommitment', { to: dana, dueOn: '2026-06-01', ...words })
  const open = promise({ title: 'The plan' })
  const hidden = promise({ words: 'In confidence' })
  const kept = promise({ title: 'The draft' })
  on(at('2026-03-20'), dana, 'ConfirmCommitment', { id: kept })
  on(at('2026-04-01'), company.owner, 'RecordLeaving', { id: noor })
  const id = on(at('2026-04-02'), dana, 'BeginHandover', { from: noor, to: wei, role: 'CMO' })
  const seen = (by: string) => ask(page, viewFor(company, by), { noun: 'handover', id })
  const items = (by: string) => seen(by).parts.flatMap((part) => (part.beside ? [] : part.items))
  const offered = (item: string, by: string) =>
    items(by)
      .find((each) => each.id === item)
      ?.actions?.map(({ label }) => label) ?? []
  const answer = (of: object, taken: string, reason?: string) => {
    on(at('2026-04-03'), wei, 'AnswerHandoverItem', { id, of, taken, reason })
    return some.lastEvent()
  }
  const waits = (by: string) =>
    ask(forYou, viewFor(company, by), {}).items.filter(
      ({ href, kind }) => kind !== 'settle what somebody left' && 'id' in href && href.id === id,
    )
  return { ...some, id, pair, goal, decision, open, hidden, seen, items, offered, answer, waits }
}

describe('what is handed over', () => {
  it('is what goes on, and no word in confidence of who had the role', () => {
    const { wei, goal, decision, open, hidden, items } = handed()
    const there = items(wei).map(({ id }) => id)
    expect(there.sort()).toEqual([decision, goal, open, hidden].sort())
    expect(JSON.stringify(items(wei))).not.toContain('In confidence')
    expect(JSON.stringify(items(wei))).toContain('C-02')
  })

  it('waits on the successor, one after the other, until all is answered', () => {
    const { dana, wei, goal, decision, open, hidden, answer, waits, seen } = handed()
    expect(waits(wei)).toHaveLength(1)
    expect(waits(wei)[0]?.note).toContain('four are left')
    expect(waits(wei)[0]?.note).toContain('not decided yet')
    expect(waits(dana)).toEqual([])
    answer({ noun: 'decision', id: decision }, 'accepted')
    answer({ noun: 'goal', id: goal }, 'accepted')
    answer({ noun: 'commitment', id: open }, 'accepted')
    answer({ noun: 'commitment', id: hidden }, 'dropped', 'I do not know what it is.')
    expect(seen(wei).record.figure).toBe('4 of 4')
    expect(waits(wei).map(({ kind }) => kind)).not.toContain('answer what is handed over')
  })

  it('is the successor’s own once they have taken it on', () => {
    const { wei, dana, goal, decision, open, on, answer, offered, waits } = handed()
    answer({ noun: 'decision', id: decision }, 'accepted')
    answer({ noun: 'goal', id: goal }, 'accepted')
    const item = answer({ noun: 'commitment', id: open }, 'accepted')
    expect(offered(decision, wei)).toEqual(['Take it on'])
    on(at('2026-04-04'), wei, 'TakeOnDecision', { id: decision })
    on(at('2026-04-04'), wei, 'TakeOnGoal', { id: goal })
    expect([offered(decision, wei), offered(goal, wei)]).toEqual([[], []])
    expect(offered(open, wei)).toEqual(['I promise it'])
    const promised = { to: dana, title: 'The plan', dueOn: '2026-07-01', action: item }
    on(at('2026-04-04'), wei, 'MakeCommitment', promised)
    expect([offered(open, wei), offered(open, dana)]).toEqual([[], ['Release the old one']])
    expect(waits(dana)).toMatchObject([{ kind: 'settle what was handed over' }])
    on(at('2026-04-05'), dana, 'ReleaseCommitment', { id: open })
    expect(waits(dana)).toEqual([])
  })

  it('waits on whom it concerns where it is dropped, and comes back where they don’t agree', () => {
    const { wei, dana, id, open, on, answer, offered, waits } = handed()
    const item = answer({ noun: 'commitment', id: open }, 'dropped', 'Too late.')
    expect(waits(dana)).toMatchObject([{ note: 'Too late.' }])
    expect(offered(open, wei)).toEqual([])
    on(at('2026-04-04'), dana, 'SettleHandoverItem', {
      id,
      item,
      agrees: false,
      note: 'I need it.',
    })
    expect(waits(dana)).toEqual([])
    expect(offered(open, wei)).toEqual(['Accept', 'Renegotiate', 'Drop'])
  })

  it('goes on no more once all agree that it is dropped, by whose it is to end it', () => {
    const { wei, dana, id, open, on, answer, offered, waits } = handed()
    const item = answer({ noun: 'commitment', id: open }, 'dropped', 'Too late.')
    on(at('2026-04-04'), dana, 'SettleHandoverItem', { id, item, agrees: true })
    expect([offered(open, dana), offered(open, wei)]).toEqual([['Release it'], []])
    expect(waits(dana)).toMatchObject([{ kind: 'settle what was handed over' }])
    on(at('2026-04-05'), dana, 'ReleaseCommitment', { id: open })
    expect([offered(open, dana), waits(dana)]).toEqual([[], []])
  })

  it('stays as it stood once the handover has ended: what was answered, and what was not', () => {
    const { wei, dana, id, goal, decision, open, hidden, on, answer, items, seen, ...some } =
      handed()
    answer({ noun: 'goal', id: goal }, 'accepted')
    on(at('2026-04-05'), wei, 'EndHandover', { id })
    const ended = () => [
      seen(wei).record.figure,
      ...items(wei)
        .map((each) => each.id)
        .sort(),
    ]
    expect(seen(wei).record.standing).toBe('past')
    const then = ended()
    expect(then).toEqual(['1 of 4', ...[decision, goal, open, hidden].sort()])
    expect(items(wei).flatMap(({ actions }) => actions)).toEqual([])
    expect(seen(wei).actions).toEqual([])
    expect(some.waits(wei)).toMatchObject([{ actions: [{ command: 'TakeOnGoal' }] }])
    on(at('2026-04-06'), wei, 'TakeOnDecision', { id: decision })
    on(at('2026-04-06'), dana, 'ReleaseCommitment', { id: open })
    expect(ended()).toEqual(then)
  })
})

describe('another handover of the same role', () => {
  /** What it hands over beside what `taken` was answered to the promise in the first, and whether Dana agrees. */
  function again(taken: string, agrees: boolean) {
    const { dana, noor, wei, id, open, on, answer, items, company } = handed()
    const item = answer({ noun: 'commitment', id: open }, taken, 'Too late.')
    on(at('2026-04-04'), dana, 'SettleHandoverItem', { id, item, agrees })
    on(at('2026-04-05'), wei, 'EndHandover', { id })
    const before = items(wei)
    const begun = { from: noor, to: dana, role: 'CMO' }
    const next = on(at('2026-04-06'), dana, 'BeginHandover', begun)
    const { parts } = ask(page, viewFor(company, dana), { noun: 'handover', id: next })
    const ids = parts.flatMap((part) => (part.beside ? [] : part.items.map((each) => each.id)))
    return { offered: ids.includes(open), first: items(wei).length === before.length }
  }

  it('hands over nothing that all agreed to in the first, which stays as it stood', () => {
    expect(again('dropped', true)).toEqual({ offered: false, first: true })
    expect(again('renegotiated', true)).toEqual({ offered: false, first: true })
    expect(again('dropped', false).offered).toBe(true)
  })
})

describe('a decision that is dropped, as all agree', () => {
  /** Noor’s, who has left; what is offered to Wei about it, who drops it. */
  function dropped(made: boolean) {
    const some = calder()
    const { company, dana, noor, wei, on, lastEvent } = some
    const decision = on(at('2026-03-02'), noor, 'ProposeDecision', { title: 'Brokers first' })
    if (made) on(at('2026-03-03'), noor, 'Decide', { id: decision })
    on(at('2026-04-01'), company.owner, 'RecordLeaving', { id: noor })
    const id = on(at('2026-04-02'), dana, 'BeginHandover', { from: noor, to: wei, role: 'CMO' })
    on(at('2026-04-03'), wei, 'AnswerHandoverItem', {
      ...{ id, of: { noun: 'decision', id: decision }, taken: 'dropped', reason: 'Not ours.' },
    })
    on(at('2026-04-04'), dana, 'SettleHandoverItem', { id, item: lastEvent(), agrees: true })
    const next = () =>
      ask(forYou, viewFor(company, wei), {})
        .items.filter(({ kind }) => kind === 'settle what was handed over')
        .flatMap(({ actions }) => actions.map(({ command, input }) => [command, input]))
    return { ...some, decision, next }
  }
  const reason = 'Not ours.'

  it('is reversed by the successor where it is in force', () => {
    const { wei, on, decision: id, next } = dropped(true)
    expect(next()).toEqual([['ReverseDecision', { id, reason }]])
    on(at('2026-04-05'), wei, 'ReverseDecision', { id, reason })
    expect(next()).toEqual([])
  })

  it('is taken on by the successor where it is not made yet, and then dropped', () => {
    const { wei, on, decision: id, next } = dropped(false)
    expect(next()).toEqual([['TakeOnDecision', { id }]])
    on(at('2026-04-05'), wei, 'TakeOnDecision', { id })
    expect(next()).toEqual([['DropDecision', { id, reason }]])
    on(at('2026-04-05'), wei, 'DropDecision', { id, reason })
    expect(next()).toEqual([])
  })
})

describe('what others have a part in', () => {
  it('is the successor’s once they have said so: who owns it too, and who asked', () => {
    const some = calder()
    const { company, dana, noor, wei, on } = some
    const goal = on(at('2026-03-02'), noor, 'ProposeGoal', { title: 'Grow', owners: [noor, dana] })
    const request = on(at('2026-03-02'), dana, 'MakeRequest', {
      ...{ to: noor, title: 'A film', kind: 'growth' },
    })
    on(at('2026-04-01'), company.owner, 'RecordLeaving', { id: noor })
    const id = on(at('2026-04-02'), dana, 'BeginHandover', { from: noor, to: wei, role: 'CMO' })
    for (const of of [
      { noun: 'goal', id: goal },
      { noun: 'request', id: request },
    ])
      on(at('2026-04-03'), wei, 'AnswerHandoverItem', { id, of, taken: 'accepted' })
    const waits = () =>
      ask(forYou, viewFor(company, dana), {}).items.filter(
        ({ kind }) => kind === 'settle what was handed over',
      )
    expect(waits().map(({ actions }) => actions.map(({ command }) => command))).toEqual([
      ['ReviseGoal'],
      ['MakeRequest', 'WithdrawRequest'],
    ])
    expect(waits()[0]?.actions[0]?.input).toMatchObject({ id: goal, owners: [dana, wei] })
    on(at('2026-04-04'), dana, 'ReviseGoal', { id: goal, owners: [dana, wei] })
    on(at('2026-04-04'), dana, 'WithdrawRequest', { id: request })
    expect(waits()).toEqual([])
  })
})

describe('the partnerships of the role', () => {
  it('end with the one and begin with the other, as if nothing had been yet', () => {
    const { company, dana, wei, pair, on, seen } = handed()
    const lines = () =>
      seen(dana)
        .parts.find(({ title }) => title === 'Partnerships')
        ?.items.map(({ note, actions = [] }) => [note, ...actions.map(({ label }) => label)])
    expect(lines()).toEqual([['goes on', 'End it', 'Found the new one']])
    on(at('2026-04-03'), dana, 'EndPartnership', { id: pair })
    const next = on(at('2026-04-03'), dana, 'FoundPartnership', { members: [dana, wei] })
    expect(lines()).toEqual([['ended for them'], ['begins']])
    const evidence = (partnership: string) =>
      glanceAt(viewFor(company, dana), { partnership })?.trust.map(({ points }) => points.length)
    expect(Math.max(...(evidence(pair) ?? []))).toBeGreaterThan(0)
    expect(evidence(next)).toEqual([0, 0])
  })

  it('begins a partnership anew only where the successor had none of their own', () => {
    const lines = (before: boolean) => {
      const { dana, wei, on, seen } = handed()
      const founded = before ? '2026-03-01' : '2026-04-02'
      on(at(founded), dana, 'FoundPartnership', { members: [dana, wei] })
      const part = seen(dana).parts.find(({ title }) => title === 'Partnerships')
      return part?.items.map(({ note }) => note)
    }
    expect(lines(false)?.sort()).toEqual(['begins', 'goes on'])
    expect(lines(true)?.sort()).toEqual(['goes on', 'was there before'])
  })
})
