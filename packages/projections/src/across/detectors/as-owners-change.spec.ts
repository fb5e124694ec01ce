import type { DetectorId, Id } from '@lockstep/domain'
import { expect, it } from 'vitest'
import { type Watched, watchedBy } from '../../testing/found.ts'
import { answerFormer, answerIt } from '../../testing/growing.ts'

/** What gives reason to ask, of something that Noor owns: its id. */
type Story = (some: Watched) => Id

const DAY = '2026-03-02'
const title = 'Trade fairs'

const proposed = ({ noor, give }: Watched, more: object = {}) =>
  give(DAY, noor, 'ProposeDecision', { title, ...more })

const decided = (some: Watched, plan: object = {}, more: object = {}) => {
  const id = proposed(some, more)
  some.give(DAY, some.noor, 'Decide', { id, ...plan })
  return id
}

const ofDecisions: Partial<Record<DetectorId, Story>> = {
  solution_before_problem: proposed,
  strategy_churn: (some) =>
    decided(some, { supersedes: [decided(some, { expectedEffectDays: 100 })] }),
  early_judgement: (some) => {
    const id = decided(some, { expectedEffectDays: 100 })
    some.give(DAY, some.dana, 'GiveVerdict', { id, verdict: 'failed' })
    return id
  },
  playbook_reuse: (some) => {
    const kept = { title: 'It worked', context: { year: 2019 } }
    return decided(some, {}, { evidence: [{ kind: 'precedent', ...kept }] })
  },
  left_out_of_strategy: (some) => {
    const product = { name: 'Ines Roy', role: 'CPO', function: 'Product' }
    some.give(DAY, some.company.owner, 'AddMember', product)
    const goal = some.give(DAY, some.dana, 'ProposeGoal', { title, function: 'Product' })
    return decided(some, { kind: 'strategy' }, { goals: [goal] })
  },
  unequal_voice: (some) => {
    const { dana, noor, wei, give } = some
    const all = Array.from({ length: 8 }, () => {
      const id = proposed(some)
      give(DAY, noor, 'CallPositions', { id, asked: [dana, noor, wei] })
      for (const by of [dana, noor, wei]) {
        const stance = by === dana ? 'oppose' : 'support'
        give(DAY, by, 'TakePosition', { id, stance, reason: 'So I see it' })
      }
      give(DAY, noor, 'Decide', { id })
      return id
    })
    return all.at(-1) ?? ''
  },
}

it.each(Object.entries(ofDecisions) as [DetectorId, Story][])(
  '%s: a finding stays the same as its decision comes to be another’s, who answers it, too',
  (detector, story) => {
    const some = watchedBy(detector)
    const { noor, wei, give, found } = some
    const id = story(some)
    const [first] = found('2026-03-12')
    expect(first).toMatchObject({ is: 'open', concerned: expect.arrayContaining([noor]) })
    if (first === undefined) return
    answerIt(some, '2026-03-12', noor, 'ExplainFinding', first)
    give('2026-03-13', noor, 'ReviseDecision', { id, owner: wei })
    const [after] = found('2026-03-14')
    expect(after).toMatchObject({ id: first.id, is: 'explained' })
    expect(after?.concerned).toContain(wei)
    if (after === undefined) return
    answerIt(some, '2026-03-14', wei, 'ExplainFinding', after)
    // A version before told it by who owned it on the day.
    const then = first.subject.concerned.map((person) => (person === noor ? wei : person))
    answerFormer(some, '2026-03-15', wei, first, [...new Set(then)])
    expect(found('2026-03-16')).toMatchObject([
      {
        id: first.id,
        is: 'disputed',
        answers: [{ person: noor }, { person: wei }, { person: wei }],
      },
    ])
  },
)

it('stays the same as the goal with a target far beyond comes to be another’s, who answers it, too', () => {
  const some = watchedBy('unrealistic_goal')
  const { dana, noor, wei, give, found } = some
  const id = give('2026-01-05', dana, 'ProposeGoal', { title, owners: [dana, noor] })
  for (const [day, value] of [
    ['2026-01-06', 1],
    ['2026-02-06', 2],
  ] as const)
    give(day, dana, 'ReportProgress', { id, value })
  const target = { target: 60, horizon: '2026-05-01', reason: 'The board' }
  give(DAY, dana, 'ReviseGoal', { id, ...target })
  const [first] = found('2026-03-03')
  expect(first).toMatchObject({ is: 'open', concerned: [dana, noor] })
  if (first === undefined) return
  answerIt(some, '2026-03-03', noor, 'ExplainFinding', first)
  give('2026-03-04', dana, 'ReviseGoal', { id, owners: [dana, wei], reason: 'Wei leads it' })
  const [after] = found('2026-03-05')
  expect(after).toMatchObject({ id: first.id, is: 'explained', concerned: [dana, noor, wei] })
  answerFormer(some, '2026-03-05', wei, first, [dana, wei])
  expect(found('2026-03-06')).toMatchObject([{ id: first.id, is: 'disputed' }])
})

it('keeps a quarter’s records in the function of who owned them when they were put on record', () => {
  const some = watchedBy('buyer_left_out')
  const { company, noor, wei, give, found } = some
  const post = { id: noor, role: 'CMO', function: 'Marketing' }
  give('2026-01-05', company.owner, 'ChangeRole', post)
  const all = Array.from({ length: 12 }, () => proposed(some))
  const [first] = found('2026-03-03')
  expect(first).toMatchObject({ is: 'open', concerned: [noor], examined: 12 })
  give('2026-03-04', noor, 'ReviseDecision', { id: all[0] ?? '', owner: wei })
  expect(found('2026-03-05')).toMatchObject([{ id: first?.id, examined: 12 }])
})
