import { describe, expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { postmortem } from '../../queries/postmortem.ts'
import { postmortemExport } from '../../queries/postmortem-export.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const at = (day: string) => `${day}T09:00:00.000Z`
const terms = { title: 'Ask first', dueOn: '2026-04-30' }

/** A post-mortem of Dana and Noor, which Wei facilitates, in which Dana is to ask first. */
function agreedOn(becomes: 'commitment' | 'goal' = 'commitment') {
  const some = calder()
  const { company, dana, noor, wei, on, lastEvent } = some
  const partnership = on(at('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const id = on(at('2026-04-01'), dana, 'OpenPostmortem', {
    ...{ partnership, title: 'The switch', question: 'Who knew when?' },
    ...{ from: '2026-03-02', to: '2026-03-31', involved: [dana, noor], facilitator: wei },
  })
  for (const each of [dana, noor])
    on(at('2026-04-02'), each, 'WriteRecollection', {
      ...{ id, moments: [{ on: '2026-03-09', text: 'So.' }] },
    })
  const to = becomes === 'commitment' ? { to: noor } : {}
  on(at('2026-04-03'), wei, 'AgreePostmortemAction', { ...terms, ...to, id, who: dana, becomes })
  const action = lastEvent()
  const auditor = company.give(company.owner, 'AddOutsider', { name: 'Helena Sand' })
  const days = { from: '2026-03-01', to: '2026-12-31', until: '2026-12-31' }
  on(at('2026-04-03'), company.owner, 'GrantAudit', {
    ...{ id: auditor, partnerships: [partnership], ...days },
  })
  /** As it could be said once, when nobody asked what it was said of. */
  const asOfOld = (more: object) => {
    const last = company.log.events.pop()
    if (last === undefined) throw new Error('something was said')
    const data = JSON.stringify({ ...JSON.parse(last.data), ...more })
    company.log.events.push({ ...last, data })
  }
  const seen = (by: string) => ask(postmortem, viewFor(company, by), { id }).actions[0]
  const exported = (by: string) => ask(postmortemExport, viewFor(company, by), { id }).markdown
  const waits = (by: string) =>
    ask(forYou, viewFor(company, by), {}).items.filter(
      ({ href }) => 'noun' in href && href.id === id,
    )
  return { ...some, id, action, auditor, asOfOld, seen, exported, waits }
}

describe('what an action became', () => {
  it.each(['commitment', 'goal'] as const)('is told as a %s to whom it is open', (becomes) => {
    const { dana, noor, auditor, action, on, seen, exported } = agreedOn(becomes)
    expect(seen(auditor)).toMatchObject({ is: 'waits' })
    if (becomes === 'goal')
      on(at('2026-04-04'), dana, 'ProposeGoal', { title: 'Asked', owners: [dana], action })
    else on(at('2026-04-04'), dana, 'MakeCommitment', { ...terms, to: noor, action })
    expect(seen(noor)).toMatchObject({ is: 'taken on', as: { href: { noun: becomes } } })
    const told = seen(auditor)
    expect(told).toMatchObject({ is: 'taken on' })
    expect(told).not.toHaveProperty('as')
    const ending = 'by 30 Apr 2026 (taken on, as something that is not open to'
    expect(exported(auditor)).toContain(ending)
    expect(exported(auditor)).toContain('made for Helena Sand, as far as they may read it')
    expect(exported(auditor)).not.toMatch(/C-01|Asked/)
  })

  it('is nothing where somebody else made it of theirs: then it waits still', () => {
    const { company, dana, noor, wei, action, on, asOfOld, seen, waits } = agreedOn()
    on(at('2026-04-04'), wei, 'MakeCommitment', { ...terms, title: 'Something else', to: noor })
    asOfOld({ action })
    expect(seen(company.owner)).toMatchObject({ is: 'waits' })
    expect(waits(dana)).toMatchObject([{ kind: 'take on an action' }])
    on(at('2026-04-05'), dana, 'MakeCommitment', { ...terms, to: noor, action })
    expect(seen(wei)).toMatchObject({ is: 'taken on', as: { ordinal: 'C-02' } })
    expect(waits(dana)).toEqual([])
  })

  it('is told without why it was declined, where both were said', () => {
    const { dana, noor, id, action, on, asOfOld, seen } = agreedOn()
    on(at('2026-04-04'), dana, 'DeclinePostmortemAction', { id, action, reason: 'Not mine.' })
    expect(seen(noor)).toMatchObject({ is: 'declined', reason: 'Not mine.' })
    on(at('2026-04-05'), dana, 'MakeCommitment', { ...terms, to: noor })
    asOfOld({ action })
    expect(seen(noor)).toMatchObject({ is: 'taken on' })
    expect(seen(noor)).not.toHaveProperty('reason')
  })
})

describe('an action for somebody who has left', () => {
  const gone = () => {
    const some = agreedOn()
    some.on(at('2026-04-05'), some.company.owner, 'RecordLeaving', { id: some.noor })
    return some
  }

  it('is promised to another by whose it is', () => {
    const { dana, wei, noor, on, seen, waits } = gone()
    const [todo] = waits(dana)
    expect(todo?.note).toBe(
      'Agreed in PM-01, by 30 Apr; Noor has left: promise it to another, or not',
    )
    expect(seen(dana)).toMatchObject({ is: 'waits', left: { id: noor }, actions: [] })
    const [promise] = todo?.actions ?? []
    on(at('2026-04-06'), dana, 'MakeCommitment', { ...promise?.input, to: wei })
    expect(seen(wei)).toMatchObject({ is: 'taken on', as: { ordinal: 'C-01' } })
  })

  it('is agreed on anew, or withdrawn, by who facilitates', () => {
    const { dana, wei, noor, id, on, seen, exported, waits } = gone()
    const [another, withdraw] = seen(wei)?.actions ?? []
    expect(another?.input).toEqual({ ...terms, id, who: dana, becomes: 'commitment' })
    on(at('2026-04-06'), wei, 'WithdrawPostmortemAction', {
      ...{ ...withdraw?.input, reason: 'For nobody.' },
    })
    expect(seen(dana)).toMatchObject({
      ...{ is: 'withdrawn', left: { id: noor }, withdrawnBy: { id: wei }, reason: 'For nobody.' },
    })
    expect(waits(dana)).toEqual([])
    expect(exported(dana)).toContain(
      '- Dana Whitlock for Noor Haddad: Ask first, by 30 Apr 2026 (withdrawn by Wei Chen, as Noor Haddad has left: For nobody.)',
    )
  })
})

it('the export says for whom an action is, and why it was not taken on', () => {
  const { dana, noor, id, action, on, exported } = agreedOn()
  expect(exported(noor)).toContain(
    '- Dana Whitlock for Noor Haddad: Ask first, by 30 Apr 2026 (to become a commitment)',
  )
  on(at('2026-04-04'), dana, 'DeclinePostmortemAction', { id, action, reason: 'Not mine.' })
  expect(exported(noor)).toContain('(Dana Whitlock did not take it on: Not mine.)')
})
