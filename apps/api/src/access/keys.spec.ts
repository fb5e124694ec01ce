import { newId } from '@lockstep/eventstore-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { someServer } from '../testing/some-server.ts'

let server: Awaited<ReturnType<typeof someServer>>
beforeAll(async () => {
  server = await someServer()
}, 60_000)
afterAll(() => server.stop())

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** An organisation of Ada, who founded it, and Grace; and how a program asks it with a key. */
async function founded() {
  const [ada, grace] = [server.browser(), server.browser()]
  const { said } = await ada.post('/api/organisations', { yourName: 'Ada', otherName: 'Grace' })
  const { said: joined } = await grace.post(`/api/links/${said.joinLink.split('/').at(-1)}`)
  const at = `/api/orgs/${said.organisation}`
  const make = async (scopes: readonly string[], by = ada, until = dayFromNow(30)) =>
    (await by.post(`${at}/keys`, { name: 'Reports', scopes, until })).said
  const program = (key: string) => {
    const authorization = { authorization: `Bearer ${key}` }
    const send = (method: string, path: string, body?: unknown, headers = {}) =>
      server.browser().send(method, `${at}${path}`, body, { ...authorization, ...headers })
    return {
      send,
      get: (path: string) => send('GET', path),
      give: (name: string, input: unknown) =>
        send('POST', `/commands/${name}`, { input }, { 'idempotency-key': newId(new Date()) }),
    }
  }
  return { org: said.organisation, at, ada, grace, graceId: joined.person, make, program }
}

describe('a key', () => {
  it('is shown once, listed with its last use, and acts as its person by way of the API', async () => {
    const { ada, at, make, program } = await founded()
    const { key, ...made } = await make(['read', 'record'])
    const asAda = program(key)
    expect((await asAda.get('/views/me')).said.viewer.name).toBe('Ada')
    const { status, said: goal } = await asAda.give('ProposeGoal', { title: 'Grow' })
    expect([status, goal.code]).toEqual([200, undefined])
    const seen = await asAda.get(`/views/entry?id=${goal.events[0]}&after=${goal.position}`)
    expect(seen.said.entry ?? seen.said).toMatchObject({ source: 'api' })
    const { said } = await ada.get(`${at}/keys`)
    expect(said.own).toEqual([{ ...made, used: expect.any(String) }])
    expect(JSON.stringify(said)).not.toContain(key)
  })

  it('does what it was made for, and nothing else', async () => {
    const { ada, org, make, program } = await founded()
    const { said: metric } = await ada.give(org, 'DefineMetric', { title: 'Leads', unit: 'leads' })
    const value = { id: metric.id, on: dayFromNow(0), value: 40 }
    const forOne = async (scope: string) => program((await make([scope])).key)
    const reads = await forOne('read')
    const records = await forOne('record')
    const reports = await forOne('figures')
    const beyond = [403, 'BeyondKey']
    const code = async (answer: Promise<{ status: number; said: { code?: string } }>) => {
      const { status, said } = await answer
      return said.code === undefined ? status : [status, said.code]
    }
    expect(await code(reads.get('/views/goals'))).toBe(200)
    expect(await code(reads.give('ReportMetric', value))).toEqual(beyond)
    expect(await code(reads.get('/imports'))).toEqual(beyond)
    expect(await code(records.get('/views/goals'))).toEqual(beyond)
    expect(await code(records.give('ProposeGoal', { title: 'Grow' }))).toBe(200)
    expect(await code(records.give('AppointAdministrator', { id: org }))).toEqual(beyond)
    expect(await code(reports.give('ReportMetric', value))).toBe(200)
    expect(await code(reports.give('ProposeGoal', { title: 'Grow' }))).toEqual(beyond)
    expect(await code(reports.get('/live'))).toEqual(beyond)
  })

  it('makes no way in, and ends none', async () => {
    const { make, program, graceId } = await founded()
    const asAda = program((await make(['read', 'record', 'figures'])).key)
    const asked = [
      ['GET', '/keys'],
      ['POST', '/keys', { name: 'More', scopes: ['read'], until: dayFromNow(1) }],
      ['GET', '/sessions'],
      ['POST', '/recovery-code', {}],
      ['POST', '/links/device', {}],
      ['POST', '/links/restore', { person: graceId }],
      ['POST', '/calendar', {}],
    ] as const
    for (const [method, path, body] of asked) {
      const { status, said } = await asAda.send(method, path, body)
      expect([path, status, said.code]).toEqual([path, 403, 'BeyondKey'])
    }
  })

  it('is refused once it is ended, and where it is not of this organisation', async () => {
    const [{ ada, at, make, program }, other] = [await founded(), await founded()]
    const { id, key } = await make(['read'])
    expect((await other.program(key).get('/views/me')).said.code).toBe('KeyUnknown')
    expect((await other.ada.send('DELETE', `${other.at}/keys/${id}`)).status).toBe(404)
    expect((await ada.send('DELETE', `${at}/keys/${id}`)).status).toBe(204)
    expect((await program(key).get('/views/me')).said.code).toBe('KeyUnknown')
    expect((await program('lsk_guessed').get('/views/me')).status).toBe(401)
  })

  it('counts whatever the cookies say', async () => {
    const { ada, at } = await founded()
    const shown = { authorization: 'Bearer lsk_guessed' }
    expect((await ada.send('GET', `${at}/views/me`, undefined, shown)).status).toBe(401)
  })

  it('lasts at least today and at most a year, and says so', async () => {
    const { make } = await founded()
    const until = (days: number) => make(['read'], undefined, dayFromNow(days))
    expect((await until(-2)).code).toBe('BadLastDay')
    expect((await until(370)).code).toBe('BadLastDay')
    expect((await until(360)).key).toMatch(/^lsk_/)
  })

  it('is known to administrators by whose it is and until when, and to other members not at all', async () => {
    const { ada, grace, graceId, at, make } = await founded()
    const { id, key, until } = await make(['read'], grace)
    const { said: seen } = await ada.get(`${at}/keys`)
    expect(seen).toEqual({ own: [], others: [{ id, person: graceId, until }] })
    await make(['read'])
    const { said: hers } = await grace.get(`${at}/keys`)
    expect([hers.own.length, hers.others]).toEqual([1, []])
    expect(JSON.stringify([seen, hers])).not.toContain(key)
  })

  it('ends with the device that it was made on', async () => {
    const { ada, at, make, program } = await founded()
    const { said: link } = await ada.post(`${at}/links/device`)
    const phone = server.browser()
    await phone.post(`/api/links/${link.link.split('/').at(-1)}`)
    const [{ key: there }, { key: here }] = [await make(['read'], phone), await make(['read'])]
    const { said: sessions } = await ada.get(`${at}/sessions`)
    const lost = sessions.find((session: { here: boolean }) => !session.here)
    await ada.send('DELETE', `${at}/sessions/${lost.id}`)
    expect((await program(there).get('/views/me')).status).toBe(401)
    expect((await program(here).get('/views/me')).status).toBe(200)
  })

  it('ends with its person’s leaving, and stays ended when they come back', async () => {
    const { ada, grace, graceId, at, org, make, program } = await founded()
    const { key } = await make(['read'], grace)
    const asGrace = program(key)
    const { said: left } = await ada.give(org, 'RecordLeaving', { id: graceId })
    await ada.get(`${at}/views/me?after=${left.position}`)
    expect((await asGrace.get('/views/me')).said.code).toBe('KeyUnknown')
    expect((await ada.get(`${at}/keys`)).said.others).toEqual([])
  })
})
