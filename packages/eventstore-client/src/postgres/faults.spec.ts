import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { all, event, events, heard, once, says, written } from '../../contract/events.ts'
import { type PostgresServer, startPostgres } from '../../testing/postgres-server.ts'
import { Wire } from '../../testing/wire.ts'
import { newId } from '../ids.ts'
import { openEventLog } from '../open-event-log.ts'
import type { EventLog } from '../port.ts'

const PATIENCE = 60_000
/** The promise is held by ten: LOCKSTEP_KILLS=10. */
const KILLS = Number(process.env['LOCKSTEP_KILLS'] ?? 3)
/** Milliseconds in which everything has to end, whatever the server does. */
const BOUND = 20_000

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
}, PATIENCE)
afterAll(() => server.remove())

const opened = async (test: TestContext, address: string): Promise<EventLog> => {
  const log = await openEventLog(address)
  test.onTestFinished(() => log.close())
  return log
}

/** A log behind a wire of its own, and the same log without. */
async function onWire(test: TestContext, settings = '') {
  const url = new URL(server.url)
  const wire = await Wire.to(Number(url.port))
  test.onTestFinished(() => wire.close())
  const organisation = newId(new Date())
  url.port = String(wire.port)
  const log = await opened(test, `${url.href}${settings}#${organisation}`)
  const direct = await opened(test, `${server.url}#${organisation}`)
  return { wire, log, direct }
}

async function inBound<T>(work: Promise<T>): Promise<T> {
  const start = Date.now()
  try {
    return await work
  } finally {
    expect(Date.now() - start).toBeLessThan(BOUND)
  }
}

describe('a connection that is cut', { timeout: PATIENCE, concurrent: true }, () => {
  it.for(['before', 'after'] as const)(
    '%s the commit: the append happens once',
    async (when, test) => {
      const { wire, log, direct } = await onWire(test)
      await written(log, 'goal-1', events(2))
      wire.cutAt('"says":77', when)
      const answer = await inBound(log.append('goal-1', [event(77)], 1))
      expect(answer.revision).toBe(2)
      expect((await all(direct.read('goal-1'))).map(says)).toEqual([0, 1, 77])
      expect(await log.append('goal-1', [event(3)], 2)).toMatchObject({ revision: 3 })
    },
  )

  it.for(['before', 'after'] as const)(
    '%s the commit, with nobody there any more: it is unknown, and asking again settles it',
    async (when, test) => {
      const { wire, log, direct } = await onWire(test)
      const [first] = await written(log, 'goal-1', events(1))
      const lost = event(77)
      wire.cutAt(lost.id, when, { thenRefuse: true })
      const unknown = inBound(log.append('goal-1', [lost], 0))
      await expect(unknown).rejects.toMatchObject({ code: 'OutcomeUnknown' })
      expect(await all(direct.read('goal-1'))).toHaveLength(when === 'before' ? 1 : 2)
      wire.pass()
      const answer = await log.append('goal-1', [lost], 0)
      expect(answer.revision).toBe(1)
      expect((await all(direct.readAll(first?.position))).map(({ id }) => id)).toEqual([lost.id])
    },
  )

  it('is cut by who waits too long for one that is silent, and another is made', async (test) => {
    const { wire, log, direct } = await onWire(test, '?statement_timeout=500&connect_timeout=1')
    await written(log, 'goal-1', events(1))
    wire.swallow()
    const lost = event(1)
    const append = inBound(log.append('goal-1', [lost], 0))
    await expect(append).rejects.toMatchObject({ code: 'OutcomeUnknown' })
    await expect(inBound(log.head())).rejects.toMatchObject({ code: 'StoreUnavailable' })
    wire.pass()
    expect(await log.append('goal-1', [lost], 0)).toMatchObject({ revision: 1 })
    expect((await all(direct.readAll())).map(says)).toEqual([0, 1])
  })

  it('ends no subscription for long: it is resumed where it was', async (test) => {
    const { wire, log, direct } = await onWire(test)
    const listening = heard(log, undefined, (list) => once(list).length === 30)
    for (let n = 0; n < 30; n += 1) {
      if (n % 10 === 5) wire.pass()
      await direct.append('goal-1', [event(n)], n === 0 ? 'none' : n - 1)
    }
    expect(once(await listening).map(says)).toEqual(events(30).map(says))
  })

  it('is not made again once the log was closed while nobody was there', async (test) => {
    const [url, whole] = [new URL(await server.database('left')), new AbortController()]
    const wire = await Wire.to(Number(url.port))
    test.onTestFinished(() => wire.close())
    url.port = String(wire.port)
    const log = await openEventLog(`${url.href}#${newId(new Date())}`)
    await written(log, 'goal-1', events(1))
    const hearing = log.subscribe(undefined, whole.signal)[Symbol.asyncIterator]()
    await hearing.next()
    const connected = () => server.ask(`SELECT FROM pg_stat_activity WHERE datname = 'left'`)
    expect(await connected()).not.toEqual([])
    wire.refuse()
    await new Promise((resolve) => setTimeout(resolve, 300))
    whole.abort()
    await log.close()
    wire.pass()
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect(await connected()).toEqual([])
  })
})

describe('a server', { timeout: PATIENCE, concurrent: true }, () => {
  it('that is killed under appends, and back, again and again, has every one of them once', async (test) => {
    const own = await startPostgres()
    test.onTestFinished(() => own.remove())
    const address = `${own.url}#${newId(new Date())}`
    const logs = [await opened(test, address), await opened(test, address)]
    const acknowledged = new Map<string, number>()
    let isOver = false
    const writers = Array.from({ length: 8 }, async (_, w) => {
      for (let n = 0; !isOver; n += 1) {
        const one = event(n)
        for (;;) {
          const asked = logs[w % 2]?.append(`goal-${w}`, [one], n === 0 ? 'none' : n - 1)
          const answer = await asked?.catch(({ code }) => {
            expect(['OutcomeUnknown', 'StoreUnavailable']).toContain(code)
          })
          if (answer === undefined) continue
          acknowledged.set(one.id, answer.revision)
          break
        }
      }
    })
    for (let kill = 0; kill < KILLS; kill += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      await own.kill()
      await own.start()
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
    isOver = true
    await Promise.all(writers)
    const whole = await all((await opened(test, address)).readAll())
    expect(acknowledged.size).toBeGreaterThan(10)
    expect(new Map(whole.map(({ id, revision }) => [id, revision]))).toEqual(acknowledged)
    expect(whole).toHaveLength(acknowledged.size)
    expect(new Set(whole.map(({ position }) => position)).size).toBe(whole.length)
  })

  it('that is not there yet is waited for, but not for ever', async (test) => {
    const own = await startPostgres()
    test.onTestFinished(() => own.remove())
    await own.kill()
    const address = `${own.url}#${newId(new Date())}`
    await expect(inBound(openEventLog(address))).rejects.toMatchObject({
      code: 'StoreUnavailable',
      message: expect.stringContaining('ECONNREFUSED'),
    })
    const opening = opened(test, address)
    await own.start()
    expect(await (await opening).append('goal-1', [event()], 'none')).toMatchObject({ revision: 0 })
  })

  it.each([
    ['whose password is another', { password: 'CANARY' }, /password authentication failed/],
    ['without such a database', { pathname: '/nowhere' }, /does not exist/],
    ['with TLS only if that works', { search: '?sslmode=prefer' }, /says sslmode=disable, require/],
    ['with TLS by another name', { search: '?ssl=true' }, /says sslmode=disable, require/],
    ['without TLS, where it is asked for', { search: '?sslmode=verify-full' }, /PostgreSQL/],
  ])('%s says so, and not what it was asked with', async (_, changed, sentence) => {
    const refused = inBound(
      openEventLog(`${Object.assign(new URL(server.url), changed).href}#${newId(new Date())}`),
    )
    await expect(refused).rejects.toMatchObject({ code: 'StoreUnavailable' })
    await expect(refused).rejects.toThrow(sentence)
    await expect(refused).rejects.not.toThrow(/CANARY/)
  })
})
