import type { Instant, PersonId } from '@lockstep/domain'
import {
  type AgreementEffect,
  type AgreementShare,
  changeOfMean,
  GRADED_AGREEMENT_BY_CHANCE,
  positions,
  teamPositions,
} from '@lockstep/measures'
import { isStale } from '../stale.ts'
import type { SpokenDecision, Voice } from './voices.ts'

/** The positions part of alignment at a moment. */
export interface PositionsAt {
  /** 0..1 */
  readonly value: number
  /** One for each decision that counts: contributions sum to the value, losses to 1 - value. */
  readonly shares: readonly AgreementShare[]
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

/** What made the part change: what came, left or changed since. Effects of 0..1 sum to the change. */
export function positionsEffects(
  before: PositionsAt,
  now: PositionsAt,
  people: readonly PersonId[],
): readonly AgreementEffect[] {
  return people.length === 2 || people.length >= GROUP
    ? (changeOfMean(before.shares, now.shares)?.effects ?? [])
    : contributed(before.shares, now.shares)
}

/** A mean over pairs is none over decisions: what each contributes is compared instead. */
function contributed(before: readonly AgreementShare[], now: readonly AgreementShare[]) {
  const then = new Map(before.map((share) => [share.id, share.contribution]))
  const here = new Map(now.map((share) => [share.id, share.contribution]))
  return [...new Set([...then.keys(), ...here.keys()])].map((id): AgreementEffect => {
    const [was, is] = [then.get(id), here.get(id)]
    const because = was === undefined ? 'came' : is === undefined ? 'left' : 'changed'
    return { id, because, effect: (is ?? 0) - (was ?? 0) }
  })
}
