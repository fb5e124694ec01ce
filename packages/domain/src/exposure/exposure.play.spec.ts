import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Move, play } from '../testing/play.ts'
import { id, member } from '../testing/spec.ts'
import * as commands from './commands.ts'
import { exposure } from './exposure.ts'
import { type ExposureAnswer, type ExposureState, toldWays } from './state.ts'

type ExposureMove = Move<ExposureState>
type Kept = Extract<ExposureState, { is: 'kept' }>

/** Open to Dana and Noor alone, who were both asked of it: Wei is a member for whom there is nothing. */
const inside = [id('dana'), id('noor')]
const call = { event: id('call'), how: 'asked', people: inside } as const
const quiet = { is: 'asked', restrictedTo: inside, exposes: [call] }
const of = { noun: 'decision', id: id('this') }

const someone = fc.constantFrom(...inside, id('wei'))
const how = fc.constantFrom(...toldWays)
const statement = fc.oneof(
  { weight: 2, arbitrary: fc.nat(4).map((n) => id(`event${n}`)) },
  fc.constantFrom(call.event, id('nowhere')),
)

const on = (
  command: ExposureMove['command'],
  asked: Record<string, fc.Arbitrary<unknown>> = {},
  left: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<ExposureMove> =>
  fc.record({
    command: fc.constant(command),
    input: fc
      .tuple(fc.record(asked), fc.record(left, { requiredKeys: [] }))
      .map(([said, more]) => ({ of, ...said, ...more })),
    by: fc.constantFrom(...inside),
    minutesAgo: fc.option(fc.nat(6), { nil: undefined }),
    daysLater: fc.constantFrom(0, 0, 1, 3),
  })

const by = someone
const people = fc.uniqueArray(someone, { minLength: 1, maxLength: 3 })
const day = fc.constantFrom('2026-03-28', '2026-03-31', '2026-04-02', '2026-04-20')

const moves = fc.oneof(
  on(commands.RecordExposure, { people, how }, { by }),
  on(commands.OpenRecord),
  on(commands.DisputeExposure, { statement }),
  on(commands.CorrectExposure, { statement, how, on: day }, { by }),
)

const other = <T>(noun: string): T => (noun === 'person' ? member : quiet) as T

const isOnce = (said: readonly string[]) => expect(new Set(said).size).toBe(said.length)

const whose = ({ statement, person }: ExposureAnswer) => `${statement} ${person}`

function expectTrue({ exposes, answers }: Kept): void {
  const said = [call, ...exposes]
  for (const { people } of said) for (const person of people) expect(inside).toContain(person)
  isOnce(exposes.filter(({ how }) => how === 'opened').flatMap(({ people }) => people))
  isOnce(answers.map(whose))
  for (const { statement, person } of answers)
    expect(said.find(({ event }) => event === statement)?.people).toContain(person)
}

/** What was said stays said, by each who said it: it is answered, never taken away. */
const expectGrowing = (said: readonly (readonly string[])[]) => {
  for (const [n, now] of said.entries())
    expect(now).toEqual(expect.arrayContaining([...(said[n - 1] ?? [])]))
}

it('is refused or recorded as its schemas allow, in any order of commands, and each answers for themselves', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 20 }), (all) => {
      const kept = play(exposure, all, other).filter((state) => state.is === 'kept')
      for (const state of kept) expectTrue(state)
      expectGrowing(kept.map(({ exposes }) => exposes.map(({ event }) => event)))
      expectGrowing(kept.map(({ answers }) => answers.map(whose)))
    }),
  )
})
