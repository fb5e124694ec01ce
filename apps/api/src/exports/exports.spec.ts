import { proofTools } from '@lockstep/application'
import { Checking, type SignedHead } from '@lockstep/proof'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, someServer } from '../testing/some-server.ts'

let server: Awaited<ReturnType<typeof someServer>>
let ada: Browser
let grace: Browser
let org: string
let [adaId, graceId] = ['', '']
beforeAll(async () => {
  server = await someServer()
  ada = server.browser()
  grace = server.browser()
  const { said } = await ada.post('/api/organisations', { yourName: 'Ada', otherName: 'Grace' })
  org = said.organisation
  adaId = said.person
  graceId = (await grace.post(`/api/links/${said.joinLink.split('/').at(-1)}`)).said.person
}, 60_000)
afterAll(() => server.stop())

interface Line {
  readonly id: string
  readonly type: string
  readonly subject: string
  readonly number: number
  readonly data: Record<string, unknown>
}

/** What somebody takes away, checked on the way. */
async function taken(who: Browser, query = '', earlier?: SignedHead) {
  const response = await fetch(`${server.url}/api/orgs/${org}/export${query}`, {
    headers: { cookie: who.cookie },
  })
  const text = await response.text()
  const checking = new Checking(proofTools, earlier)
  const lines = text.trimEnd().split('\n')
  for (const line of lines) await checking.read(line)
  const verdict = checking.end()
  expect(verdict).toMatchObject({ faults: [], signed: true })
  const entries = lines.slice(1, -1).map((line) => JSON.parse(line) as Line)
  return { text, entries, verdict, head: verdict.head ?? expect.fail() }
}

/** Reads what was written before, so that what follows knows of it. */
const readUpTo = (position: string) => ada.get(`/api/orgs/${org}/views/me?after=${position}`)

describe('an export by the browser', () => {
  it('is all that one may see, signed by the key that everybody is told', async () => {
    const { said } = await ada.give(org, 'ProposeGoal', { title: 'Grow' })
    await readUpTo(said.position)
    const { entries, head } = await taken(ada)
    expect(entries.find(({ type }) => type === 'GoalProposed')?.data).toMatchObject({
      title: 'Grow',
    })
    expect(head).toMatchObject({ organisation: org, reader: adaId, events: entries.length })
    const keys = await Promise.all(
      [ada, grace].map((who) => who.get(`/api/orgs/${org}/export/key`)),
    )
    expect(keys.map(({ said: { key } }) => key)).toEqual([head.key, head.key])
    expect((await server.browser().get(`/api/orgs/${org}/export`)).status).toBe(401)
  })

  it('holds nobody’s name as that of the organisation, which is called after its two all the same', async () => {
    const { said } = await ada.get(`/api/orgs/${org}/views/me`)
    expect(said.organisation.name).toBe('Ada and Grace')
    const { entries } = await taken(ada)
    const founding = entries.find(({ type }) => type === 'OrganisationFounded')
    expect(founding?.data).not.toHaveProperty('name')
  })

  it('has nothing of a restricted decision for others, no number and no gap, until it is opened', async () => {
    const before = await taken(grace)
    const restricted = { title: 'CANARY', restricted: { to: [adaId] } }
    const { said: proposed } = await ada.give(org, 'ProposeDecision', restricted)
    await readUpTo(proposed.position)
    const during = await taken(grace)
    expect(during.text).toBe(before.text)
    expect((await taken(ada)).text).toContain('CANARY')
    const { said: opened } = await ada.give(org, 'OpenDecision', { id: proposed.id })
    await readUpTo(opened.position)
    const after = await taken(grace, '', before.head)
    expect(after.text).toContain('CANARY')
    expect(after.verdict.extends).toBe(true)
  })

  it('holds nobody’s words, or one’s own and names where one asks, and their fingerprints either way', async () => {
    const words = { to: graceId, kind: 'hard', title: 'WHISPER', text: 'WHISPER' }
    const { said } = await ada.give(org, 'GiveFeedback', words)
    await readUpTo(said.position)
    const given = ({ entries }: Awaited<ReturnType<typeof taken>>) =>
      entries.find(({ type }) => type === 'FeedbackGiven.v2')?.data ?? expect.fail()
    const [plain, own] = [await taken(ada), await taken(ada, '?words=yes')]
    expect(plain.text).not.toContain('WHISPER')
    expect(plain.text).not.toContain('"words"')
    expect(plain.text).not.toMatch(/ciphertext|nonce/)
    expect(own.text).toContain('"words":"Grace"')
    const { text } = given(own) as { text: { words: string; fingerprint: string } }
    expect(text).toEqual({ words: 'WHISPER', fingerprint: expect.stringMatching(/^\S{43}$/) })
    expect(given(plain)).toMatchObject({ text: { sealed: true, fingerprint: text.fingerprint } })
    await taken(grace, '?words=yes')
    const { looks } = (await ada.get(`/api/orgs/${org}/looks`)).said
    expect(looks).toMatchObject([{ way: 'export', who: { id: graceId } }])
    const again = await taken(ada)
    expect(again.text).toBe(plain.text)
  })

  it('goes on from what was taken before, also after somebody’s words were erased', async () => {
    const before = await taken(grace)
    const { said } = await ada.give(org, 'ErasePerson', { id: adaId, reason: 'I ask' })
    expect(said).toMatchObject({ events: [expect.any(String)] })
    await grace.get(`/api/orgs/${org}/views/me?after=${said.position}`)
    const after = await taken(grace, '', before.head)
    expect(after.verdict.extends).toBe(true)
    expect(after.entries).toHaveLength(before.entries.length + 1)
    const own = await taken(grace, '?words=yes')
    expect(own.text).not.toContain('WHISPER')
  })
})
