import type { PartnershipId } from '@lockstep/domain'
import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

/** A rhythm that brings sessions: one held, one moved, one missed; one called off, one recorded; and insight notes. */
export async function sessions(
  teller: Teller,
  { ana, ben }: Cast,
  partnership: PartnershipId,
): Promise<void> {
  const { id: topic } = await teller.give(ana, 'RaiseTopic', { partnership, title: 'The lease' })
  const { id: decision } = await teller.give(ana, 'ProposeDecision', {
    title: 'Sign for three years',
    waived: { code: 'contract', reason: 'It ends in June.' },
  })
  await teller.give(ben, 'AgreeCadence', {
    id: partnership,
    kind: 'one-to-one',
    every: { days: 7 },
    first: '2026-05-21',
    time: '09:30',
    minutes: 45,
  })
  const { id } = await teller.give(ana, 'PlanSession', {
    partnership,
    kind: 'strategy session',
    title: 'The lease, and after',
    on: '2026-05-19',
    time: '14:00',
  })
  await teller.give(ben, 'MoveSession', {
    id,
    on: '2026-05-20',
    time: '15:00',
    reason: 'The bank.',
  })
  const { id: note } = await teller.give(ben, 'ShareInsight', {
    partnership,
    market: 'Two yards were sold to the same fund.',
    asks: 'An offer for several yards at once.',
    needs: 'A day to write it.',
  })
  await teller.give(ana, 'ReadInsight', { id: note })
  await teller.give(ana, 'AnswerInsight', { id: note, answer: 'Take Friday.' })
  await teller.until('2026-05-21')
  await teller.give(ana, 'HoldSession', {
    id,
    topics: [topic],
    decisions: [decision],
    actions: [
      { who: ben, to: ana, title: 'The offer for several yards', dueOn: '2026-05-29' },
      { who: ben, to: ana, words: 'Say it when I interrupt', dueOn: '2026-06-05' },
    ],
    note: 'An hour, and no slides.',
  })
  const [offer, interrupting] = await teller.actionsOf(id)
  await teller.give(ben, 'MakeCommitment', {
    to: ana,
    title: 'The offer for several yards',
    dueOn: '2026-05-29',
    partnership,
    agreedAt: id,
    action: offer,
  })
  await teller.give(ben, 'DeclineAction', {
    id,
    action: interrupting ?? '',
    reason: 'I would rather not.',
  })
  await teller.until('2026-05-30')
  const { id: talk } = await teller.give(ana, 'PlanSession', {
    partnership,
    kind: 'retreat',
    on: '2026-06-10',
    until: '2026-06-11',
  })
  await teller.give(ben, 'CallOffSession', { id: talk, reason: 'Nobody has the time.' })
  await teller.give(ben, 'RecordSession', {
    partnership,
    kind: 'budget talk',
    on: '2026-05-27',
    present: [ben],
    note: 'Ana was ill.',
  })
  await teller.give(ana, 'EndCadence', { id: partnership, kind: 'one-to-one', reason: 'By need.' })
  await teller.give(ana, 'DisputeAttendance', { id, note: 'I left before it was decided.' })
}
