import { type DetectorId, type Instant, later, localDate, thresholdsIn } from '@lockstep/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LiveSource } from '../../engine/views/live-source.ts'
import { viewerOf } from '../../engine/views/viewer-of.ts'
import { liveView } from '../../engine/views/views.ts'
import { folds } from '../../folds/folds.ts'
import { expectSame } from '../../testing/expect-same.ts'
import { followed, membersIn } from '../../testing/followed.ts'
import { attempts, livedThrough } from '../../testing/histories.ts'
import { runs } from '../../testing/runs.ts'
import type { Bounds, View } from '../../view/view.ts'
import { detectors } from './detectors.ts'

const { timeout, enough } = runs(8)

/** One of a kind is enough to be found. */
function thresholds(view: View, detector: DetectorId) {
  const all = Object.entries<number>(thresholdsIn(view.organisation, detector))
  return Object.fromEntries(
    all.map(([name, value]) => [name, name.endsWith('_n') ? Math.min(1, value) : value]),
  )
}

/** All that is found, in words. */
const found = (view: View): string[] =>
  detectors.map(({ id, find }) => {
    const { findings, ...looked } = find(view, thresholds(view, id) as never)
    const told = findings.map(({ said, figures, ...rest }) => ({
      ...rest,
      said: said(view),
      figures: figures(view),
    }))
    return JSON.stringify([id, looked, told])
  })

it('what is found after each entry, and at moments between, is what is found by who looks for the first time', {
  timeout,
}, () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  let compared = 0
  fc.assert(
    fc.property(
      attempts({ erasing: true }),
      sizes,
      share,
      fc.nat(9),
      (all, sizes, share, which) => {
        const company = livedThrough(all)
        const people = { all: company.all('person'), now: company.now }
        const person = people.all[which % people.all.length] ?? company.owner
        const today = localDate(company.now, 'Europe/Amsterdam')
        let now = '' as Instant
        for (const { desk, live, applied } of followed(company, sizes)) {
          const { events } = company.log
          const upTo = events.findIndex(({ position }) => position === applied.position)
          now = later(now, events[upTo]?.recordedAt ?? now)
          if (membersIn(live, people).length === 0) continue
          const at = events[Math.floor(share * upTo)]?.recordedAt ?? now
          const anew = new LiveSource(desk.store, folds, company.seals.open)
          const seen = (source: LiveSource, bounds: Bounds) => {
            const view = liveView(source, viewerOf(source, person, { today }), now)
            return found(Object.keys(bounds).length === 0 ? view : view.at(bounds))
          }
          for (const bounds of [{}, { happened: at }, { known: { at } }]) {
            const told = seen(live, bounds)
            expectSame(told, seen(anew, bounds))
            compared += told.length
          }
        }
      },
    ),
    enough,
  )
  expect(compared).toBeGreaterThan(enough.numRuns)
})
