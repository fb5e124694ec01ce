import type { Instant, PersonId } from '@lockstep/domain'
import { namedRecord } from '../../records/named.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { AlignmentPart, PartAt, PartLoss } from './part.ts'
import { positionsDiagnosed } from './positions-diagnostics.ts'
import { positionsAt, positionsByChance } from './positions-part.ts'
import { reckoning } from './reckoning.ts'
import {
  type SpokenDecision,
  spokenBy,
  spokenDecisions,
  spokenSources,
  whenSpoken,
} from './voices.ts'

/** How far the members take the same positions on decisions. */
export const positionsAsPart: AlignmentPart = {
  name: 'positions',
  title: 'Positions',
  question: 'agree on decisions',
  missing: 'have not both spoken on a decision that counts today',
  counts: 'decision',
  reckoned:
    'One minus half the mean distance of first statements: support 2, concern 1, oppose 0. A restatement is shown, not counted.',
  over: (view, people) => {
    const spoken = spokenDecisions(view, people)
    const spokenAt = spokenBy(spoken)
    return {
      moments: whenSpoken(spoken),
      sources: spokenSources(spoken),
      at: reckonedOnce(people, spoken, (at) => partOf(spokenAt(at), people, at)),
    }
  },
}

const reckonedOnce = reckoning<PartAt | undefined>()

function partOf(
  counted: readonly SpokenDecision[],
  people: readonly PersonId[],
  at: Instant,
): PartAt | undefined {
  const now = positionsAt(counted, people, at)
  if (now === undefined) return undefined
  const lost = new Map(now.shares.map(({ id, loss }) => [id, loss]))
  return {
    value: now.value,
    n: now.shares.length,
    losses: counted.flatMap((each) => lossOf(each, lost.get(each.row.id))),
    stale: now.stale,
    chance: positionsByChance(people),
    agreed: now,
    diagnostics: () => positionsDiagnosed(counted, people),
  }
}

function lossOf({ row, voices }: SpokenDecision, loss: number | undefined): PartLoss[] {
  const last = voices.at(-1)?.statement
  if (loss === undefined || last === undefined) return []
  return [
    {
      ...{ id: row.id, loss, href: { noun: 'decision', id: row.id }, said: last.open },
      named: (view) => {
        const named = namedRecord(view, 'decision', row.id)
        const told = voices.map(
          ({ person, statement }) => `${firstNameOf(view, person)} ${statement.stance}`,
        )
        const label = named?.title ?? { sealed: true }
        return { label, told: told.join(', '), ref: named?.ordinal }
      },
    },
  ]
}
