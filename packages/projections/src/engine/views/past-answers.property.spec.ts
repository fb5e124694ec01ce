import type { Instant, Viewer } from '@lockstep/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { expectSame } from '../../testing/expect-same.ts'
import { followed, membersIn } from '../../testing/followed.ts'
import { attempts, livedThrough } from '../../testing/histories.ts'
import { answered, questions } from '../../testing/questions.ts'
import { runs } from '../../testing/runs.ts'
import type { View } from '../../view/view.ts'
import type { LiveSource } from './live-source.ts'
import { PastSource } from './past-source.ts'
import { RecordView } from './record-view.ts'
import { liveView } from './views.ts'

const { timeout, enough } = runs(5)

/** The record up to a position, as if that were today: what has been closed since hides nothing. */
function asItStood(live: LiveSource, position: string, viewer: Viewer, moment: Instant): View {
  const then = new PastSource(live, live.store.entries.upTo(position), {})
  return new RecordView({ source: then, today: then, viewer, moment })
}

it('answers every question as it was answered then, field for field', { timeout }, () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 })
  let compared = 0
  fc.assert(
    fc.property(attempts({ erasing: false }), sizes, fc.nat(100), (all, sizes, which) => {
      const company = livedThrough(all)
      const asked = questions(company)
      const answers = (view: View) => asked.map((one) => JSON.stringify([one, answered(view, one)]))
      const people = { all: company.all('person'), now: company.now }
      const stops: { position: string; viewer: Viewer; told: readonly string[] }[] = []
      let now: LiveSource | undefined
      let taken = which
      for (const { live, applied } of followed(company, sizes)) {
        now = live
        taken += 1
        const members = membersIn(live, people)
        const viewer = members[taken % members.length]
        if (viewer === undefined || taken % 3 > 0) continue
        const told = answers(liveView(live, viewer, company.now))
        stops.push({ position: applied.position, viewer, told })
      }
      for (const { position, viewer, told } of stops) {
        if (now === undefined) throw new Error('nothing was followed')
        expectSame(answers(asItStood(now, position, viewer, company.now)), told)
        compared += told.length
      }
    }),
    enough,
  )
  expect(compared).toBeGreaterThan(enough.numRuns)
})
