import { refOf } from '@lockstep/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { replay } from '../../queries/replay.ts'
import { attempts, livedThrough } from '../../testing/histories.ts'
import { runs } from '../../testing/runs.ts'
import { ask, liveOf, viewIn } from '../../testing/some-view.ts'
import { storedEvent } from '../../view/stored-events.ts'
import { type Hidden, isHidden, type View } from '../../view/view.ts'
import { countingEvent } from '../entries/mended.ts'
import { recordOf } from '../naming/record-of.ts'
import { boundsAtStep, type Clock } from './step-view.ts'

const { timeout, enough } = runs(5)

/** People are called as today wherever a line names them, also who had no name at the step. */
const isTold = (title: string | Hidden | undefined) =>
  title !== undefined && !isHidden(title) && !/a former|Somebody/.test(title)

/** These are called by people, or by their partnership, as those are called today. */
const AS_TODAY: readonly string[] = ['person', 'session', 'pulse', 'ranking']

/** What a view of each step's own moment calls its record, beside what the step does; where both say it. */
const namedTwice = (view: View, clock: Clock) =>
  ask(replay, view, { clock, from: '2020-01-01', to: '2030-12-31' }).steps.flatMap(({ id, on }) => {
    const entry = view.entered(id)
    const about = on !== undefined && 'noun' in on.href ? on.href.noun : ''
    if (entry === undefined) return []
    const event = clock === 'happened' ? countingEvent(view, entry) : storedEvent(view, entry)
    if ([refOf(event.stream).noun, about].some((noun) => AS_TODAY.includes(noun))) return []
    const there = recordOf(view.at(boundsAtStep(event, clock), view.moment), event.stream)
    const said = [there?.title, on?.title]
    return said.every(isTold) ? [said] : []
  })

it('is what a record is called as it stood at the step, whoever walks through it', {
  timeout,
}, () => {
  fc.assert(
    fc.property(attempts({ erasing: true }), fc.nat(100), (all, which) => {
      const company = livedThrough(all)
      const people = company.all('person')
      const person = people[which % people.length] ?? company.owner
      const view = viewIn(liveOf(company), person, company.now, {})
      for (const clock of ['recorded', 'happened'] as const)
        for (const [there, said] of namedTwice(view, clock)) expect(said).toBe(there)
    }),
    enough,
  )
})
