import type { Id, SessionKind } from '@lockstep/domain'
import { expect, it } from 'vitest'
import type { ProposedSession } from './proposed-session.ts'
import { SessionCommands, type SessionOptions } from './session-commands.ts'

const people: Readonly<Record<string, string>> = { Dana: 'dana', Noor: 'noor', Wei: 'wei' }

const options: SessionOptions = {
  // Ids that say what they derive from.
  derive: (_: Date, ...parts: readonly string[]) => parts.join('/') as Id,
  withdrawn: new Set(),
  file: 'mine.ics',
  importer: 'dana',
  person: (name) => people[name],
  partnerships: [
    { id: 'team', members: ['dana', 'noor', 'wei'] },
    { id: 'pair', members: ['dana', 'noor'] },
  ],
  chosen: new Map(),
  onRecord: () => undefined,
}

const session = (invited: readonly string[], more: Partial<ProposedSession> = {}) => ({
  ...{ uid: 'one', series: 'one', line: 4, title: 'Dana / Noor', on: '2026-01-06' },
  people: invited.map((name) => ({ name })),
  ...more,
})

const given = (of: SessionCommands, proposed: ProposedSession) =>
  of.of(proposed).commands.map(({ command }) => command)

it('is proposed to the smallest partnership that all who were invited are in', () => {
  const proposed = (invited: readonly string[], kind?: SessionKind) => {
    const of = new SessionCommands(options)
    of.of(session(invited, kind === undefined ? {} : { kind }))
    return of.series.map((each) => [each.partnership, each.kind])
  }
  expect(proposed(['Noor', 'Dana'])).toEqual([['pair', 'one-to-one']])
  expect(proposed(['Noor'])).toEqual([['pair', 'one-to-one']])
  expect(proposed(['Dana', 'Wei'])).toEqual([['team', 'staff meeting']])
  expect(proposed(['Dana', 'Noor'], 'retreat')).toEqual([['pair', 'retreat']])
  expect(proposed(['Dana', 'Noor', 'A stranger'])).toEqual([['left out', 'one-to-one']])
  expect(proposed(['Dana'])).toEqual([['left out', 'one-to-one']])
  expect(proposed([])).toEqual([['left out', 'one-to-one']])
})

it('records who was invited as having been there, under who called it', () => {
  const of = new SessionCommands(options)
  const when = { time: '10:00', minutes: 45 }
  const [command] = given(of, session(['Noor', 'Dana'], when))
  expect(command).toEqual({
    name: 'RecordSession',
    input: {
      ...{ partnership: 'pair', kind: 'one-to-one', title: 'Dana / Noor', on: '2026-01-06' },
      ...when,
      ...{ host: 'noor', present: ['noor', 'dana'] },
    },
  })
})

it('counts whose calendar it is among those of a one-to-one, where it names only the other', () => {
  const chosen = new Map([['one', { partnership: 'pair', kind: 'one-to-one' }]] as const)
  const of = new SessionCommands({ ...options, chosen })
  const [command] = given(of, session(['Noor']))
  expect(command?.input).toMatchObject({ present: ['noor', 'dana'] })
  const [nobody] = given(of, session([], { uid: 'another', on: '2026-01-13' }))
  expect(nobody?.input).not.toHaveProperty('present')
})

it('is all the times of a series as was chosen, and told as one', () => {
  const chosen = new Map([['one', { partnership: 'team', kind: 'data review' }]] as const)
  const of = new SessionCommands({ ...options, chosen })
  const again = session(['Noor'], { uid: 'one again', on: '2026-01-13', title: 'Numbers' })
  const inputs = [session(['A stranger']), again].flatMap((each) => given(of, each))
  expect(inputs.map(({ input }) => input)).toMatchObject([
    { partnership: 'team', kind: 'data review', on: '2026-01-06' },
    { partnership: 'team', kind: 'data review', on: '2026-01-13', present: ['noor'] },
  ])
  expect(of.series).toEqual([
    {
      ...{ series: 'one', title: 'Numbers', times: 2, from: '2026-01-06', to: '2026-01-13' },
      ...{ people: ['A stranger', 'Noor'], partnership: 'team', kind: 'data review' },
    },
  ])
})

it('is the same command in whosever calendar it stands, and another once it was taken back', () => {
  const ids = (more: Partial<SessionOptions> = {}) =>
    new SessionCommands({ ...options, ...more })
      .of(session(['Noor', 'Dana']))
      .commands.map(({ key, record }) => [key, record.id])
  expect(ids({ importer: 'noor' })).toEqual(ids())
  const [[, id] = []] = ids()
  expect(ids({ withdrawn: new Set([`session-${id}`]) })).not.toEqual(ids())
})

it('is left out where they have a session on record for its last day, and says so', () => {
  const onRecord = (whose: string, day: string) =>
    whose === 'pair' && day === '2026-01-07' ? new Set<SessionKind>(['retreat']) : undefined
  const of = new SessionCommands({ ...options, onRecord })
  expect(given(of, session(['Noor']))).toHaveLength(1)
  const again = session(['Noor'], { until: '2026-01-07' })
  const { commands, notes } = of.of(again)
  expect(commands).toEqual([])
  expect(notes).toMatchObject([{ file: 'mine.ics', line: 4, text: 'Dana / Noor, 2026-01-06' }])
  const lines = new Map([[notes[0]?.choosing?.id ?? '', 'as well']])
  const chosen = new SessionCommands({ ...options, onRecord, lines }).of(again)
  expect(chosen.commands).toHaveLength(1)
  expect(chosen.notes).toMatchObject([{ choosing: { chosen: 'as well' } }])
})

it('is offered to nobody to record as well where theirs of that kind was held, and says why', () => {
  const onRecord = () => new Set<SessionKind>(['one-to-one'])
  const before = new SessionCommands({ ...options, onRecord: () => new Set<SessionKind>() })
  const id = before.of(session(['Noor'])).notes[0]?.choosing?.id ?? expect.unreachable()
  const lines = new Map([[id, 'as well']])
  const { commands, notes } = new SessionCommands({ ...options, onRecord, lines }).of(
    session(['Noor']),
  )
  expect(commands).toEqual([])
  expect(notes).toMatchObject([{ why: expect.stringContaining('one-to-one of this day') }])
  expect(notes[0]).not.toHaveProperty('choosing')
})

it('is planned where it is still to come, and the same one once its day is over', () => {
  const commands = (more: Partial<ProposedSession>) =>
    new SessionCommands(options).of(session(['Noor', 'Dana'], more)).commands
  const [planned] = commands({ planned: true })
  expect(planned?.command).toEqual({
    name: 'PlanSession',
    input: {
      ...{ partnership: 'pair', kind: 'one-to-one', on: '2026-01-06', title: 'Dana / Noor' },
      host: 'noor',
    },
  })
  expect(commands({}).map(({ key, record }) => [key, record])).toEqual([
    [planned?.key, planned?.record],
  ])
})
