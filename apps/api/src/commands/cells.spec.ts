import { commands, isCommand } from '@lockstep/domain'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Document, type Operation, operationsOf, type Schema } from '../testing/operations.ts'
import { type Browser, someServer } from '../testing/some-server.ts'
import { Values } from '../testing/values.ts'
import { type Asker, askers, may } from './cells.fixture.ts'

let server: Awaited<ReturnType<typeof someServer>>
let org: string
let operations: ReadonlyMap<string, Operation>
let values: Values
const browsers = {} as Record<Asker, Browser>
const people = {} as Record<Asker, string>
const records: Record<string, string> = {}

const given = async (by: Asker, name: string, input: unknown) => {
  const { status, said } = await browsers[by].give(org, name, input)
  expect([name, status, said.code]).toEqual([name, 200, undefined])
  return said as { id: string; position: string; events: [string] }
}

async function comesIn(who: Asker, person: string): Promise<void> {
  const link = await browsers.owner.post(`/api/orgs/${org}/links/join`, { person })
  browsers[who] = server.browser()
  people[who] = person
  await browsers[who].post(`/api/links/${link.said.link.split('/').at(-1)}`)
}

beforeAll(async () => {
  server = await someServer()
  browsers.owner = server.browser()
  browsers.nobody = server.browser()
  const { said } = await browsers.owner.post('/api/organisations', {
    yourName: 'Ada',
    otherName: 'B',
  })
  org = said.organisation
  people.owner = said.person
  const { id: spare } = await given('owner', 'AddMember', { name: 'Spare', role: 'Other' })
  for (const who of ['administrator', 'noor', 'cora', 'wei', 'delegate', 'left'] as const) {
    const { id, position } = await given('owner', 'AddMember', { name: who, role: 'Other' })
    await browsers.owner.get(`/api/orgs/${org}/views/me?after=${position}`)
    await comesIn(who, id)
  }
  await given('owner', 'AppointAdministrator', { id: org, person: people.administrator })
  await given('noor', 'GrantDelegation', { id: people.noor, to: people.delegate })
  await given('owner', 'RecordLeaving', { id: people.left })
  const made = {
    partnership: await given('noor', 'FoundPartnership', { members: [people.noor, people.cora] }),
    goal: await given('noor', 'ProposeGoal', { title: 'Grow', owners: [people.noor] }),
    decision: await given('noor', 'ProposeDecision', { title: 'Brokers first' }),
    feedback: await given('noor', 'GiveFeedback', {
      ...{ to: people.cora, kind: 'hard', title: 'Title', text: 'Text' },
    }),
  }
  const { id: partnership } = made.partnership
  const { id: auditor, position } = await given('owner', 'AppointAuditor', {
    ...{ name: 'Helena', partnerships: [partnership] },
    ...{ from: '2020-01-01', to: '2099-01-01', until: '2099-01-01' },
  })
  await browsers.owner.get(`/api/orgs/${org}/views/me?after=${position}`)
  await comesIn('auditor', auditor)
  const another = await given('noor', 'ProposeGoal', { title: 'Hold', owners: [people.noor] })
  const goals = [made.goal.id, another.id]
  const begun = {
    request: await given('noor', 'MakeRequest', {
      ...{ to: people.cora, title: 'Title', kind: 'running' },
    }),
    pulse: await given('noor', 'CallPulse', { partnership }),
    ranking: await given('noor', 'CallRanking', { partnership, goals }),
    session: await given('noor', 'PlanSession', {
      ...{ partnership, kind: 'one-to-one', on: '2099-01-01' },
    }),
    postmortem: await given('noor', 'OpenPostmortem', {
      ...{ partnership, title: 'Title', question: 'Text', from: '2026-01-05', to: '2026-01-09' },
      ...{ involved: [people.noor, people.cora], facilitator: people.noor },
    }),
    brief: await given('noor', 'WriteRoleBrief', {
      ...{ partnership, person: people.cora, role: 'CMO', starts: '2026-01-05', works: 'doer' },
    }),
    leaving: await given('noor', 'AskWhyTheyLeave', {
      ...{ partnership, person: people.cora, others: [people.noor], closes: '2099-01-01' },
    }),
    handover: await given('noor', 'BeginHandover', {
      ...{ from: people.noor, to: people.cora, role: 'Other' },
    }),
    insight: await given('noor', 'ShareInsight', { partnership, market: 'Text' }),
    commitment: await given('noor', 'MakeCommitment', {
      ...{ to: people.cora, title: 'Title', dueOn: '2099-01-01' },
    }),
    topic: await given('noor', 'RaiseTopic', { partnership, title: 'Title' }),
    conversation: await given('noor', 'AskForConversation', {
      ...{ to: people.cora, topic: 'Topic', neededBy: '2099-01-01' },
    }),
    intervention: await given('noor', 'RecordIntervention', {
      ...{ by: people.cora, owner: people.noor, kind: 'redo', title: 'Title' },
    }),
  }
  const metric = await given('noor', 'DefineMetric', { title: 'Pipeline' })
  const outside = await given('noor', 'RecordOutsideEvent', {
    ...{ title: 'Title', kind: 'law', source: 'Paper' },
  })
  const player = await given('noor', 'AddPlayer', {
    ...{ name: 'Bank', reach: 'direct', relation: 'A bank' },
  })
  Object.assign(begun, {
    ...{ metric, outside, player },
    review: await given('noor', 'HoldReview', { partnership, month: '2026-01', data: ['Visits'] }),
    remark: await given('wei', 'AskQuestion', {
      ...{ of: { noun: 'goal', id: made.goal.id }, to: people.noor, text: 'Text' },
    }),
  })
  const vision = await given('noor', 'ShareVision', {
    ...{ partnership, statement: 'Text', takenAs: 'plan' },
  })
  const playback = await given('cora', 'PlayBack', {
    ...{ of: { noun: 'vision', id: vision.id }, to: people.noor, text: 'Text' },
  })
  Object.assign(begun, { vision, playback })
  await given('noor', 'CallPositions', { id: made.decision.id, asked: [people.noor] })
  for (const [noun, { id }] of Object.entries({ ...made, ...begun })) records[noun] = id
  Object.assign(records, { organisation: org, person: people.noor })
  const { said: document } = await browsers.owner.get('/api/openapi.json')
  operations = new Map(operationsOf(document as Document).map((each) => [each.id, each]))
  const about = [{ noun: 'goal', id: made.goal.id }]
  const some: Record<string, unknown> = {
    ...{ PartnershipId: records['partnership'], EventId: made.goal.events[0] },
    ...{ DecisionId: made.decision.id, FeedbackId: made.feedback.id },
    ...{ Text: 'Text', Line: 'Line', Zone: 'UTC', LocalDate: '2099-01-01', Month: '2026-01' },
    ...{ MetricId: metric.id, RequestId: begun.request.id },
    ...{ OutsideId: outside.id, PlayerId: player.id },
    FindingSubject: { detector: 'hero_blame', roots: made.goal.events, about, concerned: [spare] },
    VisionId: vision.id,
    Remarked: { noun: 'partnership', id: partnership },
  }
  values = new Values(document.components.schemas, (name) => {
    if (name === 'PersonId') return fc.constantFrom(spare, people.owner)
    if (name === 'GoalId') return fc.constantFrom(...goals)
    return name in some ? fc.constant(some[name]) : undefined
  })
}, 120_000)
afterAll(() => server.stop())

/** Valid, and dated in the future, so that whoever may is refused for that alone and nothing changes. */
function inputOf(name: string): unknown {
  const { noun, definition } = isCommand(name) ? commands[name] : expect.unreachable()
  const body = operations.get(name)?.body as { properties: { input: Schema } } | undefined
  const [input] = fc.sample(values.of(body?.properties.input ?? {}, true), { seed: 7, numRuns: 1 })
  const begins = definition.creates === true || definition.begins !== undefined
  return { ...(input as object), ...(begins ? {} : { id: records[noun] }) }
}

async function mayGive(asker: Asker, name: string, input: unknown): Promise<boolean> {
  const more = {
    occurredAt: '2199-01-01',
    ...(asker === 'delegate' ? { onBehalfOf: people.noor } : {}),
  }
  const { status, said } = await browsers[asker].give(org, name, input, {}, more)
  if (said.code === 'OccurredInFuture' || said.code === 'HappensAsRecorded') return true
  expect([name, asker, status, said]).toEqual([
    name,
    asker,
    expect.toBeOneOf([401, 403, 404]),
    said,
  ])
  return false
}

it('every command that is offered has its cells', async () => {
  const offered = [...operations.values()].filter(({ path }) => path.includes('/commands/'))
  expect(Object.keys(may).sort()).toEqual(offered.map(({ id }) => id).sort())
})

describe.each(Object.entries(may))('%s', (name, who) => {
  it(`is for ${who.join(', ') || 'nobody'}`, async () => {
    const input = inputOf(name)
    const found = await Promise.all(
      askers.map(async (asker) => [asker, await mayGive(asker, name, input)]),
    )
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(askers.map((asker) => [asker, who.includes(asker)])),
    )
  })
})

describe('without a session', () => {
  it('nothing of an organisation is answered, whatever is asked', async () => {
    for (const { id, method, path, inside, body } of operations.values()) {
      const target = path.replace('{org}', org).replace(/\{\w+\}/g, people.noor)
      const sent = body === undefined ? undefined : '{}'
      const { status, said } = await browsers.nobody.send(method, target, sent)
      if (inside) expect([id, status, said.code]).toEqual([id, 401, 'NoSession'])
      else expect([id, JSON.stringify(said).includes(people.owner)]).toEqual([id, false])
    }
  })
})
