import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sum } from '../arithmetic.ts'
import {
  GRADED_AGREEMENT_BY_CHANCE,
  gradedAgreement,
  type Position,
  positions,
} from './positions.ts'
import { type TeamDecision, teamPositions } from './team-positions.ts'

const POSITIONS: readonly Position[] = [0, 1, 2]
const position = fc.constantFrom(...POSITIONS)
const silentOr = fc.option(position, { nil: null })

const decisions = fc
  .array(fc.record({ a: silentOr, b: silentOr }), { maxLength: 40 })
  .map((rows) => rows.map((row, place) => ({ id: `s${place}`, ...row })))

describe('the positions part of two people', () => {
  test('contributions sum to it, losses to what is missing', () => {
    fc.assert(
      fc.property(decisions, (given) => {
        const part = positions(given)
        fc.pre(part !== null)
        expect(sum(part.shares.map(({ contribution }) => contribution))).toBeCloseTo(part.value, 12)
        expect(sum(part.shares.map(({ loss }) => loss))).toBeCloseTo(1 - part.value, 12)
      }),
    )
  })

  test('is the same for both, and within 0 and 1', () => {
    fc.assert(
      fc.property(decisions, (given) => {
        const part = positions(given)
        const mirrored = positions(given.map(({ id, a, b }) => ({ id, a: b, b: a })))
        expect(mirrored).toEqual(part)
        expect(part?.value ?? 0.5).toBeGreaterThanOrEqual(0)
        expect(part?.value ?? 0.5).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('is undefined where they spoke on no decision together', () => {
    expect(positions([])).toBeNull()
    expect(positions([{ id: 's1', a: 2, b: null }])).toBeNull()
  })

  test('counts support against opposition as opposed', () => {
    const part = positions([
      { id: 's1', a: 2, b: 0 },
      { id: 's2', a: 2, b: 1 },
      { id: 's3', a: 2, b: 2 },
      { id: 's4', a: null, b: 0 },
    ])
    expect(part).toMatchObject({ value: 0.5, opposed: 1 })
    expect(part?.shares.map(({ id, loss }) => [id, loss])).toEqual([
      ['s1', 1 / 3],
      ['s2', 0.5 / 3],
      ['s3', 0],
    ])
  })

  test('comes to its chance level where every two positions are equally likely', () => {
    const all = POSITIONS.flatMap((a) => POSITIONS.map((b) => gradedAgreement(a, b)))
    expect(sum(all) / all.length).toBeCloseTo(GRADED_AGREEMENT_BY_CHANCE, 12)
  })
})

describe('the positions part of a team', () => {
  const people = ['chen', 'haddad', 'oyelaran', 'sand', 'whitlock']
  const teamDecisions: fc.Arbitrary<TeamDecision[]> = fc
    .array(fc.tuple(...people.map(() => silentOr)), { maxLength: 20 })
    .map((rows) =>
      rows.map((row, place) => ({
        id: `s${place}`,
        positions: new Map(
          people.flatMap((person, at): [string, Position][] => {
            const taken = row[at] ?? null
            return taken === null ? [] : [[person, taken]]
          }),
        ),
      })),
    )

  test.each([2, 3, 5])('of %i: contributions sum to it, losses to what is missing', (size) => {
    fc.assert(
      fc.property(teamDecisions, (given) => {
        const part = teamPositions(people.slice(0, size), given)
        fc.pre(part !== null)
        expect(sum(part.shares.map(({ contribution }) => contribution))).toBeCloseTo(part.value, 12)
        expect(sum(part.shares.map(({ loss }) => loss))).toBeCloseTo(1 - part.value, 12)
      }),
    )
  })

  const decision = (id: string, taken: readonly Position[]): TeamDecision => ({
    id,
    positions: new Map(taken.map((each, place) => [people[place] ?? '', each])),
  })

  test('leaves out decisions with fewer than four positions, and is undefined without others', () => {
    const small = decision('s1', [2, 0, 0])
    expect(teamPositions(people, [small])).toBeNull()
    const both = teamPositions(people, [small, decision('s2', [2, 2, 2, 1])])
    expect(both?.shares.map(({ id, value }) => [id, value])).toEqual([['s2', 0.625]])
  })

  test('of three is the mean of the pairs that share a decision', () => {
    const part = teamPositions(people.slice(0, 3), [
      decision('s1', [2, 2, 0]),
      decision('s2', [2, 2]),
    ])
    // Chen and Haddad agree on both; either opposes Oyelaran on the only one they share.
    expect(part?.value).toBeCloseTo(1 / 3, 12)
  })
})
