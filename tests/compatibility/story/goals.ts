import type { GoalId, PartnershipId } from '@lockstep/domain'
import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

/** A goal that goes through all that a goal can, and two that end otherwise. @returns the first */
export async function goals(
  teller: Teller,
  cast: Cast,
  partnership: PartnershipId,
): Promise<GoalId> {
  const { ana, ben, caro } = cast
  const { id: parent } = await teller.give(ana, 'ProposeGoal', { title: 'Grow', owners: [ana] })
  const { id } = await teller.give(ben, 'ProposeGoal', {
    title: 'Qualified pipeline',
    owners: [ana, ben],
    growth: true,
    partnership,
    function: 'Marketing',
    metric: 'Qualified leads',
    unit: 'leads',
    baseline: 110.5,
    target: 240,
    horizon: '2026-06-30',
    startsOn: '2026-01-01',
    period: { label: 'H1', from: '2026-01-01', to: '2026-06-30' },
    takenAs: 'stretch',
    definition: 'Counted by the sales team.',
    market: { value: 9_000, source: 'A survey of 2025' },
    unlikePast: { because: 'new_product', note: 'Tide came out in January.' },
    parents: [parent],
  })
  await teller.give(ana, 'AgreeToGoal', { id })
  await teller.give(ana, 'StateExpectation', { id, target: 200, takenAs: 'dream' })
  await teller.give(ben, 'NameNeed', {
    id,
    need: {
      segment: 'Small yards',
      statement: 'They wait weeks for an offer.',
      evidence: [
        { note: 'Twelve calls', link: 'https://example.org/calls', hash: 'ab'.repeat(32) },
      ],
    },
  })
  const problem = { statement: 'Half of the leads are never called.', evidence: [] }
  await teller.give(ben, 'StateGoalProblem', { id, problem })
  const wish = { id, target: 220, reason: 'Spring was slow.' }
  const { event: change } = await teller.give(ben, 'ProposeGoalChange', wish)
  await teller.give(ana, 'ConsentToGoalChange', { id, change })
  await teller.give(ben, 'ApplyGoalChange', { id, change })
  const { event: second } = await teller.give(ben, 'ProposeGoalChange', { id, target: 200 })
  const soon = { id, change: second, reason: 'One change is enough.' }
  await teller.give(ana, 'DeclineGoalChange', soon)
  const { event: made } = await teller.give(ben, 'ReviseGoal', { id, horizon: '2026-07-31' })
  await teller.give(ana, 'AnswerGoalChange', { id, change: made, answer: 'noticed' })
  await teller.give(ben, 'ReportProgress', { id, value: 131.25, text: 'After the fair' })
  const { event: check } = await teller.give(ana, 'CheckReality', {
    id,
    assumptions: [
      {
        text: 'One lead in forty calls.',
        source: 'The sales team',
        link: 'https://example.org/calls',
      },
    ],
    from: 131.25,
    market: { value: 9_000, source: 'A survey of 2025' },
    verdict: 'out_of_reach',
    reason: 'The best half-year gave sixty.',
    counter: { target: 180, horizon: '2026-09-30', text: 'Or half of it by summer.' },
  })
  const disputed = { id, check, answer: 'disputed', reason: 'The fair comes twice.' } as const
  await teller.give(ben, 'AnswerRealityCheck', disputed)
  await teller.give(ben, 'UnlinkGoal', { id, parent, reason: 'It serves another.' })
  await teller.give(ben, 'LinkGoal', { id, parent })
  await teller.give(ben, 'AchieveGoal', { id, value: 223, note: 'In the last week.' })
  await teller.give(ben, 'ReopenGoal', { id, reason: 'Some were counted twice.' })
  await teller.give(ben, 'MissGoal', { id, value: 214 }, { occurredAt: '2026-03-09' })
  await ends(teller, cast, caro)
  return id
}

async function ends(teller: Teller, { ana, eve }: Cast, owner: string): Promise<void> {
  const { id: office } = await teller.give(owner, 'ProposeGoal', { title: 'Move', owners: [owner] })
  await teller.give(owner, 'AbandonGoal', { id: office, reason: 'We stay.' })
  const source = { page: 'okrs/2025-q4.md', commit: 'c0'.repeat(20), message: 'Add the quarter' }
  const read = { by: 'import', person: ana, author: eve } as const
  const page = { title: 'Ship the second tide', owners: [eve], source }
  const more = { source: 'import', occurredAt: '2025-10-01' } as const
  const { id } = await teller.give(read, 'ProposeGoal', page, more)
  await teller.give(read, 'LapseGoal', { id }, { source: 'import', occurredAt: '2026-01-02' })
}
