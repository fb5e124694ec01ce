import { canonical, type Expected, type NewEvent, newId } from '../src/index.ts'

/** One append as a command makes it: one event of some 450 bytes at the end of its stream. */
export interface Step {
  readonly stream: string
  readonly expected: Expected
  readonly event: NewEvent
}

const EVENTS_IN_A_STREAM = 20

/**
 * What clients append together, batch after batch: each client writes stream after stream, each to
 * its end, and waits for its answer before it goes on.
 */
export function batchesOf(clients: number, batches: number, run: number): readonly Step[][] {
  const steps = Array.from({ length: batches }, (_, written) =>
    Array.from({ length: clients }, (_, client) => stepOf(`${run}-${client}`, written)),
  )
  // As they come from outside: else whoever goes first pays for joining their strings.
  return JSON.parse(JSON.stringify(steps))
}

function stepOf(client: string, written: number): Step {
  const revision = written % EVENTS_IN_A_STREAM
  return {
    stream: `goal-${client}-${Math.floor(written / EVENTS_IN_A_STREAM)}`,
    expected: revision === 0 ? 'none' : revision - 1,
    event: goalRevised(written),
  }
}

const ACTOR = newId(new Date())
const HASH = 'Zk3VbqY0m5pQd1sT8uWxRc7LhNfJgA2eKoBiMv4yUtE'

function goalRevised(number: number): NewEvent {
  const now = new Date()
  return {
    id: newId(now),
    type: 'GoalRevised',
    data: canonical({
      baseline: 12,
      field: 'target',
      horizon: '2026-12-31',
      reason: 'The second quarter showed that half of the pipeline was counted twice.',
      target: number,
      title: 'Raise the share of qualified pipeline that comes from marketing',
      unit: '%',
    }),
    metadata: {
      actor: ACTOR,
      commandHash: HASH,
      correlationId: newId(now),
      occurredAt: now.toISOString(),
      source: 'api',
    },
  }
}
