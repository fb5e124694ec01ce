import type { GoalId, PartnershipId } from '@lockstep/domain'
import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

/** One from its question to its being asked again, in which one of the two recalls late; and one that was called off. */
export async function postmortems(
  teller: Teller,
  { ana, ben, caro }: Cast,
  partnership: PartnershipId,
  goal: GoalId,
): Promise<void> {
  const { event: entry } = await teller.give(ana, 'StateExpectation', { id: goal, target: 4 })
  const looked = { partnership, from: '2026-04-01', to: '2026-05-29', involved: [ana, ben] }
  const question = 'What did each of us take the plan for?'
  const { id: mistaken } = await teller.give(ben, 'OpenPostmortem', {
    ...{ ...looked, title: 'The lease', question, facilitator: ben },
  })
  await teller.give(ben, 'CallOffPostmortem', { id: mistaken, reason: 'It is not over.' })
  const { id } = await teller.give(ana, 'OpenPostmortem', {
    ...{ ...looked, title: 'The spring plan', question, event: entry, facilitator: caro },
  })
  await teller.give(ana, 'HandOnFacilitation', { id, facilitator: ben })
  await teller.give(ben, 'HandOnFacilitation', { id, facilitator: caro })
  await teller.give(ben, 'WriteRecollection', {
    id,
    moments: [
      { on: '2026-05-04', text: 'I took it for a plan.', entry, holds: 'otherwise' },
      { on: '2026-05-06', text: 'Nobody spoke of it any more.' },
    ],
  })
  await teller.until('2026-06-11')
  await teller.give(ana, 'WriteRecollection', {
    id,
    moments: [{ on: '2026-05-04', text: 'It was a promise.', entry, holds: 'so' }],
  })
  await teller.give(caro, 'CurateTimeline', { id, tells: [entry] })
  await teller.give(ben, 'AnnotateEntry', { id, entry, text: 'Said at the door.' })
  await teller.give(ben, 'ObjectToTimeline', { id, entry, text: 'It leaves out the spring fair.' })
  const { event: finding } = await teller.give(caro, 'MakePostmortemFinding', {
    ...{ id, text: 'One took for a promise what the other took for a dream.', cites: [entry] },
    pattern: 'unrealistic_goal',
  })
  const agreed = { id, finding, dueOn: '2026-09-30' }
  const { event: promised } = await teller.give(caro, 'AgreePostmortemAction', {
    ...{ ...agreed, who: ben, to: ana, becomes: 'commitment' as const },
    words: 'Say what it is taken for',
  })
  await teller.give(ben, 'MakeCommitment', {
    ...{ to: ana, words: 'I say what I take it for', dueOn: '2026-09-30', action: promised },
  })
  const { event: aimed } = await teller.give(caro, 'AgreePostmortemAction', {
    ...{ ...agreed, who: ana, becomes: 'goal' as const, title: 'Plans that say what they are' },
  })
  await teller.give(ana, 'ProposeGoal', { title: 'Plans that say what they are', action: aimed })
  const { event: refused } = await teller.give(caro, 'AgreePostmortemAction', {
    ...{ ...agreed, who: ana, becomes: 'goal' as const, title: 'A third one' },
  })
  await teller.give(ana, 'DeclinePostmortemAction', { id, action: refused, reason: 'Two do.' })
  await teller.give(caro, 'ClosePostmortem', { id })
  await teller.until('2026-09-10')
  const answer = { id, finding, again: 'partly' as const, note: 'Once, in July.' }
  await teller.give(ana, 'SayWhetherAgain', answer)
  await teller.give(ben, 'ReopenPostmortem', { id, reason: 'It did, in July.' })
  const { id: finn } = await teller.give(ben, 'AddMember', { name: 'Finn Aalto', role: 'Other' })
  const { event: left } = await teller.give(caro, 'AgreePostmortemAction', {
    ...{ id, who: finn, becomes: 'goal', title: 'A page of what we promised', dueOn: '2026-10-30' },
  })
  await teller.give(ben, 'RecordLeaving', { id: finn })
  await teller.give(caro, 'WithdrawPostmortemAction', {
    id,
    action: left,
    reason: 'Ben keeps one.',
  })
}
