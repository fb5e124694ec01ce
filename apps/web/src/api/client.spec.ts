import { afterEach, describe, expect, it, vi } from 'vitest'
import { createClient } from './client.ts'
import { Problem } from './problem.ts'
import { uuidV7 } from './uuid-v7.ts'

const answer = (body: unknown, status = 200) =>
  Promise.resolve(new Response(JSON.stringify(body), { status }))
const stub = (reply: () => Promise<Response>) => {
  const fetched = vi.fn((_path: string, _init: RequestInit) => reply())
  vi.stubGlobal('fetch', fetched)
  return fetched
}
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the client', () => {
  it('asks for its own writes back, and for days as they are where it stands', async () => {
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
      ...new Intl.DateTimeFormat().resolvedOptions(),
      timeZone: 'Asia/Tokyo',
    })
    const fetched = stub(() => answer({ id: 'g', revision: 0, events: ['e'], position: '0007' }))
    const client = createClient('/api/orgs/calder')
    await client.command({ name: 'ProposeGoal', input: { title: 'x' }, key: uuidV7() })
    await client.view('goals', { quarter: '2026-Q1', owner: undefined }, { known: '2026-03-31' })
    expect(fetched.mock.calls.map(([path]) => path)).toEqual([
      '/api/orgs/calder/commands/ProposeGoal',
      '/api/orgs/calder/views/goals?quarter=2026-Q1&known=2026-03-31&after=0007&zone=Asia%2FTokyo',
    ])
  })

  it('reads what there is where the views stand still behind what it wrote', async () => {
    const answers = [
      () => answer({ id: 'g', revision: 0, events: ['e'], position: '0007' }),
      () => answer({ title: 'The disk is full.', code: 'StandsStill' }, 503),
      () => answer({ goals: [] }),
    ]
    const fetched = stub(() => answers.shift()?.() ?? answer({}, 500))
    const client = createClient('/api')
    await client.command({ name: 'ProposeGoal', input: { title: 'x' }, key: uuidV7() })
    expect(await client.view('goals', {}, {})).toEqual({ goals: [] })
    const [, asked, askedAgain] = fetched.mock.calls.map(([path]) => path)
    expect([asked, askedAgain].map((path) => path?.includes('after=0007'))).toEqual([true, false])
  })

  it('sends a correction to the record that it mends, with its key', async () => {
    const fetched = stub(() => answer({ id: 'g', revision: 4, events: [] }))
    await createClient('/api/orgs/calder').mend({
      kind: 'correct',
      record: 'goal/g',
      event: 'e',
      changes: { target: null },
      reason: 'a slip',
      key: 'k',
    })
    const [path, init] = fetched.mock.calls[0] ?? []
    expect(path).toBe('/api/orgs/calder/records/goal/g/mendings')
    expect(init?.headers).toMatchObject({ 'idempotency-key': 'k' })
    expect(JSON.parse(String(init?.body))).toEqual({
      kind: 'correct',
      event: 'e',
      changes: { target: null },
      reason: 'a slip',
    })
  })

  it('says of what is given that the device was signed out, where it was', async () => {
    const title = 'Open your own link, or start your own organisation.'
    stub(() => answer({ title, code: 'NoSession' }, 401))
    const given = createClient('/api').command({ name: 'ProposeGoal', input: {}, key: uuidV7() })
    await expect(given).rejects.toThrow(/^This device was signed out.*copy what you typed/)
  })

  it('tells what was wrong with which field', async () => {
    stub(() =>
      answer(
        {
          title: 'Some of this cannot be recorded.',
          code: 'InputInvalid',
          errors: [{ path: 'title', message: 'write something here' }],
        },
        422,
      ),
    )
    const refused = await createClient('/api')
      .view('goals', {}, {})
      .catch((problem: unknown) => problem)
    expect(refused).toBeInstanceOf(Problem)
    expect(refused).toMatchObject({
      status: 422,
      code: 'InputInvalid',
      errors: [{ path: 'title' }],
      passing: false,
    })
  })

  it('has a sentence for an answer that is no problem document, and for none at all', async () => {
    stub(() => Promise.resolve(new Response('<html>', { status: 502 })))
    const broken = await createClient('/api')
      .view('goals', {}, {})
      .catch((problem: Problem) => problem)
    expect(broken).toMatchObject({ status: 502, passing: true })
    stub(() => Promise.reject(new TypeError('offline')))
    const offline = await createClient('/api')
      .view('goals', {}, {})
      .catch((problem: Problem) => problem)
    expect(offline).toMatchObject({ status: 0, passing: true })
  })
})

describe('what was given and may be on record', () => {
  const goal = (title: string) => ({ name: 'ProposeGoal', input: { title }, key: 'filling' })
  const given = async (
    replies: readonly (() => Promise<Response>)[],
    titles: readonly string[],
  ) => {
    const left = [...replies]
    const fetched = stub(() => (left.shift() ?? offline)())
    const client = createClient('/api')
    const problems = []
    for (const title of titles)
      problems.push(await client.command(goal(title)).catch((problem: Problem) => problem.message))
    const keys = fetched.mock.calls.map(([, init]) =>
      new Headers(init.headers).get('idempotency-key'),
    )
    return { keys, problems }
  }
  const offline = () => Promise.reject(new TypeError('offline'))
  const refused = () => answer({ title: 'No.', code: 'InputInvalid' }, 422)
  const full = () =>
    answer({ title: 'The disk is full; nothing was recorded.', code: 'StoreFull' }, 507)

  it('is sent again under its key, and under another once it was changed', async () => {
    const { keys } = await given([offline], ['grow', 'grow', 'shrink', 'shrink', 'grow'])
    const [first, , changed] = keys
    expect(keys).toEqual([first, first, changed, changed, first])
    expect(changed).not.toBe(first)
  })

  it('says that it would stand there twice', async () => {
    const { problems } = await given([offline], ['grow'])
    expect(problems[0]).toMatch(/may be on record already: .* once; changed, .* twice\.$/)
  })

  it.each([refused, full])('is not what was refused: mended, that keeps its key', async (reply) => {
    const { keys, problems } = await given([reply, reply], ['grow', 'shrink'])
    expect(keys).toEqual(['filling', 'filling'])
    expect(problems[0]).not.toContain('on record already')
  })
})

describe('an id', () => {
  it('has UUIDv7 layout and sorts by time', () => {
    expect(uuidV7()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(uuidV7(1_000_000_000_000) < uuidV7(1_800_000_000_000)).toBe(true)
    expect(Number.parseInt(uuidV7(1_700_000_000_000).replace('-', '').slice(0, 12), 16)).toBe(
      1_700_000_000_000,
    )
  })
})
