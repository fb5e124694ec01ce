import { type Instant, later, localDate } from '@lockstep/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { folds } from '../../folds/folds.ts'
import { expectSame } from '../../testing/expect-same.ts'
import { followed, membersIn } from '../../testing/followed.ts'
import { attempts, livedThrough } from '../../testing/histories.ts'
import { answered, questions } from '../../testing/questions.ts'
import { runs } from '../../testing/runs.ts'
import type { View } from '../../view/view.ts'
import { LiveSource } from './live-source.ts'
import { viewerOf } from './viewer-of.ts'
import { liveView } from './views.ts'

const { timeout, enough } = runs(5)

it('a view that goes on from the last answers every question as one made anew', { timeout }, () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 })
  let compared = 0
  fc.assert(
    fc.property(attempts({ erasing: true }), sizes, fc.nat(9), (all, sizes, which) => {
      const company = livedThrough(all)
      const asked = questions(company)
      const answers = (view: View) => asked.map((one) => JSON.stringify([one, answered(view, one)]))
      const people = { all: company.all('person'), now: company.now }
      const person = people.all[which % people.all.length] ?? company.owner
      let before: View | undefined
      let [now, taken] = ['' as Instant, which]
      for (const { desk, live, applied } of followed(company, sizes)) {
        const last = company.log.events.find(({ position }) => position === applied.position)
        now = later(now, last?.recordedAt ?? now)
        const viewer = viewerOf(live, person, { today: localDate(company.now, 'Europe/Amsterdam') })
        before = liveView(live, viewer, now, undefined, before)
        taken += 1
        if (membersIn(live, people).length === 0 || taken % 3 > 0) continue
        const told = answers(before)
        // Nor does what was once made of a row help who reads all of them again.
        const anew = new LiveSource(desk.store, folds, company.seals.open)
        expectSame(told, answers(liveView(anew, viewer, now)))
        compared += told.length
      }
    }),
    enough,
  )
  expect(compared).toBeGreaterThan(enough.numRuns)
})
