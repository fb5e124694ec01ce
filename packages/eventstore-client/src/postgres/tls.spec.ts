import { readFileSync } from 'node:fs'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { all, event, events, says, written } from '../../contract/events.ts'
import {
  CERTIFICATE,
  type PostgresServer,
  startPostgres,
  WITH_TLS,
} from '../../testing/postgres-server.ts'
import { Wire } from '../../testing/wire.ts'
import { newId } from '../ids.ts'
import { openEventLog } from '../open-event-log.ts'

/** Milliseconds in which it is said that a certificate won't do: it makes no sense to ask again. */
const AT_ONCE = 4_000

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres(WITH_TLS)
})
afterAll(() => server.remove())

const address = (host: string, mode: string) => {
  const url = new URL(server.url)
  url.hostname = host
  url.searchParams.set('sslmode', mode)
  return `${url.href}#${newId(new Date())}`
}

function trustTheCertificate() {
  const usual = getCACertificates()
  setDefaultCACertificates([...usual, readFileSync(CERTIFICATE, 'utf8')])
  onTestFinished(() => setDefaultCACertificates(usual))
}

it('a certificate that nobody vouches for is refused at once, in one sentence', async () => {
  const began = performance.now()
  await expect(openEventLog(address('localhost', 'verify-full'))).rejects.toThrow(
    /^PostgreSQL can't be used: its certificate is not trusted \(self.signed certificate.*\)$/,
  )
  expect(performance.now() - began).toBeLessThan(AT_ONCE)
})

it('so is one for another name', async () => {
  trustTheCertificate()
  const began = performance.now()
  await expect(openEventLog(address('127.0.0.1', 'verify-full'))).rejects.toThrow(
    /^PostgreSQL can't be used: its certificate is not trusted \(Hostname\/IP does not match.*\)$/,
  )
  expect(performance.now() - began).toBeLessThan(AT_ONCE)
})

it('one that is vouched for is good, and all that is said is said over TLS', async () => {
  trustTheCertificate()
  const log = await openEventLog(address('localhost', 'verify-full'))
  onTestFinished(() => log.close())
  await log.append('goal-1', [event(1)], 'none')
  const asked = await server.ask(
    "SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE application_name LIKE 'lockstep %'",
  )
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.every(({ ssl }) => ssl === true)).toBe(true)
})

it('one that is silent is cut under TLS too, and another is made', async () => {
  const url = new URL(address('127.0.0.1', 'require'))
  const wire = await Wire.to(Number(url.port))
  onTestFinished(() => wire.close())
  url.port = String(wire.port)
  url.searchParams.set('statement_timeout', '500')
  url.searchParams.set('connect_timeout', '1')
  const log = await openEventLog(url.href)
  onTestFinished(() => log.close())
  const [first] = await written(log, 'goal-1', events(1))
  wire.swallow()
  const lost = event(1)
  const append = log.append('goal-1', [lost], 0)
  await expect(append).rejects.toMatchObject({ code: 'OutcomeUnknown' })
  wire.pass()
  expect(await log.append('goal-1', [lost], 0)).toMatchObject({ revision: 1 })
  expect((await all(log.readAll(first?.position))).map(says)).toEqual([1])
})

// A write on a socket that is gone fails where nobody listens: the error would be nobody's, and end the process.
it.for(['disable', 'require', 'verify-full'])(
  '%s: is left at any moment of a connection, without an error that nobody catches',
  async (mode) => {
    trustTheCertificate()
    for (const milliseconds of Array.from({ length: 24 }, (_, round) => round / 2)) {
      const log = await openEventLog(address('localhost', mode))
      const reads = Array.from({ length: 5 }, () => all(log.readAll()).catch(() => {}))
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      await log.close()
      await Promise.all(reads)
    }
  },
)
