import type { Answer, Params } from '../../api/views.ts'
import { isSealed } from '../../ui/readable.ts'
import { isoDay } from '../../words/dates.ts'
import type { Replay } from './use-replay.ts'
import { type Step, timeOf } from './walk.ts'

type Told = Answer<'postmortem'>['narrative'][number]

/** What a narrative tells of what had come by the step at which one stands, by the clock that is walked by. */
export function toldBy(
  narrative: readonly Told[],
  { at, clock }: Pick<Replay, 'at' | 'clock'>,
): readonly Told[] {
  if (at === undefined) return []
  const now = timeOf(at, clock)
  return narrative.filter(({ entry, recalled }) => {
    if (entry !== undefined) return timeOf(entry, clock) <= now
    const [{ on } = { on: '' }] = recalled
    return on <= isoDay(now)
  })
}

export type About = Pick<Params<'step'>, 'noun' | 'record'>

/** Of what it is kept who came to know of it. */
const known = ['decision', 'goal', 'request', 'partnership']

/** The last record that came up on the way of which one can say who knew: it stays in view while others are stepped over. */
export const lastKnown = ({ walked, place }: Pick<Replay, 'walked' | 'place'>): About | undefined =>
  walked
    .slice(0, place)
    .flatMap(({ on }) => (on !== undefined && 'noun' in on.href ? [on.href] : []))
    .filter(({ noun }) => known.includes(noun))
    .map(({ noun, id }) => ({ noun: noun as About['noun'], record: id }))
    .at(-1)

interface Given {
  step: Step
  reason: string
}

/** The reasons that were given with the steps up to that one, as far as they may be read; a proposal's again with what was made of it is told once. */
export function reasonsGiven({ walked, place }: Pick<Replay, 'walked' | 'place'>): Given[] {
  const given = new Map<string, Given>()
  for (const step of walked.slice(0, place)) {
    const { reason, on } = step
    if (reason === undefined || isSealed(reason)) continue
    const once = JSON.stringify([reason, on?.href])
    if (!given.has(once)) given.set(once, { step, reason })
  }
  return [...given.values()]
}
