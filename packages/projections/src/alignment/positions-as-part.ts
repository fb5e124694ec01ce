import type { Instant } from '@lockstep/domain'
import { namedRecord } from '../queries/parts/named.ts'
import { firstName, personView } from '../queries/parts/person.ts'
import type { View } from '../view.ts'
import type { AlignmentPart, PartLoss } from './part.ts'
import { positionsDiagnosed } from './positions-diagnostics.ts'
import { positionsAt, positionsByChance, positionsEffects } from './positions-part.ts'
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
    const part = lastTwo((at) => {
      const counted = spokenAt(at)
      return { counted, now: positionsAt(counted, people, at) }
    })
    return {
      moments: whenSpoken(spoken),
      sources: spokenSources(spoken),
      at: (at) => {
        const { counted, now } = part(at)
        if (now === undefined) return undefined
        const lost = new Map(now.shares.map(({ id, loss }) => [id, loss]))
        return {
          value: now.value,
          n: now.shares.length,
          losses: counted.flatMap((each) => lossOf(view, each, lost.get(each.row.id))),
          stale: now.stale,
          chance: positionsByChance(people),
          diagnostics: () => positionsDiagnosed(counted, people),
        }
      },
      effects: (earlier, later) => {
        const [before, now] = [part(earlier).now, part(later).now]
        return before && now ? positionsEffects(before, now, people) : []
      },
    }
  },
}

/** A step of a curve is asked about at both its ends: what was reckoned for the two last moments is kept. */
function lastTwo<T>(reckon: (at: Instant) => T): (at: Instant) => T {
  let kept: readonly { readonly at: Instant; readonly is: T }[] = []
  return (at) => {
    const known = kept.find((each) => each.at === at)
    if (known !== undefined) return known.is
    const is = reckon(at)
    kept = [...kept.slice(-1), { at, is }]
    return is
  }
}

function lossOf(view: View, { row, voices }: SpokenDecision, loss: number | undefined): PartLoss[] {
  const last = voices.at(-1)?.statement
  if (loss === undefined || last === undefined) return []
  return [
    {
      ...{ id: row.id, loss, href: { noun: 'decision', id: row.id }, said: last.open },
      named: () => {
        const named = namedRecord(view, 'decision', row.id)
        const told = voices.map(
          ({ person, statement }) => `${firstName(personView(view, person))} ${statement.stance}`,
        )
        const label = named?.title ?? { sealed: true }
        return { label, told: told.join(', '), ref: named?.ordinal }
      },
    },
  ]
}
