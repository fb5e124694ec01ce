import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportLog, openerOf, proofTools, type Store, sha256 } from '@lockstep/application'
import {
  type PostgresServer,
  startPostgres,
} from '@lockstep/eventstore-client/testing/postgres-server'
import { isSealedAs, readSealed, sealedHeadText } from '@lockstep/proof'
import { Webhook as Verifier } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type Node, someOrganisation } from '../testing/open-organisation.ts'
import { someReceiver } from '../testing/receiver.ts'
import { sendDue } from './sending.ts'
import { secretOf, shownSecret } from './signature.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A node's sender, and a clock that is moved by hand. */
const senderOf =
  ({ open, access }: Node, name: string, clock: { now: number }) =>
  () =>
    sendDue(
      {
        access,
        name,
        reach: { loopback: true },
        now: () => clock.now,
        stopping: new AbortController().signal,
      },
      open,
    )

/** An organisation, a receiver, and Ada's webhook to it, told all from the beginning. */
async function told(only: readonly string[] = [], by: 'ada' | 'grace' = 'ada') {
  const [organisation, receiver] = [await someOrganisation(), await someReceiver()]
  const { node, settled } = organisation
  const { open, access } = node
  await settled()
  const reached = await open.reading.place('the end', organisation.ada)
  if (reached === undefined) throw new Error('a log has an end')
  const webhook = await access.webhooks.make({
    organisation: open.served.id,
    person: organisation[by],
    url: receiver.url,
    only,
    reached,
  })
  const clock = { now: Date.now() + MINUTE }
  const sent = senderOf(node, 'first', clock)
  const send = async () => {
    await settled()
    await sent()
  }
  const state = async () => (await access.webhooks.in(open.served.id))[0]
  return { ...organisation, ...receiver, access, open, webhook, clock, send, state }
}

describe('a webhook', () => {
  it('is told what was recorded, in order and once, signed so that its receiver can tell', async () => {
    const { give, send, ids, received, open, webhook } = await told()
    const first = await give('ProposeGoal', { title: 'Grow' })
    const second = await give('ProposeDecision', { title: 'Brokers first' })
    await send()
    await send()
    expect(ids()).toEqual([...first.events, ...second.events])
    const secret = shownSecret(await secretOf(open.home, webhook.id))
    for (const { body, headers } of received) {
      const verified = new Verifier(secret).verify(body, headers as Record<string, string>)
      expect(verified).toMatchObject({ specversion: '1.0', id: headers['webhook-id'] })
      expect(() => new Verifier(secret).verify(`${body} `, headers as never)).toThrow()
    }
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
      type: 'GoalProposed',
      subject: `goal/${first.id}`,
      data: { ordinal: 'G-1', did: 'proposed a goal', entry: { title: 'Grow' } },
    })
  })

  it('loses nothing while its receiver is down for an hour, and is told in order once it is back', async () => {
    const { give, send, ids, answer, clock, state, access, webhook } = await told(['goal'])
    answer(503)
    const recorded: string[] = []
    for (const minute of [...Array(12).keys()]) {
      recorded.push(...(await give('ProposeGoal', { title: `Goal ${minute}` })).events)
      await send()
      clock.now += 5 * MINUTE
    }
    expect(new Set(ids())).toEqual(new Set(recorded.slice(0, 1)))
    expect((await state())?.failingSince).toBeDefined()
    answer(200)
    const before = ids().length
    clock.now += HOUR
    await send()
    expect(ids().slice(before)).toEqual(recorded)
    expect((await state())?.failingSince).toBeUndefined()
    const [last, ...older] = await access.webhooks.tries(webhook.id)
    expect(last).toMatchObject({ entry: recorded.at(-1), status: 200 })
    expect(older.some(({ status }) => status === 503)).toBe(true)
  })

  it('waits longer after each failure, and stops after three days of them', async () => {
    const { give, send, ids, answer, clock, state } = await told()
    answer(500)
    await give('ProposeGoal', { title: 'Grow' })
    await send()
    await send()
    expect(ids()).toHaveLength(1)
    clock.now += 6_000
    await send()
    expect(ids()).toHaveLength(2)
    for (; (await state())?.paused === undefined; clock.now += HOUR) await send()
    expect(await state()).toMatchObject({ paused: 'failing' })
    expect(clock.now - Date.parse((await state())?.failingSince ?? '')).toBeLessThan(
      3 * DAY + 2 * HOUR,
    )
    answer(200)
    const before = ids().length
    clock.now += DAY
    await send()
    expect(ids()).toHaveLength(before)
  })

  it('stops at once where its receiver says that it is gone, and follows no redirect', async () => {
    const { give, send, ids, answer, state } = await told()
    answer(302)
    await give('ProposeGoal', { title: 'Grow' })
    await send()
    expect(ids()).toHaveLength(1)
    expect((await state())?.attempts).toBe(1)
    const gone = await told()
    gone.answer(410)
    await gone.give('ProposeGoal', { title: 'Grow' })
    await gone.send()
    expect(await gone.state()).toMatchObject({ paused: 'gone' })
  })

  it('carries no words, also not those that its maker may read', async () => {
    const { give, grace, send, received } = await told()
    const words = { to: grace, kind: 'hard', title: 'CANARY', text: 'CANARY' }
    await give('GiveFeedback', words)
    await send()
    expect(received.map(({ body }) => JSON.parse(body))).toMatchObject([
      {
        type: 'FeedbackGiven.v2',
        data: { entry: { title: { sealed: true }, text: { sealed: true } } },
      },
    ])
    expect(JSON.stringify(received)).not.toContain('CANARY')
  })

  it('carries what all was recorded by then, sealed: nobody else’s record fits it once it is opened', async () => {
    const { give, send, received, open } = await told()
    await give('ProposeGoal', { title: 'Grow' })
    await send()
    await give('ProposeGoal', { title: 'Grow more' })
    await send()
    const sealedIn = (each = received[0]) =>
      readSealed(String(each?.headers['lockstep-head'])) ?? expect.fail()
    const last = sealedIn(received.at(-1))
    expect(sealedIn().seal).not.toBe(last.seal)
    expect(proofTools.isSigned(last, sealedHeadText(last))).toBe(true)
    let end = ''
    for await (const line of exportLog(open.home)) end = line
    const opener = await openerOf(open.home, last.at)
    expect(await isSealedAs(last, opener, JSON.parse(end).data, sha256)).toBe(true)
  })

  it('has no gap where a decision is restricted, until it is opened', async () => {
    const { give, ada, send, received, ids } = await told([], 'grace')
    const restricted = { title: 'CANARY', restricted: { to: [ada] } }
    const { id } = await give('ProposeDecision', restricted)
    const goal = await give('ProposeGoal', { title: 'Grow' })
    await send()
    expect(ids()).toEqual(goal.events)
    expect(JSON.stringify(received)).not.toContain(id)
    const opened = await give('OpenDecision', { id })
    await send()
    expect(ids().slice(goal.events.length)).toEqual(opened.events)
  })

  it('goes on from a moment or an entry that its maker names', async () => {
    const { give, ada, send, ids, open, access, webhook, clock } = await told()
    const first = await give('ProposeGoal', { title: 'Grow' })
    const second = await give('ProposeGoal', { title: 'Grow more' })
    await send()
    const again = async (from: 'the end' | { at: string } | { before: string }) => {
      const before = ids().length
      const reached = await open.reading.place(from, ada)
      if (reached === undefined) throw new Error('there is such a place')
      await access.webhooks.set(webhook.id, { reached, attempts: 0, next: webhook.next })
      clock.now += MINUTE
      await send()
      return ids().slice(before)
    }
    expect(await again({ before: second.events[0] ?? '' })).toEqual(second.events)
    expect(await again({ at: webhook.since })).toEqual([...first.events, ...second.events])
    expect(await again('the end')).toEqual([])
  })

  it('ends with its maker’s leaving', async () => {
    const { give, grace, send, ids, state } = await told([], 'grace')
    await give('RecordLeaving', { id: grace })
    await send()
    expect([ids(), await state()]).toEqual([[], undefined])
  })
})

describe('two nodes on one store', () => {
  let postgres: PostgresServer
  beforeAll(async () => {
    postgres = await startPostgres()
  }, 60_000)
  afterAll(() => postgres.remove())

  it('send each entry once, and one takes over from the other', async () => {
    const { url } = postgres
    const wrappers = mkdtempSync(join(tmpdir(), 'lockstep-wrappers-'))
    onTestFinished(() => rmSync(wrappers, { recursive: true, force: true }))
    const store: Store = { at: 'server', log: url, keys: url, wrappers }
    const [{ id, ada, give, nodes, settled }, receiver] = [
      await someOrganisation(2, store),
      await someReceiver(),
    ]
    const [here, there] = nodes as [Node, Node]
    await settled()
    const reached = await here.open.reading.place('the end', ada)
    if (reached === undefined) throw new Error('a log has an end')
    const made = { organisation: id, person: ada, url: receiver.url, only: [], reached }
    await here.access.webhooks.make(made)
    const clock = { now: Date.now() + MINUTE }
    const [one, other] = [senderOf(here, 'one', clock), senderOf(there, 'other', clock)]
    const recorded: string[] = []
    const propose = async (title: string) =>
      recorded.push(...(await give('ProposeGoal', { title })).events)
    for (const n of [1, 2, 3]) {
      await propose(`Goal ${n}`)
      await settled()
      await Promise.all([one(), other()])
    }
    expect(receiver.ids()).toEqual(recorded)
    await propose('The other takes over')
    await settled()
    clock.now += MINUTE
    await other()
    expect(receiver.ids()).toEqual(recorded)
  })
})
