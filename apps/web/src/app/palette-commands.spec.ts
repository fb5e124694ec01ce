import { describe, expect, it } from 'vitest'
import { loadRegistry } from '../forms/registry.ts'
import { offeredFor } from './capture/begun.ts'
import { commandItems } from './palette-commands.ts'
import { matching, type PaletteItem } from './palette-items.ts'
import { placesFor } from './palette-places.ts'
import { routerAt } from './router.ts'

const to = (path: string) => path
const registry = await loadRegistry()
const places = placesFor({ me: 'dana', member: true, demo: false }).map(
  ({ path, ...place }): PaletteItem => ({ ...place, group: 'Go to', href: path }),
)
const items = [...commandItems(registry, { member: true, to }), ...places]
const speaking = { people: ['Dana Whitlock', 'Noor Haddad'], me: 'Dana Whitlock' }
const found = (query: string) => [...matching(items, query), ...offeredFor(items, query, speaking)]

it('finds every command that is for people by its name', () => {
  const offered = [...registry.values()].filter(({ hidden }) => !hidden)
  expect(offered.length).toBeGreaterThan(150)
  const missing = offered.filter(({ name, title }) => !found(title).some(({ id }) => id === name))
  expect(missing.map(({ name }) => name)).toEqual([])
})

it('leads from a command that is given where something stands to where that is', () => {
  const [agree] = found('Agree that this is the request’s problem')
  expect(agree).toMatchObject({ id: 'AcceptRequestProblem', href: '/requests' })
  expect(found('threshold of a detector')[0]).toMatchObject({ href: '/findings' })
})

it('puts what nothing takes now after all else, and says so', () => {
  const open = new Set([...registry.keys()].filter((name) => name !== 'AbandonGoal'))
  const all = [...commandItems(registry, { member: true, to, open }), ...places]
  const groups = (query: string) => matching(all, query).map(({ group, label }) => [label, group])
  expect(groups('abandon a goal').at(-1)).toEqual(['Abandon a goal', 'Not now, or not for you'])
  expect(groups('goal').at(-1)).toEqual(['Abandon a goal', 'Not now, or not for you'])
  expect(groups('goal').length).toBeGreaterThan(2)
})

it('offers of a kind first what is recorded in the words that follow it', () => {
  const [first] = offeredFor(items, 'goal churn below 2 % by Q1', speaking)
  expect(first).toMatchObject({ captures: 'ProposeGoal', sentence: 'churn below 2 % by Q1' })
})

it.each([
  ['add a member', 'Add a member'],
  ['propose a goal', 'Propose a goal'],
  ['help', 'How this is measured'],
  ['settings', 'People'],
  ['1:1', 'Record a session that was held'],
  ['1-1', 'Record a session that was held'],
  ['todo', 'Make a commitment'],
  ['kudos', 'Give feedback'],
  ['check-in', 'Record a session that was held'],
  ['invite', 'Add a member'],
  ['performance review', 'Feedback'],
])('leads from what people type to what they mean: %s', (query, label) => {
  expect(found(query)[0]?.label).toBe(label)
})

it('finds every page by its name', () => {
  const paths = Object.keys(routerAt('/o/some').routesByPath).filter((path) => !path.includes('$'))
  expect(paths.length).toBeGreaterThan(30)
  const missing = paths.filter((path) => {
    const place = places.find(({ href }) => href === path)
    return place === undefined || !found(place.label).includes(place)
  })
  expect(missing).toEqual([])
})

const homes: readonly (readonly [noun: string, path: string])[] = [
  ['goal', '/goals'],
  ['decision', '/decisions'],
  ['stop-loss', '/decisions'],
  ['evidence', '/decisions'],
  ['feedback', '/feedback'],
  ['follow-up', '/feedback'],
  ['disclosure', '/feedback'],
  ['commitment', '/commitments'],
  ['promise', '/commitments'],
  ['bad news', '/commitments'],
  ['request', '/requests'],
  ['topic', '/topics'],
  ['hard conversation', '/conversations'],
  ['metric', '/metrics'],
  ['data review', '/reviews'],
  ['monthly review', '/reviews'],
  ['one-to-one', '/sessions'],
  ['staff meeting', '/sessions'],
  ['budget talk', '/sessions'],
  ['strategy session', '/sessions'],
  ['retreat', '/sessions'],
  ['insight note', '/insights'],
  ['trust pulse', '/pulses'],
  ['rating', '/pulses'],
  ['ranking', '/rankings'],
  ['intervention', '/interventions'],
  ['finding', '/findings'],
  ['exposure', '/known'],
  ['who knows', '/known'],
  ['remark', '/remarks'],
  ['question', '/remarks'],
  ['outside event', '/outside'],
  ['competitor', '/players'],
  ['post-mortem', '/post-mortems'],
  ['role brief', '/role-briefs'],
  ['leaving', '/leavings'],
  ['handover', '/handovers'],
  ['vision', '/visions'],
  ['playback', '/playbacks'],
  ['charter', '/partnership'],
  ['cadence', '/partnership'],
  ['rhythm', '/partnership'],
  ['definition of success', '/partnership'],
  ['domain', '/partnership'],
  ['member', '/people'],
  ['absence', '/people'],
  ['holiday', '/people'],
  ['background', '/people'],
  ['working style', '/people'],
  ['delegate', '/people'],
  ['auditor', '/people'],
  ['API key', '/people'],
  ['webhook', '/people'],
  ['calendar', '/people'],
  ['followed source', '/import'],
  ['bet', '/bets'],
  ['need', '/needs-and-money'],
  ['what I must do', '/'],
]

describe('what the record is called', () => {
  it.each(homes)('leads to where it stands: %s', (query, path) => {
    const isThere = ({ group, href }: PaletteItem) => group === 'Go to' && href === path
    expect(found(query).filter(isThere)).not.toEqual([])
  })
})

const records: readonly (readonly [name: string, command: string])[] = [
  ['absence', 'StartAbsence'],
  ['leave', 'StartAbsence'],
  ['holiday', 'DeclareHoliday'],
  ['crisis', 'DeclareCrisis'],
  ['background', 'TellBackground'],
  ['handover', 'BeginHandover'],
  ['insight note', 'ShareInsight'],
  ['cadence', 'AgreeCadence'],
  ['evidence', 'AttachEvidence'],
  ['stop-loss', 'StateStopLoss'],
  ['disclosure', 'OfferDisclosure'],
  ['delegate', 'GrantDelegation'],
  ['expectation', 'StateExpectation'],
  ['experiment', 'Decide'],
  ['waiver', 'WaiveProblem'],
  ['early verdict', 'GiveVerdict'],
  ['counter-proposal', 'CounterRequest'],
  ['counter-proposal', 'CheckReality'],
  ['points', 'RankGoals'],
  ['told', 'sentence-RecordExposure'],
  ['inform', 'RecordExposure'],
]

it.each(records)('is recorded by another of its names: %s', (query, command) => {
  expect(found(query).map(({ id }) => id)).toContain(command)
})

it.each([
  'one-to-one',
  'staff meeting',
  'data review',
  'budget talk',
  'strategy session',
  'retreat',
])('is planned, or recorded as held, by its kind: %s', (kind) => {
  expect(found(kind)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ captures: 'PlanSession', sentence: kind }),
      expect.objectContaining({ captures: 'RecordSession', sentence: kind }),
    ]),
  )
})

it('offers to begin a delegation before it offers to end one', () => {
  const ids = found('delegate').map(({ id }) => id)
  expect(ids.filter((id) => id.endsWith('Delegation'))).toEqual([
    'GrantDelegation',
    'EndDelegation',
  ])
})
