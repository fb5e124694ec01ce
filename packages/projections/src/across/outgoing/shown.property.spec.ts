import type { Sealed } from '@lockstep/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decode } from '../../events/decode.ts'
import type { Company } from '../../testing/company.ts'
import { attempts, livedThrough } from '../../testing/histories.ts'
import { answered, questions } from '../../testing/questions.ts'
import { runs } from '../../testing/runs.ts'
import { liveOf, viewIn } from '../../testing/some-view.ts'
import type { View } from '../../view/view.ts'
import { shown } from './shown.ts'

const { timeout, enough } = runs(3)

/** Whose words were opened, of which entry and where in it. */
const opened = (view: View): string[] =>
  [...view.shown.taken().keys()].map(({ event, path, audience }: Sealed) =>
    [audience, event, path].join(' '),
  )

function takenAway(view: View, { log }: Company): string[] {
  for (const event of log.events) shown(view, decode(event), { words: true, print: () => '' })
  return opened(view)
}

it('who takes the record away takes along the words that its pages show them', { timeout }, () => {
  fc.assert(
    fc.property(attempts({ erasing: true }), (all) => {
      const company = livedThrough(all)
      const live = liveOf(company)
      for (const person of company.all('person')) {
        const view = viewIn(live, person, company.now, {})
        for (const question of questions(company)) answered(view, question)
        const onPages = opened(view)
        expect(takenAway(view, company)).toEqual(expect.arrayContaining(onPages))
      }
    }),
    enough,
  )
})
