import { rm } from 'node:fs/promises'
import { eventTypes, type Id } from '@lockstep/domain'
import { newId, type RecordedEvent } from '@lockstep/eventstore-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Home } from '../home/home.ts'
import { instantOf } from './calendar.ts'
import { demoRecorder, LAST_MORNING } from './record-demo.ts'
import { demoIn, type OpenedDemo, openedDemo } from './testing/opened-demo.ts'

const id = newId(new Date())
let demo: OpenedDemo
let log: readonly RecordedEvent[]

beforeAll(async () => {
  const record = demoRecorder()
  await logOfOneMore(newId(new Date()), record)
  // What falls due is known from the first by now.
  demo = await openedDemo(id, record)
  log = await logOf(demo.home)
}, 60_000)
afterAll(() => demo.done())

async function logOf({ log }: Home): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = []
  for await (const page of log.readAll()) events.push(...page)
  return events
}

async function logOfOneMore(id: Id, record: ReturnType<typeof demoRecorder>) {
  const { folder, home } = await demoIn(id, record)
  const events = await logOf(home)
  await home.close()
  await rm(folder, { recursive: true })
  return events
}

/** An event without what keys and chance made of it. */
function plain({ id, type, stream, revision, data, metadata }: RecordedEvent) {
  const { commandHash: _, ...envelope } = JSON.parse(metadata)
  const said = JSON.parse(data, (key, value) =>
    key === 'nonce' || key === 'ciphertext' ? 'sealed' : value,
  )
  return { id, type, stream, revision, said, envelope }
}

describe('the demo’s log', () => {
  it('is the same each time, whether what falls due is looked for or known, but for what is sealed', async () => {
    const anew = await logOfOneMore(id, demoRecorder())
    expect(log.map(plain)).toEqual(anew.map(plain))
  }, 60_000)

  it('was recorded as time went on, and stands at its last morning once opened again', () => {
    const recorded = log.map(({ recordedAt }) => recordedAt)
    expect(recorded).toEqual([...recorded].sort())
    expect(recorded[0]).toBe(instantOf('2025-04-01 09:00'))
    expect(demo.home.clock.now()).toBe(LAST_MORNING)
  })

  it('leaves the policies nothing to do, and refused them nothing', () => {
    expect(demo.sent).toEqual([])
    expect(demo.refused).toEqual([])
  })

  it('holds nobody’s words in the clear', () => {
    const text = log.map(({ data }) => data).join('\n')
    expect(text).toContain('Move to enterprise shippers')
    for (const words of ['Heard it from the board deck', 'Onboarding takes 40 days', 'Whitlock']) {
      expect(text).not.toContain(words)
    }
  })

  it('tells of everything that may happen, but for what did not', () => {
    const told = new Set(log.map(({ type }) => type))
    expect([...told]).toEqual(
      expect.arrayContaining(['RecordCorrected', 'RecordWithdrawn', 'RecordInserted']),
    )
    expect(eventTypes.filter((type) => !told.has(type))).toEqual([
      'AccessRestored',
      'AdministratorDismissed',
      'AuditEnded',
      'DecisionOpened',
      'DecisionRejected',
      'DeliveryMoved',
      'DisclosureOffered',
      'DisclosureTakenBack',
      'FeedbackDisclosed',
      'FeedbackReadAnew',
      'FiscalYearChanged',
      'GoalAbandoned',
      'GoalChangeDeclined',
      'GoalLapsed',
      'GoalMissed',
      'ImportBegun',
      'ImportEnded',
      'ImportUndone',
      'OrganisationRenamed',
      'OwnershipHanded',
      'PersonErased',
      'PostmortemActionWithdrawn',
      'ZoneChanged',
    ])
  })
})
