import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

/** A record with a value withdrawn, a wording corrected and moved, and a step that was forgotten. */
export async function mendings(teller: Teller, cast: Cast): Promise<void> {
  const { ana } = cast
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
  await mendedWords(teller, cast)
}

/** What is said between two, so that they alone read why it was mended. */
async function mendedWords(teller: Teller, { ana, ben }: Cast): Promise<void> {
  const given = { to: ben, kind: 'direct', title: 'The agenda', text: 'It came too late.' } as const
  const { id, event } = await teller.give(ana, 'GiveFeedback', given)
  const changes = { text: 'It came a day late.' }
  const reason = 'I had not seen the first mail.'
  await teller.mend(ana, 'feedback', id, { kind: 'correct', event, changes, reason })
  const promised = { id, commitment: 'Two days ahead from now on.' }
  const { event: accepted } = await teller.give(ben, 'AcceptFeedback', promised)
  const promise = { kind: 'withdraw', event: accepted, reason: 'I can not promise it.' } as const
  await teller.mend(ben, 'feedback', id, promise)
  const forgotten = { reason: 'I had told her in the corridor.' }
  await teller.give(ben, 'AcknowledgeFeedback', { id }, { forgotten })
}
