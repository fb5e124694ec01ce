import { addDays, instant, type PersonId } from '@lockstep/domain'
import fc from 'fast-check'
import { findingsIn } from '../across/detectors/findings-in.ts'
import { shown } from '../across/outgoing/shown.ts'
import { decode } from '../events/decode.ts'
import type { OpenMark } from '../events/openings.ts'
import type { Bounds, View } from '../view/view.ts'
import type { Company } from './company.ts'
import type { Kept } from './followed.ts'
import { answered, questions } from './questions.ts'
import { liveOf, viewIn } from './some-view.ts'

const MINUTE = 60_000

/** Who looks, and besides the present, at which past: at an event, or some minutes from its recording. */
export const looks = fc.record({
  who: fc.nat(5),
  how: fc.constantFrom('position', 'instant', 'happened'),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  minutes: fc.integer({ min: -130, max: 130 }),
})
export type Look = typeof looks extends fc.Arbitrary<infer L> ? L : never

function boundsOf({ log }: Company, { how, share, minutes }: Look): Bounds {
  const event = log.events[Math.floor(share * (log.events.length - 1))]
  if (event === undefined) return {}
  const at = instant(Date.parse(event.recordedAt) + minutes * MINUTE)
  if (how === 'position') return { known: { position: event.position } }
  return how === 'instant' ? { known: { at } } : { happened: at }
}

/** The day on which they look: when much has fallen due. */
export const lookedOn = ({ now }: Company) => addDays(now.slice(0, 10), 40)

/** All answers that somebody gets about a company: of today, and of a past. */
export function everything(
  kept: Kept,
  { company, viewer, look }: { company: Company; viewer: PersonId; look: Look },
  openMark: OpenMark = kept.seals.open,
): readonly string[] {
  const live = liveOf(kept, openMark)
  const moment = `${lookedOn(company)}T00:00:00.000Z`
  const asked = questions(company)
  const all = [{}, boundsOf(company, look)].flatMap((bounds) => {
    const view = viewIn(live, viewer, moment, bounds)
    return [...asked, ...ofFindings(view)].map((question) =>
      JSON.stringify([bounds, question, answered(view, question)]),
    )
  })
  return [...all, ...takenAway(kept, viewIn(live, viewer, moment, {}))]
}

/** What somebody takes away of the record, with all words that are theirs to read; a fingerprint says where it stands. */
function takenAway({ log }: Kept, view: View): string[] {
  const taking = { words: true, print: (event: string, path: string) => `${event} ${path}` }
  return log.events.flatMap((event) => {
    const taken = shown(view, decode(event), taking)
    return taken === undefined ? [] : JSON.stringify(taken)
  })
}

/** The pages of what is found: nobody put that on record. */
const ofFindings = (view: View) =>
  [...findingsIn(view).keys()].map((id) => ({
    name: 'page' as const,
    params: { noun: 'finding', id },
  }))
