import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { send } from '../testing/raw-request.ts'
import { someServer } from '../testing/some-server.ts'

let server: Awaited<ReturnType<typeof someServer>>
beforeAll(async () => {
  server = await someServer()
}, 60_000)
afterAll(() => server.stop())

async function founded() {
  const ada = server.browser()
  const { said } = await ada.post('/api/organisations', { yourName: 'Ada', otherName: 'Grace' })
  const { organisation: org, joinLink, recoveryCode, person } = said
  return { ada, org, person, recoveryCode, token: joinLink.split('/').at(-1) as string }
}

describe('starting one’s own', () => {
  it('asks two names, and lets the other in by a link that works once', async () => {
    const { ada, org, person, token } = await founded()
    const links = `/api/orgs/${org}/links/join`
    expect((await ada.get(links)).said).toEqual({ joined: [person] })
    const grace = server.browser()
    expect((await grace.get(`/api/links/${token}`)).said).toEqual({ kind: 'join', by: ['Ada'] })
    const joined = await grace.post(`/api/links/${token}`)
    expect(joined.said).toMatchObject({ organisation: org, recoveryCode: expect.any(String) })
    expect((await ada.get(links)).said.joined).toEqual([person, joined.said.person].sort())
    expect((await grace.get(`/api/orgs/${org}/views/me`)).said.viewer.name).toBe('Grace')
    expect((await ada.get(`/api/orgs/${org}/views/me`)).said.viewer.name).toBe('Ada')
    expect((await server.browser().post(`/api/links/${token}`)).said.code).toBe('LinkUsed')
  })

  it('refuses a missing name with its field', async () => {
    const { status, said } = await server
      .browser()
      .post('/api/organisations', { yourName: 'Ada', otherName: ' ' })
    expect([status, said.errors[0].path]).toEqual([422, 'otherName'])
  })
})

describe('a way in', () => {
  it('is opened on another device by a link of one’s own, and revoked', async () => {
    const { ada, org } = await founded()
    const { said } = await ada.post(`/api/orgs/${org}/links/device`)
    const phone = server.browser()
    await phone.post(`/api/links/${said.link.split('/').at(-1)}`)
    expect((await phone.get(`/api/orgs/${org}/views/me`)).said.viewer.name).toBe('Ada')
    const { said: sessions } = await ada.get(`/api/orgs/${org}/sessions`)
    const other = sessions.find(({ here }: { here: boolean }) => !here)
    expect(other).toMatchObject({ device: 'node', used: expect.any(String) })
    await ada.send('DELETE', `/api/orgs/${org}/sessions/${other.id}`)
    expect((await phone.get(`/api/orgs/${org}/views/me`)).status).toBe(401)
  })

  it('is found again with the recovery code, once', async () => {
    const { org, recoveryCode } = await founded()
    const lost = server.browser()
    expect((await lost.post(`/api/orgs/${org}/recovery`, { code: recoveryCode })).status).toBe(200)
    expect((await lost.get(`/api/orgs/${org}/views/me`)).said.viewer.name).toBe('Ada')
    const again = await server.browser().post(`/api/orgs/${org}/recovery`, { code: recoveryCode })
    expect(again.said.code).toBe('CodeUnknown')
  })

  it('is found again by a code whose answer was lost, by the same browser alone and until it has been in', async () => {
    const { org, recoveryCode: code } = await founded()
    const path = `/api/orgs/${org}/recovery`
    const key = 'known-to-this-browser-alone'
    const [unanswered, lost, other] = [server.browser(), server.browser(), server.browser()]
    await unanswered.post(path, { code, key })
    for (const body of [{ code }, { code, key: `${key}-not` }])
      expect((await other.post(path, body)).said.code).toBe('CodeUnknown')
    expect((await other.get(`/api/links/${org} ${code} ${key}`)).status).toBe(404)
    expect((await other.post(`/api/links/${org} ${code} ${key}`)).status).toBe(404)

    const { status, said } = await lost.post(path, { code, key })
    expect(status).toBe(200)
    expect((await unanswered.get(`/api/orgs/${org}/views/me`)).status).toBe(401)
    expect((await lost.get(`/api/orgs/${org}/views/me`)).said.viewer.name).toBe('Ada')
    await vi.waitFor(async () => {
      const { said: devices } = await lost.get(`/api/orgs/${org}/sessions`)
      expect(devices.find(({ here }: { here: boolean }) => here).used).toBeDefined()
    })
    expect((await other.post(path, { code, key })).said.code).toBe('CodeUnknown')
    const next = { code: said.recoveryCode }
    expect((await other.post(path, next)).status).toBe(200)
  })

  it('stays closed to a code whose answer was lost once the session that it opened was ended', async () => {
    const { ada, org, recoveryCode: code } = await founded()
    const path = `/api/orgs/${org}/recovery`
    const sent = { code, key: 'known-to-this-browser-alone' }
    const thief = server.browser()
    await thief.post(path, sent)
    const { said: devices } = await ada.get(`/api/orgs/${org}/sessions`)
    const opened = devices.find(({ here }: { here: boolean }) => !here)
    await ada.send('DELETE', `/api/orgs/${org}/sessions/${opened.id}`)
    expect((await thief.post(path, sent)).said.code).toBe('CodeUnknown')
  })

  it('is found by the last code that was made, and by none before it', async () => {
    const { ada, org, recoveryCode } = await founded()
    const lastMade = async () => (await ada.get(`/api/orgs/${org}/recovery-code`)).said.made
    const first = await lastMade()
    const { said } = await ada.post(`/api/orgs/${org}/recovery-code`)
    expect((await lastMade()) > first).toBe(true)
    const recover = (code: string) => server.browser().post(`/api/orgs/${org}/recovery`, { code })
    expect((await recover(recoveryCode)).said.code).toBe('CodeUnknown')
    expect((await recover(said.recoveryCode)).status).toBe(200)
  })

  it('shows who has left nothing but themselves, and lets them erase their words', async () => {
    const { ada, org, token } = await founded()
    const grace = server.browser()
    const { person } = (await grace.post(`/api/links/${token}`)).said
    const { position } = (await ada.give(org, 'RecordLeaving', { id: person })).said
    const seen = (view: string) => grace.get(`/api/orgs/${org}/views/${view}after=${position}`)
    expect((await seen('me?')).status).toBe(404)
    const { said } = await seen(`person?id=${person}&`)
    expect(said.actions).toEqual(['ErasePerson'])
    expect((await grace.give(org, 'ErasePerson', { id: person })).status).toBe(200)
  })

  it('lets who has left tell why, and read what the others told once it is open', async () => {
    const { ada, org, token } = await founded()
    const grace = server.browser()
    const { person } = (await grace.post(`/api/links/${token}`)).said
    const owner = (await ada.get(`/api/orgs/${org}/views/me`)).said.viewer.id
    const asked = await ada.give(org, 'AskWhyTheyLeave', { person, others: [owner] })
    const { id } = asked.said
    await ada.give(org, 'RecordLeaving', { id: person })
    await ada.give(org, 'TellWhyTheyLeave', { id, reason: 'She had outgrown it.' })
    const told = await grace.give(org, 'TellWhyTheyLeave', { id, reason: 'It was time.' })
    expect(told.status).toBe(200)
    const page = `/api/orgs/${org}/views/page?noun=leaving&id=${id}&after=${told.said.position}`
    const { said } = await grace.get(page)
    const reasons = said.parts[0].items.map((item: { said: unknown }) => item.said)
    expect(reasons).toEqual(['It was time.', 'She had outgrown it.'])
    expect(JSON.stringify(said)).not.toContain('Ada')
  })

  it('that one of two vouches for is seen as such, and taken back', async () => {
    const { ada, org, person, token } = await founded()
    const grace = server.browser()
    await grace.post(`/api/links/${token}`)
    const { said: wei } = await ada.give(org, 'AddMember', { name: 'Wei', role: 'CFO' })
    const path = `/api/orgs/${org}/links/restore`
    const { said } = await ada.post(path, { person: wei.id })
    expect(said).toEqual({ vouching: 1, needed: 2 })
    expect((await grace.get(path)).said).toEqual([{ person: wei.id, by: person }])
    await grace.send('DELETE', `${path}/${wei.id}`)
    expect((await grace.get(path)).said).toHaveLength(1)
    expect((await ada.send('DELETE', `${path}/${wei.id}`)).status).toBe(204)
    expect((await grace.get(path)).said).toEqual([])
    expect((await grace.post(path, { person: wei.id })).said).toEqual(said)
  })

  it('that the only other makes opens no words written before it, and everybody sees it', async () => {
    const { ada, org, person, token } = await founded()
    const grace = server.browser()
    const { said: joined } = await grace.post(`/api/links/${token}`)
    const given = await ada.give(org, 'GiveFeedback', {
      to: joined.person,
      kind: 'hard',
      title: 'CANARY',
      text: 'CANARY',
    })
    const { said: restored } = await grace.post(`/api/orgs/${org}/links/restore`, { person })
    const back = server.browser()
    await back.post(`/api/links/${restored.link.split('/').at(-1)}`)
    const { said } = await back.get(
      `/api/orgs/${org}/views/feedback?id=${given.said.id}&after=${given.said.position}`,
    )
    expect(JSON.stringify(said)).not.toContain('CANARY')
    const record = await ada.get(`/api/orgs/${org}/views/record`)
    expect(JSON.stringify(record.said)).toContain('let somebody in again')
  })

  it('is made for whoever was just added, without waiting', async () => {
    const { ada, org } = await founded()
    for (const name of ['Ben', 'Cem', 'Dina']) {
      const { said: added } = await ada.give(org, 'AddMember', { name, role: 'CFO' })
      const { status } = await ada.post(`/api/orgs/${org}/links/join`, { person: added.id })
      expect([name, status]).toEqual([name, 201])
    }
  })

  it('can’t be made for somebody who has come in', async () => {
    const { ada, org, token } = await founded()
    const { said } = await server.browser().post(`/api/links/${token}`)
    const again = await ada.post(`/api/orgs/${org}/links/join`, { person: said.person })
    expect(again.said.code).toBe('AlreadyJoined')
  })

  it('is not guessed', async () => {
    const guesser = server.browser()
    const tries = await Promise.all(
      Array.from({ length: 60 }, (_, n) => guesser.get(`/api/links/guess${n}`)),
    )
    expect(tries.some(({ status }) => status === 429)).toBe(true)
    const refused = await fetch(`${server.url}/api/links/guess`)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
  })
})

describe('another name', () => {
  const statusOf = async (path: string) => {
    const headers = [['Host', 'evil.example']] as const
    return (await send(server.url, { method: 'GET', path, headers })).status
  }

  it('for this computer is not answered to', async () => {
    expect(await statusOf('/api/start')).toBe(421)
    expect(await statusOf('/api/ready/')).toBe(421)
    expect(await statusOf('/api/openapi.json')).toBe(421)
  })

  it('learns how the server is, as a load balancer asks by address', async () => {
    expect(await statusOf('/api/health')).toBe(200)
    expect(await statusOf('/api/ready')).toBe(200)
  })
})
