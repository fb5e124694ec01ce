import type { Instant, PersonId } from '@lockstep/domain'
import {
  type AgreementEffect,
  changeOfMean,
  changeOfPairs,
  GRADED_AGREEMENT_BY_CHANCE,
  positions,
  teamPositions,
} from '@lockstep/measures'
import { isStale } from '../../telling/stale.ts'
import type { Agreed } from './part.ts'
import type { SpokenDecision, Voice } from './voices.ts'

/** The positions part of alignment at a moment. */
export interface PositionsAt extends Agreed {
  /** 0..1 */
  readonly value: number
  /** Decisions on which one supports what another opposes. */
  readonly opposed: number
  /** Nothing of it was said within the last ninety days. */
  readonly stale: boolean
}

/** A team of so many is measured as a group, no longer as the mean of its pairs. */
const GROUP = 4

/** What would be reached by chance, 0..1. */
export const positionsByChance = (people: readonly PersonId[]): number =>
  people.length < GROUP ? GRADED_AGREEMENT_BY_CHANCE : 0

/** Undefined where there is no decision on which enough of them spoke. @param counted at that moment */
export function positionsAt(
  counted: readonly SpokenDecision[],
  people: readonly PersonId[],
  at: Instant,
): PositionsAt | undefined {
  const part = people.length === 2 ? ofPair(counted, people) : ofTeam(counted, people)
  if (part === null) return undefined
  const ids = new Set(part.shares.map(({ id }) => id))
  const voices = counted.flatMap((each) => (ids.has(each.row.id) ? each.voices : []))
  return {
    ...part,
    opposed: counted.filter((each) => ids.has(each.row.id) && areOpposed(each)).length,
    stale: voices.every(({ statement }) => isStale(statement.open.at, at)),
  }
}

const ofPair = (counted: readonly SpokenDecision[], [a, b]: readonly PersonId[]) =>
  positions(
    counted.map(({ row, voices }) => ({ id: row.id, a: said(voices, a), b: said(voices, b) })),
  )

const ofTeam = (counted: readonly SpokenDecision[], people: readonly PersonId[]) =>
  teamPositions(
    people,
    counted.map(({ row, voices }) => ({
      id: row.id,
      positions: new Map(voices.map(({ person, position }) => [person, position])),
    })),
  )

export const said = (voices: readonly Voice[], who: PersonId | undefined) =>
  voices.find(({ person }) => person === who)?.position ?? null

function areOpposed({ voices }: SpokenDecision): boolean {
  const said = voices.map(({ position }) => position)
  return said.includes(0) && said.includes(2)
}

/** What came, left or changed since. Effects of 0..1 sum to the change of the value. */
export function agreementEffects(before: Agreed, now: Agreed): readonly AgreementEffect[] {
  const change =
    before.byPair && now.byPair
      ? changeOfPairs(before.byPair, now.byPair)
      : changeOfMean(before.shares, now.shares)
  return change?.effects ?? []
}
