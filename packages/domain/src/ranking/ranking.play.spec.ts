import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Move, play } from '../testing/play.ts'
import { id, member } from '../testing/spec.ts'
import * as commands from './commands.ts'
import { call, others, said } from './ranking.fixture.ts'
import { ranking } from './ranking.ts'
import type { RankingState } from './state.ts'

type RankingMove = Move<RankingState>

const people = fc.constantFrom(id('dana'), id('noor'), id('tom'))

const answer: fc.Arbitrary<RankingMove> = fc.record({
  command: fc.constant(commands.RankGoals as never),
  input: fc.constantFrom(
    { id: id('this'), ...said },
    { id: id('this'), ranks: said.ranks, points: [{ goal: id('growth'), points: 7 }] },
  ),
  by: people,
  daysLater: fc.constantFrom(0, 0, 0, 0, 1, 8),
})
const close: fc.Arbitrary<RankingMove> = fc.record({
  command: fc.constant(commands.CloseRanking as never),
  input: fc.constant({ id: id('this') }),
  by: people,
})

const callOff: fc.Arbitrary<RankingMove> = fc.record({
  command: fc.constant(commands.CallOffRanking as never),
  input: fc.constant({ id: id('this') }),
  by: people,
})

const moves = fc.array(fc.oneof({ weight: 10, arbitrary: answer }, close, callOff), {
  maxLength: 20,
  size: 'max',
})

const first: RankingMove = { command: commands.CallRanking, input: call, by: id('dana') }
const other = <T>(noun: string): T =>
  (noun === 'partnership'
    ? others['partnership/team']
    : noun === 'goal'
      ? { is: 'agreed' }
      : member) as T

it('refuses in its own words or records what its schemas allow, in any order of commands', () => {
  fc.assert(
    fc.property(moves, (rest) => {
      let opened: string[] = []
      for (const state of play(ranking, [first, ...rest], other)) {
        if (state.is === 'none') throw new Error('a ranking never vanishes')
        const { rankings } = state
        expect(new Set(rankings.map((each) => each.opened)).size).toBe(1)
        for (const { opened, answer, silence } of rankings) {
          if (!opened) expect(silence).toBeUndefined()
          if (opened) expect(answer !== undefined || silence !== undefined).toBe(true)
        }
        const sealed = state.is !== 'opened'
        if (state.is === 'called off') expect(rankings.every(({ opened }) => !opened)).toBe(true)
        if (sealed) expect(rankings.some(({ answer }) => answer === undefined)).toBe(true)
        const open = sealed ? [] : rankings.flatMap(({ answer }) => answer ?? [])
        expect(open).toEqual(expect.arrayContaining(opened))
        opened = open
      }
    }),
    { numRuns: 200 },
  )
})
