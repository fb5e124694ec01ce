import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventTypes, type Id, type Instant, type PersonId } from '@lockstep/domain'
import { newId, type RecordedEvent } from '@lockstep/eventstore-client'
import { type QueryName, type queries, ReadStore } from '@lockstep/projections'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { type Following, follow } from '../follow.ts'
import type { Home } from '../home.ts'
import { files, openHome } from '../open-home.ts'
import { ReadingDesk } from '../reading-desk.ts'
import { instantOf } from './calendar.ts'
import { dana, wei } from './cast.ts'
import { named } from './named.ts'
import { LAST_MORNING, recordDemo } from './record-demo.ts'

const id = newId(new Date('2026-01-01T00:00:00Z'))
const folders: string[] = []
const sent: string[] = []
let home: Home
let following: Following
let desk: ReadingDesk

async function fresh(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lockstep-demo-'))
  folders.push(folder)
  return folder
}

beforeAll(async () => {
  const folder = await fresh()
  const recording = await openHome(id, folder, true)
  await recordDemo(recording)
  await recording.close()
  home = await openHome(id, folder)
  const send = async ({ command }: { readonly command: string }) => {
    sent.push(command)
    return { position: undefined }
  }
  following = await follow(home, folder, { send })
  await following.timers.fire()
  desk = new ReadingDesk(home, folder)
}, 60_000)

afterAll(async () => {
  desk.close()
  await following.stop()
  await home.close()
  for (const folder of folders) await rm(folder, { recursive: true })
})

type Answer<Q extends QueryName> = z.output<(typeof queries)[Q]['response']>
type Asked = { readonly person?: PersonId; readonly known?: Instant; readonly happened?: Instant }

function ask<Q extends QueryName>(
  query: Q,
  params: z.input<(typeof queries)[Q]['params']>,
  { person = dana, known, happened }: Asked = {},
): Answer<Q> {
  const bounds = {
    ...(known === undefined ? {} : { known: { at: known } }),
    ...(happened === undefined ? {} : { happened }),
  }
  const answer = desk.ask({ query, params, person, now: home.clock.now(), ...bounds })
  return JSON.parse(answer?.json ?? 'null') as Answer<Q>
}

async function logOf(of: Home): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = []
  for await (const page of of.log.readAll()) events.push(...page)
  return events
}

/** An event without what keys and chance made of it. */
function plain({ id, type, stream, revision, data, metadata }: RecordedEvent) {
  const { commandHash: _, ...envelope } = JSON.parse(metadata)
  const said = JSON.parse(data, (key, value) =>
    key === 'nonce' || key === 'ciphertext' ? 'sealed' : value,
  )
  return { id, type, stream, revision, said, envelope }
}

describe('the demo’s log', () => {
  it('is the same each time, but for what is sealed', async () => {
    const again = await openHome(id, await fresh(), true)
    await recordDemo(again)
    const [first, second] = [await logOf(home), await logOf(again)]
    await again.close()
    expect(second.map(plain)).toEqual(first.map(plain))
  }, 60_000)

  it('stands at its last morning, also once opened again', () => {
    expect(home.clock.now()).toBe(LAST_MORNING)
  })

  it('was recorded as time went on, and leaves nothing to the timers', async () => {
    const recorded = (await logOf(home)).map(({ recordedAt }) => recordedAt)
    expect(recorded).toEqual([...recorded].sort())
    expect(recorded[0]).toBe(instantOf('2025-04-01 09:00'))
    expect(sent).toEqual([])
    const store = new ReadStore(files(folders[0] ?? '').rows, { readOnly: true })
    expect(store.timers.refused()).toEqual([])
    store.close()
  })

  it('tells of everything that may happen, but for what did not', async () => {
    const told = new Set((await logOf(home)).map(({ type }) => type))
    expect(eventTypes.filter((type) => !told.has(type))).toEqual([
      'AccessRestored',
      'AdministratorDismissed',
      'DecisionOpened',
      'DecisionRejected',
      'GoalAbandoned',
      'GoalLapsed',
      'GoalMissed',
      'MemberLeft',
      'OrganisationRenamed',
      'OwnershipHanded',
      'PersonErased',
      'PersonIdentified',
      'ZoneChanged',
    ])
    expect(told).toContain('RecordCorrected')
    expect(told).toContain('RecordWithdrawn')
    expect(told).toContain('RecordInserted')
  })
})

const numberOf = (ordinal: string | undefined) => Number(ordinal?.slice(2))
const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1)
const twoDigits = (n: number) => String(n).padStart(2, '0')

describe('numbers', () => {
  it('are those by which the story calls its records', () => {
    const goal = (n: number): Id => named(`G-${n}`)
    const numbers = (found: readonly { id: string; ordinal?: string | undefined }[]) =>
      new Map(found.map((each) => [each.id, numberOf(each.ordinal)]))
    const decisions = numbers(ask('decisions', {}).decisions)
    const goals = numbers(ask('goals', {}).goals)
    expect(upTo(9).map((n) => decisions.get(named(`S-${twoDigits(n)}`)))).toEqual(upTo(9))
    expect(upTo(9).map((n) => goals.get(goal(n)))).toEqual(upTo(9))
    const loops = upTo(21).map((n) => ask('feedback', { id: named(`F-${twoDigits(n)}`) }))
    expect(loops.map(({ feedback }) => numberOf(feedback.ordinal))).toEqual(upTo(21))
  })

  it('name the right things', () => {
    expect(ask('decision', { id: named('S-05') }).decision.title).toBe(
      'Move to enterprise shippers',
    )
    expect(ask('feedback', { id: named('F-14') }).feedback.title).toBe(
      'Heard it from the board deck',
    )
    expect(ask('goals', {}).goals.find(({ id }) => id === named('G-3'))?.title).toBe(
      'Qualified pipeline per quarter',
    )
  })
})

describe('strategy', () => {
  const standing = (name: string, asked: Asked = {}) =>
    ask('decisions', {}, asked).decisions.find(({ id }) => id === named(name))

  it('was given its time, and got the shares of it that the lineage tells', () => {
    const share = (name: string) => Math.round(100 * (standing(name)?.time?.share ?? 0))
    expect(['S-01', 'S-03', 'S-06', 'S-05'].map(share)).toEqual([60, 53, 35, 19])
    expect(['S-07', 'S-08', 'S-09'].map(share)).toEqual([37, 44, 27])
    expect(standing('S-02')).toMatchObject({ standing: 'in force', time: { reached: true } })
    expect(standing('S-04')).toMatchObject({ standing: 'dropped', ended: { silently: true } })
  })

  it('says so in one sentence', () => {
    const sentence = ask('decisions', {}).sentence.map(({ text }) => text)
    expect(sentence.join('')).toBe(
      'Nine decisions in eighteen months: four in force, three superseded, one reversed, ' +
        'one dropped without a word. Those replaced had used 60, 53, 35 and 19 % of their time.',
    )
  })

  it('had switched on 20 March, and the record did not know it', () => {
    const noon = instantOf('2026-03-20 12:00')
    expect(standing('S-05', { happened: noon })?.standing).toBe('in force')
    expect(standing('S-01', { happened: noon })?.standing).toBe('superseded')
    expect(standing('S-05', { known: noon })).toBeUndefined()
    expect(standing('S-01', { known: noon })?.standing).toBe('in force')
  })
})

describe('feedback', () => {
  it('closed 38 days late, once', () => {
    const { feedback } = ask('feedback', { id: named('F-14') })
    expect(feedback.closedLateDays).toBe(38)
  })

  it('is closed to everybody else', () => {
    const { feedback, text } = ask('feedback', { id: named('F-14') }, { person: wei })
    expect([feedback.title, text]).toEqual([{ sealed: true }, { sealed: true }])
  })

  it('never closed, once, and waits for its giver since', () => {
    expect(ask('feedback', { id: named('F-15') }).feedback.state).toBe('accepted')
    expect(ask('feedback', { id: named('F-21') }).feedback.state).toBe('accepted')
  })
})
