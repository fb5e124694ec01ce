import type { EventLog } from '@lockstep/eventstore-client'

/** How often each decision that another one supersedes was marked as superseded: a policy does it, once. */
export async function supersessions(log: EventLog): Promise<ReadonlyMap<string, number>> {
  const marked = new Map<string, number>()
  for await (const page of log.readAll()) {
    for (const { type, data, stream } of page) {
      const older = type === 'DecisionMade' ? JSON.parse(data).supersedes : []
      for (const id of older) marked.set(`decision-${id}`, marked.get(`decision-${id}`) ?? 0)
      if (type === 'DecisionSuperseded') marked.set(stream, (marked.get(stream) ?? 0) + 1)
    }
  }
  return marked
}
