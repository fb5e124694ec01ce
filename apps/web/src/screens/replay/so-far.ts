import type { Answer } from '../../api/views.ts'
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
