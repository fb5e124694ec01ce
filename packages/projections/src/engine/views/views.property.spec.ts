import { effective, type Instant, instant, localDate, refOf, type Viewer } from '@lockstep/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../events/decode.ts'
import { withOpenings } from '../../events/openings.ts'
import { folds } from '../../folds/folds.ts'
import { applied, deskOf } from '../../testing/desk.ts'
import { followed, membersIn } from '../../testing/followed.ts'
import { attempts, livedThrough } from '../../testing/histories.ts'
import { runs } from '../../testing/runs.ts'
import { snapshot } from '../../testing/snapshot.ts'
import { liveOf } from '../../testing/some-view.ts'
import { foldRow } from '../../view/fold.ts'
import { LiveSource } from './live-source.ts'
import { PastSource } from './past-source.ts'
import { viewerOf } from './viewer-of.ts'
import { liveView, pastView } from './views.ts'

const { timeout, enough } = runs(8)
const MINUTE = 60_000

describe('a view of the past', () => {
  it(
    'known at a position is what the live view was when that was the last',
    () => {
      const cuts = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 })
      fc.assert(
        fc.property(attempts({ erasing: false }), cuts, (all, cuts) => {
          const company = livedThrough(all)
          const people = { all: company.all('person'), now: company.now }
          const stops: { position: string; viewer: Viewer; saw: unknown }[] = []
          for (const { live, applied } of followed(company, cuts)) {
            // Only of members it can be said that a record which is opened to all doesn't go from them.
            for (const viewer of membersIn(live, people)) {
              const saw = snapshot(liveView(live, viewer, company.now))
              stops.push({ position: applied.position, viewer, saw })
            }
          }
          const now = liveOf(company)
          for (const { position, viewer, saw } of stops) {
            const then = pastView(now, { known: { position } }, viewer, company.now)
            expect(snapshot(then)).toEqual(saw)
          }
        }),
        enough,
      )
    },
    timeout,
  )

  it(
    'known at an instant holds what was in the log by then, with all before it',
    () => {
      const moments = fc.array(fc.integer({ min: -300, max: 60 * 24 * 60 }), { minLength: 5 })
      fc.assert(
        fc.property(attempts({ erasing: false }), moments, (all, moments) => {
          const { log, seals } = livedThrough(all)
          const desk = deskOf(log, seals)
          applied(desk, seals, log.events)
          const first = Date.parse(log.events[0]?.recordedAt ?? '')
          for (const at of moments.map((minutes) => instant(first + minutes * MINUTE))) {
            const later = log.events.findIndex(({ recordedAt }) => recordedAt > at)
            const last = log.events.at(later === -1 ? -1 : later - 1)
            const position = later === 0 ? undefined : last?.position
            expect(desk.store.entries.knownAt(at).position).toBe(position)
          }
          desk.store.close()
        }),
        enough,
      )
    },
    timeout,
  )

  it(
    'happened by an instant folds only what had happened by then',
    () => {
      fc.assert(
        fc.property(attempts({ erasing: false }), fc.nat(60 * 24 * 5), (all, minutes) => {
          const { log, seals, owner, now } = livedThrough(all)
          const desk = deskOf(log, seals)
          applied(desk, seals, log.events)
          const live = new LiveSource(desk.store, folds, seals.open)
          const happened: Instant = instant(
            Date.parse(log.events[0]?.recordedAt ?? '') + minutes * MINUTE,
          )
          const past = new PastSource(live, desk.store.entries.count(), { happened })
          for (const fold of folds) {
            const streams = Map.groupBy(log.events.map(decode), ({ stream }) => stream)
            const expected = [...streams].flatMap(([stream, recorded]) => {
              const { noun, id } = refOf(stream)
              const events = effective(recorded).filter(({ at }) => at <= happened)
              if (noun !== fold.noun || events.length === 0) return []
              const row = foldRow(fold, id, withOpenings(events, seals.open))
              return [[id, JSON.parse(JSON.stringify(row))]]
            })
            const rows = [...past.standings(fold)].filter(([, { gone }]) => !gone)
            expect(Object.fromEntries(rows.map(([id, { row }]) => [id, row]))).toEqual(
              Object.fromEntries(expected),
            )
          }
          const viewer = viewerOf(live, owner, { today: localDate(now, 'UTC') })
          const view = pastView(live, { happened }, viewer, happened)
          // What was corrected counts where the correction says that it happened.
          const counting = new Map(
            [...Map.groupBy(log.events.map(decode), ({ stream }) => stream).values()]
              .flatMap(effective)
              .map(({ id, at }) => [id, at]),
          )
          expect(view.entries().every(({ id, at }) => (counting.get(id) ?? at) <= happened)).toBe(
            true,
          )
          desk.store.close()
        }),
        enough,
      )
    },
    timeout,
  )
})
