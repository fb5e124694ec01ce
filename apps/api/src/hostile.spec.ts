import { newId } from '@lockstep/eventstore-client'
import { ConsoleLogger, Logger } from '@nestjs/common'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { Organisations } from './organisations/organisations.ts'
import { type Document, type Operation, operationsOf } from './testing/operations.ts'
import { type Raw, type RawHeaders, send } from './testing/raw-request.ts'
import { type Browser, someServer } from './testing/some-server.ts'
import { CANARY, type Spoilt, spoiltBy, type Whole } from './testing/spoilt.ts'
import { Values } from './testing/values.ts'

/** How many times over everything is sent, each time with other places spoilt; one in five of it where none is said. */
const ROUNDS = Number(process.env['LOCKSTEP_HOSTILE'] ?? 0)

/** All of it, or one in five, others for each operation. */
const share = <T>(all: readonly T[], from: number): readonly T[] =>
  ROUNDS > 0 ? all : all.filter((_, n) => (n + from) % 5 === 0)

let server: Awaited<ReturnType<typeof someServer>>
let browser: Browser
let org: string
let person: string
let operations: readonly Operation[]
let values: Values
const logged: string[] = []

beforeAll(async () => {
  server = await someServer({ demo: false })
  const log = (said: unknown) => void logged.push(String(said))
  Logger.overrideLogger({ log, warn: log, error: log })
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream)
    vi.spyOn(stream, 'write').mockImplementation((chunk, ...rest) => {
      logged.push(String(chunk))
      return write(chunk, ...(rest as []))
    })
  }
  browser = server.browser()
  const link = server.foundingLink?.split('=').at(-1)
  const founding = { link, yourName: 'Ada', otherName: 'Grace' }
  const { said } = await browser.post('/api/organisations', founding)
  org = said.organisation
  person = said.person
  const document = (await browser.get('/api/openapi.json')).said as Document
  operations = operationsOf(document)
  const some: Record<string, unknown> = { Zone: 'UTC', LocalDate: '2026-03-09' }
  const ids = [person, ...Array.from({ length: 4 }, () => newId(new Date()))]
  values = new Values(document.components.schemas, (name) =>
    name.endsWith('Id')
      ? fc.constantFrom(...ids)
      : name in some
        ? fc.constant(some[name])
        : undefined,
  )
}, 60_000)
afterAll(async () => {
  vi.restoreAllMocks()
  Logger.overrideLogger(new ConsoleLogger())
  await server.stop()
})

const headsOf = () =>
  Promise.all(
    server.app
      .get(Organisations)
      .all()
      .map(({ home }) => home.log.head()),
  )

function wholeOf({ body = {} }: Operation, seed: number): Whole {
  const made = (sparse: boolean) =>
    fc.sample(values.of(body, sparse), { seed, numRuns: 1 }).map(plain)[0]
  return { full: made(false), sparse: made(true) }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const pathOf = ({ path }: Operation, part = person) =>
  path
    .replace('{org}', org)
    .replace('{person}', person)
    .replace(/\{\w+\}/g, part)

const headersOf = (): RawHeaders => [
  ['Cookie', browser.cookie],
  ['Idempotency-Key', newId(new Date())],
]

const JSON_TYPE = ['Content-Type', 'application/json'] as const

/** Sends it, and holds what comes back against what the document allows and nobody may be told. */
async function refusalOf(operation: Operation, what: string, raw: Omit<Raw, 'method'>) {
  const { method, id, answers } = operation
  const { status, type, text } = await send(server.url, { method, ...raw })
  const told = answers.get(status)
  const seen = [id, what.slice(0, 200), status, text.slice(0, 300)] as const
  expect(told, `${seen} is declared`).toBeDefined()
  if (status < 400) return { status, code: '', errors: [] }
  expect([...seen, type]).toEqual([...seen, expect.stringMatching(/^application\/problem\+json/)])
  const said = JSON.parse(text) as Problem
  expect(told?.body?.safeParse(said).success, `${seen} is a problem`).toBe(true)
  expect(status, `${seen}`).toBeLessThan(500)
  expect(text, `${seen} repeats nothing`).not.toContain(CANARY)
  return { errors: [], ...said }
}

interface Problem {
  readonly status: number
  readonly code: string
  readonly errors?: readonly { readonly path: string }[]
}

const bodied = () => operations.filter(({ body }) => body !== undefined)
const isCommand = ({ path }: Operation) => path.includes('/commands/')

/** The field of a command that is refused is the one that is at fault, or holds it. */
async function refuses(operation: Operation, { what, body, path, unread }: Spoilt): Promise<void> {
  const raw = { path: pathOf(operation), headers: [...headersOf(), JSON_TYPE], body }
  const { status, code, errors } = await refusalOf(operation, what, raw)
  const seen = [operation.id, what, body.slice(0, 300), status, code]
  expect(seen).toEqual([...seen.slice(0, 3), expect.toSatisfy((n) => n >= 400), code])
  if (!isCommand(operation) || unread) return
  const [first, ...rest] = path.map(String)
  const place = (first === 'input' ? rest : path.map(String)).join('.')
  const within = errors.some(
    (error) => place.startsWith(error.path) || error.path.startsWith(place),
  )
  expect([...seen, errors, within]).toEqual([
    ...seen.slice(0, 3),
    422,
    'InputInvalid',
    errors,
    true,
  ])
}

it.each([...Array(Math.max(1, ROUNDS)).keys()])(
  'refuses every spoilt body by its place, round %i',
  async (round) => {
    const before = await headsOf()
    for (const [n, operation] of bodied().entries()) {
      const spoilt = spoiltBy(wholeOf(operation, round + 1), round)
      await Promise.all(share(spoilt, n).map((each) => refuses(operation, each)))
    }
    expect(await headsOf()).toEqual(before)
    expect(logged.filter((line) => line.includes(CANARY))).toEqual([])
  },
  120_000,
)

/** What is wrong before a body is read, if it is at all. */
const wrongTypes: readonly (readonly [what: string, headers: RawHeaders, body?: Buffer])[] = [
  ['no type', []],
  ['plain text', [['Content-Type', 'text/plain']]],
  ['a form', [['Content-Type', 'application/x-www-form-urlencoded']]],
  ['parts', [['Content-Type', `multipart/form-data; boundary=${CANARY}`]]],
  ['another charset', [['Content-Type', 'application/json; charset=utf-16']]],
  ['compressed', [JSON_TYPE, ['Content-Encoding', 'gzip']]],
  ['no UTF-8', [JSON_TYPE], Buffer.from([0x22, 0xff, 0x22])],
  ['two hosts', [JSON_TYPE, ['Host', 'localhost'], ['Host', CANARY]]],
  ['another host', [JSON_TYPE, ['Host', `${CANARY}.example`]]],
  ['another site', [JSON_TYPE, ['Origin', `https://${CANARY}.example`]]],
  ['two lengths', [JSON_TYPE, ['Content-Length', '2'], ['Content-Length', '3']]],
]

it('refuses a body of another type, and headers that contradict each other', async () => {
  const before = await headsOf()
  for (const [n, operation] of bodied().entries()) {
    const valid = JSON.stringify(wholeOf(operation, 1).full)
    for (const [what, headers, body = valid] of share(wrongTypes, n)) {
      const raw = { path: pathOf(operation), headers: [...headersOf(), ...headers], body }
      const { status } = await refusalOf(operation, what, raw)
      expect([operation.id, what, status]).toEqual([
        operation.id,
        what,
        expect.toSatisfy((n) => n >= 400),
      ])
    }
  }
  expect(await headsOf()).toEqual(before)
}, 60_000)

it('refuses a key or a revision that is none, or is sent twice', async () => {
  const key = newId(new Date())
  const wrong: RawHeaders[] = [
    [['Idempotency-Key', CANARY]],
    [['Idempotency-Key', `${key} ${CANARY}`]],
    [
      ['Idempotency-Key', key],
      ['Idempotency-Key', newId(new Date())],
    ],
    [
      ['Idempotency-Key', key],
      ['If-Match', CANARY],
    ],
    [
      ['Idempotency-Key', key],
      ['If-Match', '"1"'],
      ['If-Match', '"2"'],
    ],
  ]
  for (const [from, operation] of operations.filter(isCommand).entries()) {
    const body = JSON.stringify(wholeOf(operation, 1).full)
    for (const [n, headers] of share([...wrong.entries()], from)) {
      const raw = {
        path: pathOf(operation),
        headers: [['Cookie', browser.cookie] as const, JSON_TYPE, ...headers],
        body,
      }
      const { status } = await refusalOf(operation, `header ${n}`, raw)
      expect([operation.id, n, status]).toEqual([operation.id, n, 400])
    }
  }
}, 60_000)

const parts = [
  ...['%00', '%ZZ', '%ED%A0%80', '%FF', '..%2f..%2f', '%0d%0aX-Canary:1', '__proto__'],
  ...['constructor', '0000-01-01', '9999-12-31', '2026-02-30', '1e400', '9007199254740993'],
  ...[encodeURIComponent('= "\u0007’{}[]()*\\'), CANARY.repeat(1000), '', '-1', 'NaN', 'null'],
]

it('answers whatever stands in an address, and never by failing', async () => {
  const before = await headsOf()
  for (const [n, operation] of operations.entries()) {
    const { parameters } = operation
    const asked = parameters.filter((each) => each.in === 'query').map(({ name }) => name)
    const paths = [
      ...asked.flatMap((name) => parts.map((part) => `${pathOf(operation)}?${name}=${part}`)),
      ...asked.map((name) => `${pathOf(operation)}?${name}=${CANARY}&${name}=${CANARY}`),
      ...(operation.path.includes('}', operation.path.indexOf('{org}') + 5)
        ? parts.map((part) => pathOf(operation, part))
        : []),
      ...(asked.length > 0 ? [`${pathOf(operation)}?${CANARY}=1`] : []),
    ]
    const headers = headersOf().slice(0, operation.method === 'GET' ? 1 : 2)
    for (const path of share(paths, n)) {
      await refusalOf(operation, path, { path, headers, ...(operation.body ? { body: '{}' } : {}) })
    }
  }
  expect(await headsOf()).toEqual(before)
  expect(logged.filter((line) => line.includes(CANARY))).toEqual([])
}, 120_000)
