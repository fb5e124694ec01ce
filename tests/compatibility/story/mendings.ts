import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

/** A record with a value withdrawn, a wording corrected and moved, and a step that was forgotten. */
export async function mendings(teller: Teller, { ana }: Cast): Promise<void> {
  const goal = { title: 'Halve the returns', owners: [ana] }
  const { id, event } = await teller.give(ana, 'ProposeGoal', goal, { occurredAt: '2026-04-01' })
  const { event: report } = await teller.give(ana, 'ReportProgress', { id, value: 40 })
  const wrong = { kind: 'withdraw', event: report, reason: 'Of another month.' } as const
  await teller.mend(ana, 'goal', id, wrong)
  await teller.mend(ana, 'goal', id, {
    kind: 'correct',
    event,
    changes: { title: 'Halve what comes back' },
    occurredAt: '2026-03-30',
    reason: 'We had agreed on it the week before.',
  })
  await teller.give(ana, 'AchieveGoal', { id })
  const forgotten = { reason: 'Said in the meeting of 10 April.' }
  const revision = { id, target: 12, unit: '%' }
  await teller.give(ana, 'ReviseGoal', revision, { occurredAt: '2026-04-10', forgotten })
}
