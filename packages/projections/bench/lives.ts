import { canonical, type EventLog, type NewEvent, newId } from '@lockstep/eventstore-client'

const EVENTS_IN_A_LIFE = 20

/** Fills a log with goals that are proposed, agreed, reported on and revised: about 550 bytes an event. */
export async function fillWithGoals(log: EventLog, events: number): Promise<void> {
  const owner = newId(new Date())
  for (let written = 0; written < events; written += EVENTS_IN_A_LIFE * 64) {
    const lives = Math.min(64, Math.ceil((events - written) / EVENTS_IN_A_LIFE))
    await Promise.all(
      Array.from({ length: lives }, () =>
        log.append(`goal-${newId(new Date())}`, lifeOf(owner), 'none'),
      ),
    )
  }
}

function lifeOf(owner: string): NewEvent[] {
  const proposal = event('GoalProposed', owner, {
    title: 'Raise the share of qualified pipeline that comes from marketing',
    owners: [owner],
    function: 'Marketing',
    unit: '%',
    metric: 'Qualified pipeline from marketing',
    baseline: 31,
    target: 45,
    direction: 'up',
    growth: true,
    draft: false,
    horizon: '2026-12-31',
    parents: [],
  })
  const agreement = event('GoalAgreed', owner, { person: owner, to: proposal.id })
  const rest = Array.from({ length: EVENTS_IN_A_LIFE - 2 }, (_, n) =>
    n % 3 === 2 ? revision(owner, n) : progress(owner, n),
  )
  return [proposal, agreement, ...rest]
}

const progress = (owner: string, n: number): NewEvent =>
  event('ProgressReported', owner, {
    value: 31 + n / 10,
    text: 'Two of the five regions have moved; the others wait for the new pages.',
    source: { kind: 'hand', note: 'Monthly review' },
  })

const revision = (owner: string, n: number): NewEvent =>
  event('GoalRevised', owner, {
    changes: { target: { from: 45 + n, to: 46 + n }, horizon: { to: '2027-03-31' } },
    reason: 'The second quarter showed that half of the pipeline was counted twice.',
    editorial: false,
    consented: [owner],
  })

const event = (type: string, actor: string, data: object): NewEvent => ({
  id: newId(new Date()),
  type,
  data: canonical(data),
  metadata: {
    actor,
    commandHash: 'Zk3VbqY0m5pQd1sT8uWxRc7LhNfJgA2eKoBiMv4yUtE',
    correlationId: newId(new Date()),
    occurredAt: new Date().toISOString(),
    source: 'api',
  },
})
