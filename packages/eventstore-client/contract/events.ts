import {
  type Appended,
  canonical,
  type EventLog,
  type NewEvent,
  newId,
  type RecordedEvent,
  type StoredEvent,
} from '../src/index.ts'

const ACTOR = newId(new Date())

/** An event that says a number. */
export function event(says = 0, changed: Partial<NewEvent> = {}): NewEvent {
  return {
    id: newId(new Date()),
    type: 'GoalRevised',
    data: canonical({ says }),
    metadata: { actor: ACTOR, source: 'api', occurredAt: '2026-03-09T10:15:00.000Z' },
    ...changed,
  }
}

export const events = (count: number): NewEvent[] =>
  Array.from({ length: count }, (_, n) => event(n))

/** What an event says. */
export const says = ({ data }: Pick<StoredEvent, 'data'>): number => JSON.parse(data).says

/** Appends events to a new stream, each by itself. @returns what they came to */
export async function written(
  log: EventLog,
  stream: string,
  all: readonly NewEvent[],
): Promise<Appended[]> {
  const answers: Appended[] = []
  for (const one of all) {
    const last = answers.at(-1)?.revision ?? 'none'
    answers.push(await log.append(stream, [one], last))
  }
  return answers
}

/** All pages as one list. */
export async function all(
  pages: AsyncIterable<readonly RecordedEvent[]>,
): Promise<RecordedEvent[]> {
  const list: RecordedEvent[] = []
  for await (const page of pages) list.push(...page)
  return list
}

/** An event as exports hold it. */
export const stored = ({
  id,
  type,
  stream,
  revision,
  data,
  metadata,
}: RecordedEvent): StoredEvent => ({
  id,
  type,
  stream,
  revision,
  data,
  metadata,
})

/** Reads a subscription until a condition on what was delivered holds, then ends it. */
export async function heard(
  log: EventLog,
  after: string | undefined,
  enough: (list: readonly RecordedEvent[]) => boolean,
): Promise<RecordedEvent[]> {
  const stop = new AbortController()
  const list: RecordedEvent[] = []
  for await (const page of log.subscribe(after, stop.signal)) {
    list.push(...page)
    if (enough(list)) stop.abort()
  }
  return list
}

/** The same list without what was delivered again: delivery is at least once. */
export const once = (list: readonly RecordedEvent[]): RecordedEvent[] => [
  ...new Map(list.map((one) => [one.id, one])).values(),
]
