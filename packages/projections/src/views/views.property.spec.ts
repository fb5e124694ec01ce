import { effective, type Instant, instant, localDate, refOf, type Viewer } from '@lockstep/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldRow } from '../fold.ts'
import { decisions } from '../folds/decisions.ts'
import { feedback } from '../folds/feedback.ts'
import { folds } from '../folds/folds.ts'
import { goals } from '../folds/goals.ts'
import { decode } from '../record/decode.ts'
import { withOpenings } from '../record/openings.ts'
import { applyEvents } from '../runner/apply.ts'
import type { Company } from '../testing/company.ts'
import { deskOf } from '../testing/desk.ts'
import { attempts, livedThrough } from '../testing/histories.ts'
import { snapshot } from '../testing/snapshot.ts'
import { LiveSource } from './live-source.ts'
import { PastSource } from './past-source.ts'
import { viewerOf } from './viewer-of.ts'
import { liveView, pastView } from './views.ts'

/** Long histories shrink slowly. */
const enough = {
  numRuns: Number(process.env['LOCKSTEP_RUNS'] ?? 40),
  interruptAfterTimeLimit: 60_000,
}
const TIMEOUT = 90_000
const MINUTE = 60_000

/** A store that has followed a company's log in batches, and what each of its people saw at each stop. */
function followed(company: Company, cuts: readonly number[]) {
  const { log, seals, now } = company
  const desk = deskOf(log, seals)
  const live = new LiveSource(desk.store, folds, seals.open)
  const stops: { position: string; viewer: Viewer; saw: unknown }[] = []
  for (let from = 0, n = 0; from < log.events.length; n += 1) {
    const size = cuts[n % cuts.length] ?? 1
    const applied = applyEvents(desk, log.events.slice(from, from + size))
    from += size
    if (applied === undefined) continue
    for (const person of company.all('person')) {
      const today = localDate(now, 'Europe/Amsterdam')
      const viewer = viewerOf(live, person, { today })
      // Only of members it can be said that a record which is opened to all doesn't go from them.
      if (viewer.self.is !== 'member') continue
      const saw = snapshot(liveView(live, viewer, now))
      stops.push({ position: applied.position, viewer, saw })
    }
  }
  return { desk, live, stops }
}

describe('a view of the past', () => {
  it(
    'known at a position is what the live view was when that was the last',
    () => {
      const cuts = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 })
      fc.assert(
        fc.property(attempts({ erasing: false }), cuts, (all, cuts) => {
          const company = livedThrough(all)
          const { desk, live, stops } = followed(company, cuts)
          for (const { position, viewer, saw } of stops) {
            const then = pastView(live, { known: { position } }, viewer, company.now)
            expect(snapshot(then)).toEqual(saw)
          }
          desk.store.close()
        }),
        enough,
      )
    },
    TIMEOUT,
  )

  it(
    'known at an instant holds what was in the log by then, with all before it',
    () => {
      const moments = fc.array(fc.integer({ min: -300, max: 60 * 24 * 60 }), { minLength: 5 })
      fc.assert(
        fc.property(attempts({ erasing: false }), moments, (all, moments) => {
          const { log, seals } = livedThrough(all)
          const desk = deskOf(log, seals)
          applyEvents(desk, log.events)
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
    TIMEOUT,
  )

  it(
    'happened by an instant folds only what had happened by then',
    () => {
      fc.assert(
        fc.property(attempts({ erasing: false }), fc.nat(60 * 24 * 5), (all, minutes) => {
          const { log, seals, owner, now } = livedThrough(all)
          const desk = deskOf(log, seals)
          applyEvents(desk, log.events)
          const live = new LiveSource(desk.store, folds, seals.open)
          const happened: Instant = instant(
            Date.parse(log.events[0]?.recordedAt ?? '') + minutes * MINUTE,
          )
          const past = new PastSource(live, desk.store.entries.count(), happened)
          for (const fold of [goals, decisions, feedback]) {
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
          expect(view.entries().every(({ at }) => at <= happened)).toBe(true)
          desk.store.close()
        }),
        enough,
      )
    },
    TIMEOUT,
  )
})

describe('a restricted decision', () => {
  it(
    'leaves no trace for who is outside: a history without it looks the same',
    () => {
      fc.assert(
        fc.property(attempts({ erasing: false }), (all) => {
          const company = livedThrough(all)
          const { log, seals, owner, now } = company
          const desk = deskOf(log, seals)
          applyEvents(desk, log.events)
          const live = new LiveSource(desk.store, folds, seals.open)
          const viewer = viewerOf(live, owner, { today: localDate(now, 'UTC') })
          const outside = { ...viewer, person: company.newId('outsider') }
          const hidden = new Set(
            [...live.standings(decisions)].flatMap(([id, { reach }]) =>
              reach?.restrictedTo === undefined ? [] : [`decision-${id}`],
            ),
          )
          const without = deskOf(log, seals)
          applyEvents(
            without,
            log.events.filter(({ stream }) => !hidden.has(stream)),
          )
          const other = new LiveSource(without.store, folds, seals.open)
          expect(snapshot(liveView(live, outside, now))).toEqual(
            snapshot(liveView(other, outside, now)),
          )
          desk.store.close()
          without.store.close()
        }),
        enough,
      )
    },
    TIMEOUT,
  )
})
