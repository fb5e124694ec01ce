import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, someServer } from '../testing/some-server.ts'

let server: Awaited<ReturnType<typeof someServer>>
beforeAll(async () => {
  server = await someServer()
}, 60_000)
afterAll(() => server.stop())

const tokenOf = (link: string): string => link.split('/').at(-1) ?? ''

/** Ada's organisation, Grace in it, and what Grace has written: CANARY, where only Grace and Ada may look, and SEALED. */
async function pair() {
  const [ada, grace] = [server.browser(), server.browser()]
  const { said } = await ada.post('/api/organisations', { yourName: 'Ada', otherName: 'Grace' })
  const { organisation: org, joinLink } = said
  const { said: came } = await grace.post(`/api/links/${tokenOf(joinLink)}`)
  return { ada, grace, org, joinLink, adaId: said.person, graceId: came.person, came }
}

type Pair = Awaited<ReturnType<typeof pair>>

async function graceWrites({ grace, org, adaId }: Pair) {
  const words = { to: adaId, kind: 'hard', title: 'CANARY', text: 'CANARY' }
  const { said } = await grace.give(org, 'GiveFeedback', words)
  return said as { id: string; position: string; events: string[] }
}

const readAs = async (
  browser: Browser,
  org: string,
  { id, position }: { id: string; position: string },
) =>
  JSON.stringify(
    (await browser.get(`/api/orgs/${org}/views/feedback?id=${id}&after=${position}`)).said,
  )

/** Ada lets “Grace” in again, alone, and comes in herself. */
async function adaAsGrace({ ada, org, graceId }: Pair) {
  const { said } = await ada.post(`/api/orgs/${org}/links/restore`, { person: graceId })
  const impostor = server.browser()
  const { said: entered } = await impostor.post(`/api/links/${tokenOf(said.link)}`)
  return { impostor, code: entered.recoveryCode as string }
}

describe('who comes in with a link that they made for somebody else', () => {
  it('reads nothing older, by the recovery code or another device neither', async () => {
    const two = await pair()
    const written = await graceWrites(two)
    const { impostor, code } = await adaAsGrace(two)
    expect(await readAs(impostor, two.org, written)).not.toContain('CANARY')
    const recovered = server.browser()
    await recovered.post(`/api/orgs/${two.org}/recovery`, { code })
    expect(await readAs(recovered, two.org, written)).not.toContain('CANARY')
    const { said } = await impostor.post(`/api/orgs/${two.org}/links/device`)
    const phone = server.browser()
    await phone.post(`/api/links/${tokenOf(said.link)}`)
    expect(await readAs(phone, two.org, written)).not.toContain('CANARY')
    expect(await readAs(two.grace, two.org, written)).toContain('CANARY')
  })

  it('can’t carry older words over into a correction, to read them there', async () => {
    const two = await pair()
    const written = await graceWrites(two)
    const { impostor } = await adaAsGrace(two)
    const mending = {
      kind: 'correct',
      event: written.events[0],
      reason: 'x',
      changes: { kind: 'direct' },
    }
    const path = `/api/orgs/${two.org}/records/feedback/${written.id}/mendings`
    const key = { 'idempotency-key': written.events[0] as string }
    const corrected = await impostor.send('POST', path, mending, key)
    expect([corrected.status, corrected.said.code]).toEqual([403, 'BeyondReach'])
    expect((await two.grace.send('POST', path, mending, key)).status).toBe(200)
  })

  it('finds a first link closed once the other has come, and reads nothing of thirds before', async () => {
    const [ada, ben] = [server.browser(), server.browser()]
    const { said } = await ada.post('/api/organisations', { yourName: 'Ada', otherName: 'Grace' })
    const org = said.organisation
    const { said: added } = await ada.give(org, 'AddMember', { name: 'Ben', role: 'CFO' })
    const view = await ada.get(`/api/orgs/${org}/views/people?after=${added.position}`)
    const graceId = view.said.people.find(({ name }: { name: string }) => name === 'Grace').id
    const { said: forBen } = await ada.post(`/api/orgs/${org}/links/join`, { person: added.id })
    await ben.post(`/api/links/${tokenOf(forBen.link)}`)
    const words = { to: graceId, kind: 'hard', title: 'CANARY', text: 'CANARY' }
    const { said: written } = await ben.give(org, 'GiveFeedback', words)
    const { said: second } = await ada.post(`/api/orgs/${org}/links/join`, { person: graceId })
    const impostor = server.browser()
    await impostor.post(`/api/links/${tokenOf(said.joinLink)}`)
    expect(await readAs(impostor, org, written)).not.toContain('CANARY')
    expect((await server.browser().post(`/api/links/${tokenOf(second.link)}`)).said.code).toBe(
      'LinkUsed',
    )
  })

  it('reads nothing by bringing in a third to vouch, nor twice by one vouching', async () => {
    const two = await pair()
    const written = await graceWrites(two)
    const { ada, org, graceId } = two
    const { said: added } = await ada.give(org, 'AddMember', { name: 'Puppet', role: 'Other' })
    await ada.get(`/api/orgs/${org}/views/me?after=${added.position}`)
    const { said: forPuppet } = await ada.post(`/api/orgs/${org}/links/join`, { person: added.id })
    const puppet = server.browser()
    await puppet.post(`/api/links/${tokenOf(forPuppet.link)}`)
    const vouch = (browser: Browser) =>
      browser.post(`/api/orgs/${org}/links/restore`, { person: graceId })
    expect((await vouch(puppet)).said).toEqual({ vouching: 1, needed: 2 })
    const { said } = await vouch(ada)
    const impostor = server.browser()
    await impostor.post(`/api/links/${tokenOf(said.link)}`)
    expect(await readAs(impostor, org, written)).not.toContain('CANARY')
    expect((await vouch(ada)).said).toEqual({ vouching: 1, needed: 2 })
    const later = await graceWrites(two)
    expect(await readAs(impostor, org, later)).toContain('CANARY')
  })
})

describe('who comes in so, while the person is still there,', () => {
  it('signs nobody out and leaves the code as it was; the person ends all that came of it', async () => {
    const two = await pair()
    const { grace, org, came } = two
    const { impostor, code } = await adaAsGrace(two)
    const sessions = `/api/orgs/${org}/sessions`
    const { said: all } = await impostor.get(sessions)
    const older = all.find(({ here }: { here: boolean }) => !here)
    expect(older.mayEnd).toBe(false)
    expect((await impostor.send('DELETE', `${sessions}/${older.id}`)).status).toBe(404)
    const { said: newer } = await impostor.post(`/api/orgs/${org}/recovery-code`)
    const { said: left } = await impostor.post(`/api/orgs/${org}/links/device`)
    const phone = server.browser()
    await phone.post(`/api/links/${tokenOf(left.link)}`)

    const { said: seen } = await grace.get(sessions)
    const letIn = seen.filter((each: { letIn?: string }) => each.letIn !== undefined)
    expect(letIn.map(({ mayEnd }: { mayEnd: boolean }) => mayEnd)).toEqual([true, true])
    expect((await grace.send('DELETE', `${sessions}/${letIn[0].id}`)).status).toBe(204)
    const recover = (with_: string) =>
      server.browser().post(`/api/orgs/${org}/recovery`, { code: with_ })
    for (const gone of [impostor, phone]) {
      expect((await gone.get(`/api/orgs/${org}/views/me`)).status).toBe(401)
    }
    expect((await recover(code)).said.code).toBe('CodeUnknown')
    expect((await recover(newer.recoveryCode)).said.code).toBe('CodeUnknown')
    expect((await recover(came.recoveryCode)).status).toBe(200)
  })

  it('replaces no answer that was given before, and takes nothing back', async () => {
    const two = await pair()
    const { ada, grace, org, graceId } = two
    const { said: proposed } = await ada.give(org, 'ProposeDecision', { title: 'One price' })
    await ada.give(org, 'CallPositions', { id: proposed.id, asked: [graceId, two.adaId] })
    const take = (browser: Browser, stance: string) =>
      browser.give(org, 'TakePosition', { id: proposed.id, stance })
    expect((await take(grace, 'oppose')).status).toBe(200)
    const written = await graceWrites(two)
    const { impostor } = await adaAsGrace(two)
    const replaced = await take(impostor, 'support')
    expect([replaced.status, replaced.said.code]).toEqual([403, 'BeyondReach'])
    const mending = { kind: 'withdraw', event: written.events[0], reason: 'x' }
    const path = `/api/orgs/${org}/records/feedback/${written.id}/mendings`
    const key = { 'idempotency-key': written.events[0] as string }
    const taken = await impostor.send('POST', path, mending, key)
    expect([taken.status, taken.said.code]).toEqual([403, 'BeyondReach'])
    expect((await take(grace, 'concern')).status).toBe(200)
  })

  it('erases nothing and is offered no erasure', async () => {
    const two = await pair()
    const { org, graceId } = two
    const { impostor } = await adaAsGrace(two)
    const erased = await impostor.give(org, 'ErasePerson', { id: graceId })
    expect([erased.status, erased.said.code]).toEqual([403, 'OwnWayInNeeded'])
    const { said } = await impostor.get(`/api/orgs/${org}/views/person?id=${graceId}`)
    expect(said.actions).not.toContain('ErasePerson')
  })
})

describe('who signs a device out', () => {
  it('ends what it may have left behind: its stream and its links', async () => {
    const { ada, org } = await pair()
    const { said } = await ada.post(`/api/orgs/${org}/links/device`)
    const thief = server.browser()
    await thief.post(`/api/links/${tokenOf(said.link)}`)
    const { said: left } = await thief.post(`/api/orgs/${org}/links/device`)
    const stream = await fetch(`${server.url}/api/orgs/${org}/live`, {
      headers: { cookie: thief.cookie },
    })
    const ended = stream.text().catch(() => 'cut')
    const { said: sessions } = await ada.get(`/api/orgs/${org}/sessions`)
    const other = sessions.find(({ here }: { here: boolean }) => !here)
    await ada.send('DELETE', `/api/orgs/${org}/sessions/${other.id}`)
    expect(await ended).toBeDefined()
    expect((await thief.post(`/api/links/${tokenOf(left.link)}`)).said.code).toBe('LinkUsed')
  })

  it('can’t do so to others', async () => {
    const { ada, grace, org } = await pair()
    const { said } = await ada.get(`/api/orgs/${org}/sessions`)
    const revoked = await grace.send('DELETE', `/api/orgs/${org}/sessions/${said[0].id}`)
    expect(revoked.status).toBe(404)
    expect((await ada.get(`/api/orgs/${org}/views/me`)).status).toBe(200)
  })
})

it('a recovery code is followed by another, which ends the one before', async () => {
  const { org, came, grace } = await pair()
  const { said: newer } = await grace.post(`/api/orgs/${org}/recovery-code`)
  const recover = (code: string) => server.browser().post(`/api/orgs/${org}/recovery`, { code })
  expect((await recover(came.recoveryCode)).said.code).toBe('CodeUnknown')
  const { said } = await recover(newer.recoveryCode)
  expect((await recover(said.recoveryCode)).status).toBe(200)
})
