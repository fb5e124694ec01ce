import { expect, it } from 'vitest'
import { correctionOf } from './correcting.ts'
import { checkCorrection } from './kernel/correcting.ts'
import { eventDefinition } from './registry.ts'

/** Corrects the day by which an entry of the first of March expected something. */
function correct(type: string, field: string, now: string): void {
  const definition = eventDefinition(type)
  if (definition === undefined) throw new Error(`no ${type}`)
  const saying = (day: string) => ({
    data: { on: '2026-03-10', [field]: day },
    occurredAt: '2026-03-01T09:00:00.000Z',
  })
  checkCorrection(definition, saying('2026-03-12'), saying('2026-03-20'), {
    ...{ answered: false, source: 'web', zone: 'UTC' },
    ...{ now: `${now}T09:00:00.000Z`, onRecord: '2026-03-01T09:00:00.000Z' },
  })
}

it.each([
  ['FeedbackGiven.v2', 'followUpOn'],
  ['FeedbackReopened', 'followUpOn'],
  ['CommitmentMade', 'dueOn'],
  ['RequestMade', 'wantedBy'],
  ['RequestTaken', 'until'],
  ['RequestAccepted', 'by'],
  ['DeliveryMoved', 'by'],
  ['ConversationNeeded', 'neededBy'],
  ['SessionPlanned', 'on'],
  ['SessionPlanned', 'until'],
  ['SessionMoved', 'on'],
  ['DecisionMade', 'reviewOn'],
  ['DecisionReviewed', 'reviewOn'],
  ['ImprovementAgreed', 'dueOn'],
])('lets what %s expects by a day be corrected until that day has passed (%s)', (type, field) => {
  expect(() => correct(type, field, '2026-03-12')).not.toThrow()
  expect(() => correct(type, field, '2026-03-13')).toThrow(
    expect.objectContaining({ code: 'PassedDayStands', field }),
  )
})

it.each([
  ['DecisionRevised', 'changes'],
  ['SessionHeld', 'actions'],
  ['SessionRecorded', 'actions'],
])('leaves the days within what %s says, its %s, to no correction at all', (type, field) => {
  expect(eventDefinition(type)?.mendable).toBe(true)
  expect(Object.keys(correctionOf(type)?.shape ?? {})).not.toContain(field)
})
