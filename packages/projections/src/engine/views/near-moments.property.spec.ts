import { instant } from '@lockstep/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { expectSame } from '../../testing/expect-same.ts'
import { attempts, livedThrough } from '../../testing/histories.ts'
import { answered, questions } from '../../testing/questions.ts'
import { runs } from '../../testing/runs.ts'
import { liveOf, viewIn } from '../../testing/some-view.ts'
import type { Bounds, View } from '../../view/view.ts'

const { timeout, enough } = runs(4)

/** A moment on one of the clocks, as a share of the entries that had come by then. */
const moment = fc.record({
  clock: fc.constantFrom('position', 'known', 'happened', 'held', 'both'),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
})

it('a moment near another answers every question as one that is looked at alone', {
  timeout,
}, () => {
  let compared = 0
  fc.assert(
    fc.property(
      attempts({ erasing: false }),
      fc.array(moment, { minLength: 2, maxLength: 3 }),
      fc.nat(9),
      (all, moments, which) => {
        const company = livedThrough(all)
        const asked = questions(company).filter((_, n) => n % 3 === which % 3)
        const answers = (view: View) =>
          asked.map((one) => JSON.stringify([one, answered(view, one)]))
        const { events } = company.log
        const boundsAt = ({
          clock,
          share,
        }: {
          readonly clock: string
          readonly share: number
        }): Bounds => {
          const event = events[Math.floor(share * (events.length - 1))]
          const at = event?.recordedAt ?? company.now
          const happened = instant(Date.parse(at) - 1)
          if (clock === 'position') return { known: { position: event?.position ?? '' } }
          if (clock === 'known') return { known: { at } }
          return clock === 'both' ? { known: { at }, happened } : { [clock]: happened }
        }
        const live = liveOf(company)
        const people = company.all('person')
        const person = people[which % people.length] ?? company.owner
        const today = viewIn(live, person, company.now, {})
        for (const bounds of moments.map(boundsAt)) {
          const told = answers(today.at(bounds))
          expectSame(told, answers(viewIn(live, person, company.now, bounds)))
          compared += told.length
        }
      },
    ),
    enough,
  )
  expect(compared).toBeGreaterThan(enough.numRuns)
})
