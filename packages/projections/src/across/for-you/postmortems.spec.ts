import { describe, expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { openTo } from '../../queries/open-to.ts'
import { postmortem } from '../../queries/postmortem.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const at = (day: string) => `${day}T09:00:00.000Z`
const secret = 'Stop giving Noor the drafts late'

/** A post-mortem of Dana and Noor, which Wei facilitates, once both have told what they recall. */
function recalled(by: 'both' | 'one' | 'nobody' = 'both') {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const partnership = on(at('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const id = on(at('2026-04-01'), dana, 'OpenPostmortem', {
    ...{ partnership, title: 'The switch', question: 'Who knew when?' },
    ...{ from: '2026-03-02', to: '2026-03-31', involved: [dana, noor], facilitator: wei },
  })
  for (const each of { both: [dana, noor], one: [noor], nobody: [] }[by])
    on(at('2026-04-02'), each, 'WriteRecollection', {
      id,
      moments: [{ on: '2026-03-09', text: 'So.' }],
    })
  const agree = (said: object) =>
    on(at('2026-04-03'), wei, 'AgreePostmortemAction', {
      ...{ id, who: dana, becomes: 'commitment', to: noor, dueOn: '2026-04-30', ...said },
    })
  /** As it was taken before such a one was refused. */
  const asOfOld = (more: object) => {
    const last = company.log.events.pop()
    if (last === undefined) throw new Error('something was agreed')
    const data = JSON.stringify({ ...JSON.parse(last.data), ...more })
    company.log.events.push({ ...last, data })
  }
  const waits = (by: string) =>
    ask(forYou, viewFor(company, by), {}).items.filter(
      ({ href }) => 'noun' in href && href.id === id,
    )
  return { ...some, id, agree, asOfOld, waits }
}

describe('an action that was agreed in confidence', () => {
  it('is promised in words of the two, as it stands', () => {
    const { dana, noor, agree, waits } = recalled()
    agree({ words: secret })
    const [promise] = waits(dana)[0]?.actions ?? []
    expect(promise).toMatchObject({ command: 'MakeCommitment', asks: false })
    expect(promise?.input).toMatchObject({ words: secret, to: noor })
    expect(promise?.input).not.toHaveProperty('title')
  })

  it('becomes no goal, which all read', () => {
    const { dana, agree, asOfOld, waits } = recalled()
    agree({ words: secret })
    asOfOld({ becomes: 'goal', to: undefined })
    const [todo] = waits(dana)
    expect(todo?.note).toBe(
      'Agreed in PM-01, by 30 Apr; in confidence, and a goal is open to all: ask who facilitates to agree on it openly',
    )
    expect(todo?.actions.map(({ label }) => label)).toEqual(['I do not'])
    expect(JSON.stringify(todo?.actions)).not.toContain(secret)
  })

  it('is filled in for no promise to somebody who does not read it', () => {
    const { company, dana, agree, asOfOld, waits } = recalled()
    agree({ words: secret })
    asOfOld({ to: company.owner })
    const [todo] = waits(dana)
    expect(todo?.actions[0]).toMatchObject({ command: 'MakeCommitment', asks: true })
    expect(JSON.stringify(todo?.actions)).not.toContain(secret)
  })

  it('is given to nobody who does not read it, unless it was before: then they are told, and word it', () => {
    const { company, noor, agree, asOfOld, waits } = recalled()
    agree({ words: secret })
    asOfOld({ who: company.owner })
    const [todo] = waits(company.owner)
    expect(todo?.note).toContain('not for you to read: ask who facilitates')
    expect(todo?.actions[0]).toMatchObject({ command: 'MakeCommitment', asks: true })
    expect(JSON.stringify(todo)).not.toContain(secret)
    expect(waits(noor)).toEqual([])
  })

  it('is a goal under its title where it was said for all', () => {
    const { dana, agree, waits } = recalled()
    agree({ title: 'Ask first', becomes: 'goal', to: undefined })
    expect(waits(dana)[0]?.actions[0]?.input).toMatchObject({ title: 'Ask first' })
  })
})

describe('where who facilitates it has left', () => {
  const gone = (by?: 'one' | 'nobody') => {
    const some = recalled(by)
    some.on(at('2026-04-05'), some.company.owner, 'RecordLeaving', { id: some.wei })
    return some
  }
  const asked = 'name who facilitates'

  it('those involved are asked who does now, until one takes it over', () => {
    const { company, dana, noor, id, on, waits } = gone()
    for (const by of [dana, noor]) expect(waits(by)).toMatchObject([{ kind: asked }])
    expect(waits(company.owner)).toEqual([])
    const shown = () => ask(postmortem, viewFor(company, dana), { id })
    expect(shown().facilitator).toMatchObject({ left: true })
    expect(shown().may).toContain('HandOnFacilitation')
    const [take, name] = waits(noor)[0]?.actions ?? []
    expect(take).toMatchObject({ command: 'HandOnFacilitation', asks: false })
    expect(name).toMatchObject({ command: 'HandOnFacilitation', asks: true })
    on(at('2026-04-06'), noor, 'HandOnFacilitation', take?.input ?? {})
    expect([waits(dana), waits(noor)]).toEqual([[], []])
    expect(shown().facilitator).toMatchObject({ person: { id: noor }, party: true, left: false })
    expect(ask(postmortem, viewFor(company, noor), { id }).may).toContain('ClosePostmortem')
  })

  it('takes those who read it anyway once anything is written, and before that anybody', () => {
    const takes = (by?: 'one' | 'nobody') => {
      const { company, dana, id } = gone(by)
      const asking = { command: 'HandOnFacilitation', id }
      return ask(openTo, viewFor(company, dana), asking).fitting['facilitator']?.length
    }
    expect([takes(), takes('one'), takes('nobody')]).toEqual([2, 2, 3])
  })

  it('who was silent names one, and does not curate what they may not read', () => {
    const { dana, noor, id, on, waits } = gone('one')
    on(at('2026-04-20'), 'lockstep', 'CloseRecollections', { id })
    const labels = (by: string) =>
      waits(by)
        .filter(({ kind }) => kind === asked)
        .map(({ actions }) => actions.map(({ label }) => label))
    expect(labels(noor)).toEqual([['I do', 'Name somebody']])
    expect(labels(dana)).toEqual([['Name somebody']])
  })
})

describe('an action of somebody who has left', () => {
  const undone = () => {
    const some = recalled()
    const { company, dana, on, agree } = some
    agree({ title: 'Ask first' })
    on(at('2026-04-05'), company.owner, 'RecordLeaving', { id: dana })
    return some
  }

  it('waits for who facilitates, who agrees on it for another, and withdraws it', () => {
    const { company, dana, noor, wei, id, on, waits } = undone()
    const [todo] = waits(wei)
    expect(todo).toMatchObject({ kind: 'settle what somebody left', since: '2026-04-05' })
    expect(todo?.question.map(({ text }) => text)).toEqual([
      'Dana, who has left, was to do ',
      'Ask first',
    ])
    const [another, withdraw] = todo?.actions ?? []
    expect(another?.input).toEqual({
      ...{ id, becomes: 'commitment', title: 'Ask first', to: noor, dueOn: '2026-04-30' },
    })
    const shown = (by: string) => ask(postmortem, viewFor(company, by), { id }).actions
    expect(shown(wei)).toMatchObject([
      { is: 'waits', left: { id: dana }, actions: [another, withdraw] },
    ])
    expect(shown(noor)).toMatchObject([{ is: 'waits', left: { id: dana }, actions: [] }])
    const why = { reason: 'Nobody asks for it.' }
    on(at('2026-04-06'), wei, 'WithdrawPostmortemAction', { ...withdraw?.input, ...why })
    expect(waits(wei)).toEqual([])
    expect(shown(noor)).toMatchObject([
      { is: 'withdrawn', left: { id: dana }, withdrawnBy: { id: wei }, ...why },
    ])
  })

  it('is withdrawn alone once it is closed, by who takes over where who did has left too', () => {
    const { company, noor, wei, id, on, waits } = undone()
    on(at('2026-04-06'), wei, 'ClosePostmortem', { id })
    expect(waits(wei)[0]?.actions.map(({ label }) => label)).toEqual(['Withdraw it'])
    expect(waits(noor)).toEqual([])
    on(at('2026-04-07'), company.owner, 'RecordLeaving', { id: wei })
    const [taking] = waits(noor)
    expect(taking).toMatchObject({ kind: 'name who facilitates' })
    on(at('2026-04-08'), noor, 'HandOnFacilitation', taking?.actions[0]?.input ?? {})
    expect(waits(noor)).toMatchObject([{ kind: 'settle what somebody left' }])
  })

  it('is promised to nobody who has left', () => {
    const { company, dana, noor, on, agree, waits } = recalled()
    agree({ title: 'Ask first' })
    on(at('2026-04-05'), company.owner, 'RecordLeaving', { id: noor })
    const [promise] = waits(dana)[0]?.actions ?? []
    expect(promise).toMatchObject({ command: 'MakeCommitment', asks: true })
    expect(promise?.input).not.toHaveProperty('to')
  })
})
