import { instant } from '@lockstep/domain'
import { FORGETTING, LEVEL_MODEL } from '@lockstep/measures'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Stamp } from '../../folds/stamp.ts'
import { inTime } from '../../view/gathering.ts'
import { reliabilityCurve } from '../reliability/curve.ts'
import type { BehaviourEvidence } from '../reliability/evidence.ts'
import type { StatedRating } from '../stated/ratings.ts'
import { statedSteps } from '../stated/steps.ts'

const BEGAN = Date.parse('2026-01-01T12:00:00.000Z')
const DAY = 86_400_000

interface Change {
  readonly what: 'comes' | 'comes last' | 'is another' | 'is gone'
  readonly which: number
  readonly day: number
  readonly value: number
  /** The day on which it is looked at. */
  readonly until: number
}

const change: fc.Arbitrary<Change> = fc.record({
  what: fc.constantFrom('comes' as const, 'comes last', 'is another', 'is gone'),
  which: fc.nat(99),
  day: fc.nat(60),
  value: fc.double({ min: 0, max: 1, noNaN: true }),
  until: fc.nat(80),
})

/** What somebody said and did, and what it became with each change, as far as it was known by a day. */
function* series<Item extends { readonly id: string; readonly at: number }>(
  changes: readonly Change[],
  itemOf: (id: string, at: number, value: number) => Item,
) {
  const all: Item[] = [itemOf('first', BEGAN, 0.5)]
  for (const [n, { what, which, day, value, until }] of changes.entries()) {
    const last = Math.max(...all.map(({ at }) => at))
    const item = itemOf(`${n}`, what === 'comes last' ? last + DAY : BEGAN + day * DAY, value)
    const place = 1 + (which % all.length)
    if (what.startsWith('comes')) all.push(item)
    else all.splice(place, 1, ...(what === 'is gone' ? [] : [item]))
    const moment = BEGAN + until * DAY
    yield { items: all.filter(({ at }) => at <= moment).sort(inTime), moment: instant(moment) }
  }
}

function stampAt(event: string, time: number): Stamp {
  const at = instant(time)
  return { event, at, occurredAt: at, recordedAt: at, knownAt: at, by: 'dana' }
}

const deed = (id: string, at: number, p: number): BehaviourEvidence => {
  const about = { noun: 'commitment', id } as const
  return { id, at, p, stamp: stampAt(id, at), about, told: 'kept' }
}

const rating = (id: string, at: number, share: number): StatedRating => {
  const said = { score: 100 * share, items: 5 }
  return { id, at, ...said, pulse: id, open: stampAt(id, at), because: [] }
}

/** The same, of which nothing is known yet. */
const anew = <Item>(items: readonly Item[]): Item[] => items.map((item) => ({ ...item }))

const changes = fc.array(change, { minLength: 1, maxLength: 30 })

it('what somebody did adds up to the same whether or not most of it was added up before', () => {
  let points = 0
  fc.assert(
    fc.property(changes, (all) => {
      for (const { items, moment } of series(all, deed)) {
        const curve = reliabilityCurve(items, moment, FORGETTING)
        expect(curve).toEqual(reliabilityCurve(anew(items), moment, FORGETTING))
        points += curve.length
      }
    }),
  )
  expect(points).toBeGreaterThan(1_000)
})

it('what somebody said adds up to the same whether or not most of it was added up before', () => {
  let steps = 0
  fc.assert(
    fc.property(changes, (all) => {
      for (const { items } of series(all, rating)) {
        const folded = statedSteps(items, LEVEL_MODEL)
        expect(folded).toEqual(statedSteps(anew(items), LEVEL_MODEL))
        steps += folded.length
      }
    }),
  )
  expect(steps).toBeGreaterThan(1_000)
})
