import type { NounName, PersonId } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { execute } from '../commands/execute.ts'
import { type SomeHome, someHome } from '../testing/some-home.ts'
import type { Giver } from '../writing/write.ts'
import { mendRecord } from './mend-record.ts'

/**
 * Who asks: Noor, who said it; Dana, to whom it was said, who owns the organisation; another member; Noor's delegate, in
 * her name and in their own; the delegate of one partnership of hers, in which it was not said; an auditor; and who has left.
 */
const askers = [
  'noor',
  'dana',
  'other',
  'forNoor',
  'delegate',
  'forAPart',
  'auditor',
  'left',
] as const
type Asker = (typeof askers)[number]

let some: SomeHome
let days = 0
const givers = {} as Record<Asker, Giver>

beforeAll(async () => {
  some = await someHome()
  const { dana, noor, wei, give } = some
  const add = async (name: string) => (await give(dana, 'AddMember', { name, role: 'Other' })).id
  const [other, part, left] = [await add('Tom'), await add('Ines'), await add('Pia')]
  const { id: partnership } = await give(noor, 'FoundPartnership', { members: [noor, wei] })
  await give(noor, 'GrantDelegation', { id: noor, to: wei })
  await give(noor, 'GrantDelegation', { id: noor, to: part, scope: [partnership] })
  const { id: auditor } = await give(dana, 'AppointAuditor', {
    ...{ name: 'Helena', partnerships: [partnership] },
    ...{ from: '2020-01-01', to: '2099-01-01', until: '2099-01-01' },
  })
  await give(dana, 'RecordLeaving', { id: left })
  const as = (person: PersonId, onBehalfOf?: PersonId): Giver => ({
    ...{ by: 'session', person },
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  })
  Object.assign(givers, {
    ...{ noor: as(noor), dana: as(dana), other: as(other), forNoor: as(wei, noor) },
    ...{ delegate: as(wei), forAPart: as(part, noor), auditor: as(auditor), left: as(left) },
  })
})
afterAll(() => some.done())

interface Said {
  readonly noun: NounName
  readonly id: string
  readonly event: string
  readonly changes: Readonly<Record<string, unknown>>
}

/** What anybody may record for Noor who acts in her name, and what she alone can say. */
const kinds: Record<string, { readonly for: readonly Asker[]; readonly say: () => Promise<Said> }> =
  {
    'what a delegate may say': {
      for: ['noor', 'forNoor'],
      say: async () => {
        const { id } = await some.proposeGoal()
        const { events } = await some.give(some.noor, 'ReportProgress', { id, value: 3 })
        return { noun: 'goal', id, event: events[0] ?? '', changes: { value: 4 } }
      },
    },
    'what only the person can say': {
      for: ['noor'],
      say: async () => {
        const given = { to: some.noor, kind: 'hard', title: 'Title', text: 'Text' }
        const { id } = await some.give(some.dana, 'GiveFeedback', given)
        const accepted = await some.give(some.noor, 'AcceptFeedback', { id, answer: 'In part.' })
        const changes = { answer: 'In everything.' }
        return { noun: 'feedback', id, event: accepted.events[0] ?? '', changes }
      },
    },
    'what somebody said in words of two': {
      for: ['noor'],
      say: async () => {
        const { dana, noor } = some
        const given = { to: dana, kind: 'hard', title: 'Title', text: 'Text' }
        const { id, events } = await some.give(noor, 'GiveFeedback', given)
        return {
          noun: 'feedback',
          id,
          event: events[0] ?? '',
          changes: { text: 'You are a fool.' },
        }
      },
    },
    'what a delegate said in words of two': {
      for: ['noor', 'forNoor'],
      say: async () => {
        const { home, dana } = some
        const input = { to: dana, kind: 'hard', title: 'Title', text: 'Text' }
        const { id, events } = await execute(home, {
          ...{ name: 'GiveFeedback', input, giver: givers.forNoor },
          ...{ source: 'api', key: newId(new Date()) },
        })
        return { noun: 'feedback', id, event: events[0] ?? '', changes: { text: 'Too late.' } }
      },
    },
    'what is agreed in person': {
      for: ['noor'],
      say: async () => {
        const { dana, noor } = some
        const { id } = await some.proposeGoal({ owners: [dana, noor] })
        const { events } = await some.give(noor, 'AgreeToGoal', { id })
        return { noun: 'goal', id, event: events[0] ?? '', changes: {} }
      },
    },
    'what an administrator settles': {
      for: ['noor'],
      say: async () => {
        const { home, dana, noor, give } = some
        await give(dana, 'AppointAdministrator', { id: home.id, person: noor })
        days += 1
        const date = `2099-12-${String(days).padStart(2, '0')}`
        const said = { id: home.id, date, name: 'Christmas' }
        const { events } = await give(noor, 'DeclareHoliday', said)
        await give(dana, 'DismissAdministrator', { id: home.id, person: noor })
        const changes = { name: 'The first day of Christmas' }
        return { noun: 'organisation', id: home.id, event: events[0] ?? '', changes }
      },
    },
  }

/** Whether it is theirs to ask: that it says what it said already is told to those alone. */
async function mayMend(asker: Asker, { noun, id, event, changes }: Said, kind: Mending) {
  const mending =
    kind === 'correct'
      ? ({ kind, event, changes, reason: 'A slip.' } as const)
      : ({ kind, event, reason: 'A slip.' } as const)
  const asked = { noun, id, mending, giver: givers[asker], source: 'api' } as const
  try {
    await mendRecord(some.home, { ...asked, key: newId(new Date()) })
    return true
  } catch (error) {
    const { code } = error as { readonly code?: string }
    if (code === 'NothingChanged') return true
    expect([asker, code]).toEqual([
      asker,
      expect.toBeOneOf(['NotYours', 'NoDelegation', 'OnlyInPerson', 'UnknownRecord']),
    ])
    return false
  }
}
type Mending = 'correct' | 'withdraw'

const mendings = ['correct', 'withdraw'] as const
const cells = Object.entries(kinds).flatMap(([what, { for: who, say }]) =>
  mendings.map((kind) => ({ what, kind, who, say })),
)

describe.each(cells)('to $kind $what', ({ kind, who, say }) => {
  it(`is for ${who.join(', ')}`, async () => {
    const may: Asker[] = []
    for (const asker of askers) if (await mayMend(asker, await say(), kind)) may.push(asker)
    expect(may).toEqual(who)
  })
})
