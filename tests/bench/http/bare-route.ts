import { newId } from '@lockstep/eventstore-client'
import type { BareEvent, BareStore } from '@lockstep/eventstore-client/bench/bare-store'
import { openBare } from '@lockstep/eventstore-client/bench/open-bare'
import fastify from 'fastify'
import { answering } from '../child.ts'

/**
 * What the commands' route would be with nothing behind it: Fastify's own reading and checking by the same schema, and
 * the same event by the bare client of the same store, all who wait at the same time in one commit.
 */
export interface BareRoute {
  /** Of the store, as `openBare` takes it. */
  readonly store: string
  readonly path: string
  readonly body: object
  readonly answer: object
}

interface Body {
  readonly input: object
}

// As long as a hash and a position are.
const HASH = 'Zk3VbqY0m5pQd1sT8uWxRc7LhNfJgA2eKoBiMv4yUtE'
const ACTOR = newId(new Date())

let isCommitting = false
let waiting: { readonly event: BareEvent; readonly durable: () => void }[] = []

answering(async ({ store, path, body, answer }: BareRoute): Promise<number> => {
  const log = await openBare(store)
  const server = fastify({ ajv: { customOptions: { strict: false } } })
  server.post<{ Body: Body; Headers: { 'idempotency-key': string } }>(
    path,
    { schema: { body, response: { 200: answer } } },
    async (request) => {
      const id = request.headers['idempotency-key']
      await durable(log, eventOf(id, request.body))
      return { id, revision: 0, events: [id], position: HASH }
    },
  )
  return Number(new URL(await server.listen({ port: 0, host: '127.0.0.1' })).port)
})

function durable(log: BareStore, event: BareEvent): Promise<void> {
  return new Promise((resolve) => {
    waiting.push({ event, durable: resolve })
    if (waiting.length === 1 && !isCommitting) setImmediate(commit, log)
  })
}

async function commit(log: BareStore): Promise<void> {
  isCommitting = true
  while (waiting.length > 0) {
    const together = waiting
    waiting = []
    await log.commit(together.map(({ event }) => event))
    for (const one of together) one.durable()
  }
  isCommitting = false
}

function eventOf(id: string, { input }: Body): BareEvent {
  const now = new Date().toISOString()
  const metadata = {
    actor: ACTOR,
    commandHash: HASH,
    correlationId: id,
    occurredAt: now,
    recordedAt: now,
    source: 'web',
  }
  return [`goal-${id}`, 0, id, 'GoalProposed', JSON.stringify(input), JSON.stringify(metadata)]
}
