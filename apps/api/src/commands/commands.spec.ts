import { commands } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, someServer } from '../testing/some-server.ts'

let server: Awaited<ReturnType<typeof someServer>>
let browser: Browser
let org: string
let other: string

beforeAll(async () => {
  server = await someServer()
  browser = server.browser()
  const { said } = await browser.post('/api/organisations', { yourName: 'Ada', otherName: 'Grace' })
  org = said.organisation
  const { said: people } = await browser.get(`/api/orgs/${org}/views/people`)
  other = people.people.find(({ name }: { name: string }) => name === 'Grace').id
}, 60_000)
afterAll(() => server.stop())

const feedback = () => ({ to: other, kind: 'direct', title: 'CANARY', text: 'CANARY words' })

describe('a command', () => {
  it('answers what it recorded, and a read after it shows it', async () => {
    const { status, said, headers } = await browser.give(org, 'GiveFeedback', feedback())
    expect(status).toBe(200)
    expect(headers.get('etag')).toBe('"0"')
    const view = await browser.get(
      `/api/orgs/${org}/views/feedback?id=${said.id}&after=${said.position}`,
    )
    expect(view.said.feedback).toMatchObject({ id: said.id, title: 'CANARY' })
  })

  it('is answered again under the same key, and refused for another body', async () => {
    const key = { 'idempotency-key': newId(new Date()) }
    const first = await browser.give(org, 'GiveFeedback', feedback(), key)
    const again = await browser.give(org, 'GiveFeedback', feedback(), key)
    expect(again.said).toEqual(first.said)
    const another = await browser.give(org, 'GiveFeedback', { ...feedback(), kind: 'hard' }, key)
    expect([another.status, another.said.code]).toEqual([422, 'IdempotencyKeyReused'])
  })

  it('is refused without a key, with a stale revision, and with fields at fault, as RFC 9457 has it', async () => {
    const { said } = await browser.give(org, 'GiveFeedback', feedback())
    const without = await browser.post(`/api/orgs/${org}/commands/GiveFeedback`, {
      input: feedback(),
    })
    expect([without.status, without.said.code]).toEqual([400, 'IdempotencyKeyMissing'])
    const odd = await browser.give(org, 'CloseFeedback', { id: said.id }, { 'if-match': '"07"' })
    expect([odd.status, odd.said.code]).toEqual([400, 'BadIfMatch'])
    const stale = await browser.give(org, 'CloseFeedback', { id: said.id }, { 'if-match': '"7"' })
    expect([stale.status, stale.said.code]).toEqual([412, 'StaleRevision'])
    const wrong = await browser.give(org, 'GiveFeedback', {
      ...feedback(),
      title: '',
      kind: 'CANARY',
    })
    expect(wrong.headers.get('content-type')).toContain('application/problem+json')
    expect(wrong.said).toMatchObject({
      status: 422,
      code: 'InputInvalid',
      type: '/api/problems/InputInvalid',
    })
    expect(wrong.said.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      'kind',
      'title',
    ])
    expect(JSON.stringify(wrong.said)).not.toContain('CANARY')
  })

  it('that has a field which there is not is told which one, but nothing that somebody wrote there', async () => {
    const more = { titel: 'CANARY', 'CANARY field': 1 }
    const wrong = await browser.give(org, 'GiveFeedback', { ...feedback(), ...more })
    expect(wrong.said.errors).toEqual([
      { path: 'titel', message: 'there is no such field' },
      { path: '?', message: 'there is no such field' },
    ])
    const body = { input: feedback(), onBehalf: other }
    const key = { 'idempotency-key': newId(new Date()) }
    const beside = await browser.send('POST', `/api/orgs/${org}/commands/GiveFeedback`, body, key)
    expect(beside.said.errors).toMatchObject([{ path: 'onBehalf' }])
  })

  it('did not happen before anybody’s time', async () => {
    const early = { occurredAt: '0001-01-01' }
    const { status, said } = await browser.give(org, 'GiveFeedback', feedback(), {}, early)
    expect([status, said.errors]).toMatchObject([422, [{ path: 'occurredAt' }]])
    expect(said.errors[0].message).toContain('nor a day such as 2026-03-09')
  })

  it('happened at a moment that is written without milliseconds', async () => {
    const when = { occurredAt: new Date().toISOString().replace(/\.\d+/, '') }
    const { status } = await browser.give(org, 'GiveFeedback', feedback(), {}, when)
    expect(status).toBe(200)
  })

  it('takes a day where somebody is', async () => {
    const named = { occurredAt: '2026-01-09[Pacific/Kiritimati]' }
    const { status, said } = await browser.give(org, 'GiveFeedback', feedback(), {}, named)
    expect(status).toBe(200)
    const view = await browser.get(
      `/api/orgs/${org}/views/feedback?id=${said.id}&after=${said.position}`,
    )
    expect(view.said.feedback.given.happened).toBe(named.occurredAt)
    const nowhere = { occurredAt: '2026-01-09[Nowhere]' }
    expect((await browser.give(org, 'GiveFeedback', feedback(), {}, nowhere)).status).toBe(422)
  })

  it('is refused with a fact where the domain will not have it', async () => {
    const { said } = await browser.give(org, 'GiveFeedback', feedback())
    const accept = await browser.give(org, 'AcceptFeedback', { id: said.id })
    expect([accept.status, accept.said.code]).toEqual([403, 'NotYours'])
    await browser.give(org, 'CloseFeedback', { id: said.id })
    const twice = await browser.give(org, 'CloseFeedback', { id: said.id })
    expect([twice.status, twice.said.code]).toEqual([409, 'FeedbackAlreadyClosed'])
  })

  it('that is hidden can’t be sent', async () => {
    const move = await browser.give(org, 'MoveClock', { id: org, to: '2030-01-01T00:00:00.000Z' })
    expect(move.status).toBe(404)
  })
})

describe('who has no session', () => {
  it('gets nothing of an organisation, and not whether there is one', async () => {
    const stranger = server.browser()
    const known = await stranger.get(`/api/orgs/${org}/views/me`)
    const unknown = await stranger.get(`/api/orgs/${newId(new Date())}/views/me`)
    expect([known.status, known.said]).toEqual([401, unknown.said])
    expect((await stranger.give(org, 'GiveFeedback', feedback())).status).toBe(401)
    expect((await stranger.get(`/api/orgs/${org}/live`)).status).toBe(401)
  })

  it('gets nothing of one’s own organisation by naming a person in the path', async () => {
    const { said } = await browser.get(`/api/orgs/${org}/as/${other}/views/me`)
    expect(said.status).toBe(404)
  })
})

describe('what is no request of ours', () => {
  const refused = async (
    method: string,
    path: string,
    body: string,
    headers: Record<string, string>,
  ) => {
    const { status, said } = await browser.send(method, path, body, headers)
    return [status, said.code ?? said.text]
  }
  const path = () => `/api/orgs/${org}/commands/GiveFeedback`

  it.each([
    ['broken JSON', '{"input": ', {}, 400],
    ['a prototype', '{"input": {"__proto__": {"x": 1}}}', {}, 400],
    ['another type', 'input', { 'content-type': 'text/plain' }, 415],
    ['too much', JSON.stringify({ input: 'x'.repeat(300_000) }), {}, 413],
    ['another site', '{}', { origin: 'https://elsewhere.example' }, 403],
    ['no origin at all', '{}', { origin: 'null' }, 403],
    ['something that is no origin', '{}', { origin: 'CANARY' }, 403],
    ['ten thousand levels', `{"input": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`, {}, 422],
  ])('is refused: %s', async (_, body, headers, status) => {
    const key = { 'idempotency-key': newId(new Date()), 'content-type': 'application/json' }
    const [found] = await refused('POST', path(), body, { ...key, ...headers })
    expect(found).toBe(status)
  })

  it('is told as a problem where there is no such address', async () => {
    const { status, said } = await browser.get('/api/nothing')
    expect([status, said.code]).toEqual([404, 'NotFound'])
  })
})

const JSON_TYPE = 'application/json'

describe('the OpenAPI document', () => {
  it('has an operation for every command that is offered', async () => {
    const { said } = await browser.get('/api/openapi.json')
    const offered = Object.values(commands).filter(({ definition }) => !definition.hidden)
    for (const { name } of offered) expect(said.paths).toHaveProperty([`/commands/${name}`])
    expect(said.openapi).toBe('3.1.0')
  })
  it('offers a day for all but what happens as it is recorded', async () => {
    const { said } = await browser.get('/api/openapi.json')
    const asked = 'post.requestBody.content.application/json.schema.properties'.split('.')
    for (const { name, definition } of Object.values(commands)) {
      if (definition.hidden) continue
      const fields = Object.keys(
        asked.reduce((at, step) => at[step], said.paths[`/commands/${name}`]),
      )
      expect([name, fields.includes('occurredAt')]).toEqual([name, definition.atOnce !== true])
    }
  })
  it('says of a list that it refuses what stands in it twice', async () => {
    const { said } = await browser.get('/api/openapi.json')
    const lists = {
      ProposeGoal: ['owners', 'parents'],
      ProposeCharter: ['domains', 'roles', 'whoSees', 'pulsePairs'],
      DefineSuccess: ['elements'],
      AcceptSuccessElements: ['elements'],
      RankGoals: ['ranks', 'points'],
      AnswerPulse: ['because'],
    }
    for (const [name, fields] of Object.entries(lists)) {
      const { schema } = said.paths[`/commands/${name}`].post.requestBody.content[JSON_TYPE]
      const { properties } = schema.properties.input
      for (const field of fields)
        expect([name, field, properties[field]]).toMatchObject([name, field, { uniqueItems: true }])
    }
  })
  it('describes what tells whether the server is up and has read everything', async () => {
    const { said } = await browser.get('/api/openapi.json')
    const answerOf = (path: string, status: number) =>
      said.paths[path].get.responses[status].content[JSON_TYPE].schema.properties
    expect(answerOf('/health', 200)).toEqual({ status: { type: 'string', const: 'ok' } })
    for (const status of [200, 503])
      expect(answerOf('/ready', status)).toMatchObject({
        ready: { type: 'boolean' },
        done: { description: 'Entries that were read' },
      })
  })
  it('refers only to what stands in it', async () => {
    const { said } = await browser.get('/api/openapi.json')
    const references = [...JSON.stringify(said).matchAll(/"\$ref":"#\/([^"]+)"/g)]
    expect(references.length).toBeGreaterThan(50)
    for (const [, path = ''] of references) expect(said).toHaveProperty(path.split('/'))
  })
})
