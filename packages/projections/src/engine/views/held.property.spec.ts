import { localDate } from '@lockstep/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goals } from '../../folds/goals.ts'
import { Company } from '../../testing/company.ts'
import type { Kept } from '../../testing/followed.ts'
import { attempts, livedThrough } from '../../testing/histories.ts'
import { MemoryLog } from '../../testing/memory-log.ts'
import { runs } from '../../testing/runs.ts'
import { snapshot } from '../../testing/snapshot.ts'
import { liveOf, viewFor } from '../../testing/some-view.ts'
import type { View } from '../../view/view.ts'
import { viewerOf } from './viewer-of.ts'
import { pastView } from './views.ts'

const { timeout, enough } = runs(3)

/** The same history as if a source had had each entry from some moment on; undefined where none had. */
function heldSince(
  { log, seals }: Kept,
  since: (event: MemoryLog['events'][number]) => string | undefined,
) {
  const other = new MemoryLog(log.id)
  other.now = log.now
  other.receive(
    log.events.map((event) => {
      const heldAt = since(event)
      const metadata = event.metadata.replace(',"occurredAt"', `,"heldAt":"${heldAt}","occurredAt"`)
      return heldAt === undefined ? event : { ...event, metadata }
    }),
  )
  return { log: other, seals }
}

describe('as its source had it', () => {
  it('a goal is there from its commit on, however early it says that it began', () => {
    const company = new Company()
    const { owner } = company
    company.now = '2026-03-01T09:00:00.000Z'
    const told = { owners: [owner], direction: 'up', growth: true, draft: false }
    const when = { occurredAt: '2021-02-01T00:00:00.000Z' }
    const id = company.give(owner, 'ProposeGoal', { title: 'Win', ...told }, when)
    company.give(owner, 'ProposeGoal', { title: 'Keep', ...told }, when)
    const kept = heldSince(company, ({ stream }) =>
      stream.endsWith(id) ? '2021-03-10T12:00:00.000Z' : undefined,
    )
    const seen = (held: string) => titlesIn(viewFor(kept, owner, { held }))
    expect(seen('2021-01-31T00:00:00.000Z')).toEqual([])
    expect(seen('2021-02-02T00:00:00.000Z')).toEqual(['Keep'])
    expect(seen('2021-03-10T12:00:00.000Z')).toEqual(['Keep', 'Win'])
    const happened = viewFor(kept, owner, { happened: '2021-02-02T00:00:00.000Z' })
    expect(titlesIn(happened)).toEqual(['Keep', 'Win'])
  })

  it(
    'is as it happened where nothing was imported, and as it was known where all was told in its time',
    () => {
      fc.assert(
        fc.property(plainAttempts, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
          const company = livedThrough(all)
          const { events } = company.log
          const at = events[Math.floor(share * (events.length - 1))]?.recordedAt ?? ''
          const viewer = (kept: Kept) =>
            viewerOf(liveOf(kept), company.owner, { today: localDate(company.now, 'UTC') })
          const seen = (kept: Kept, bounds: Parameters<typeof pastView>[1]) =>
            withoutOrdinals(snapshot(pastView(liveOf(kept), bounds, viewer(kept), company.now)))
          expect(seen(company, { held: at })).toEqual(seen(company, { happened: at }))
          const told = heldSince(company, ({ recordedAt }) => recordedAt)
          expect(seen(told, { held: at })).toEqual(seen(told, { known: { at } }))
        }),
        enough,
      )
    },
    timeout,
  )
})

const titlesIn = (view: View) =>
  [...view.rows(goals).values()].map(({ firstTerms }) => firstTerms?.title).sort()

/** A number that a record got later stands beside it wherever it is looked at, but where only so much was known. */
const withoutOrdinals = (seen: unknown) =>
  JSON.parse(JSON.stringify(seen, (key, value) => (key === 'ordinal' ? undefined : value)))

/** Time goes on, and nothing is mended afterwards: what was known then is told by what each entry knew. */
const plainAttempts = attempts({ erasing: false }).map((all) =>
  all
    .filter(({ what, forgotten }) => what !== 'mend' && !forgotten)
    .map((each) => ({ ...each, after: Math.abs(each.after) })),
)
