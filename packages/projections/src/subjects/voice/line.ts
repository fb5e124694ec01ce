import { shareInterval } from '@lockstep/measures'
import { z } from 'zod'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { type ConsultedIn, consultedIn } from './consulted.ts'
import { type Pushback, pushbackOf } from './pushback.ts'
import { type Share, voicesOf } from './voice.ts'

/** Of the intervals. */
export const LEVEL = 0.9

/** A count of cases with the 90 % interval of its share, 0..1. */
export const ShareOf = z.strictObject({
  count: z.int(),
  of: z.int(),
  /** Absent where there are no cases. */
  interval: z.strictObject({ low: z.number(), high: z.number() }).optional(),
})
type ShareOf = z.output<typeof ShareOf>

/** How one of several is heard, beside the others. */
export const VoiceLine = z.strictObject({
  person: PersonView,
  asked: ShareOf,
  adopted: ShareOf,
  /** Pushback after which something changed; absent where a part of it is not for the viewer. */
  pushback: ShareOf.optional(),
  /** Consulted, in domains that are not theirs. */
  beyond: ShareOf,
  /** In each domain, in alphabetical order. */
  domains: z.array(
    z.strictObject({ domain: z.string().optional(), own: z.boolean(), consulted: ShareOf }),
  ),
})

export function voiceLines(
  view: View,
  members: readonly PersonView[],
): z.output<typeof VoiceLine>[] {
  const people = members.map(({ id }) => id)
  const [voices, consulted] = [voicesOf(view, people), consultedIn(view, people)]
  return members.flatMap((person) => {
    const voice = voices.get(person.id)
    const pushed = pushbackOf(view, person.id)
    const domains = consulted.get(person.id) ?? []
    if (voice === undefined) return []
    return [
      {
        person,
        asked: shareOf(voice.asked),
        adopted: shareOf(voice.adopted),
        ...(pushed === undefined ? {} : { pushback: pushbackShare(pushed) }),
        beyond: consultedShare(domains.filter(({ own }) => !own)),
        domains: domains.map(({ decisions, ...domain }) => ({
          ...domain,
          consulted: consultedShare([{ decisions }]),
        })),
      },
    ]
  })
}

export function shareOf({ count, of }: Share): ShareOf {
  const interval = shareInterval(count, of, LEVEL)
  return { count, of, ...(interval === null ? {} : { interval }) }
}

export const pushbackShare = (pushed: readonly Pushback[]): ShareOf =>
  shareOf({
    of: pushed.length,
    count: pushed.filter(({ changed }) => changed !== undefined).length,
  })

export function consultedShare(domains: readonly Pick<ConsultedIn, 'decisions'>[]): ShareOf {
  const decisions = domains.flatMap((each) => each.decisions)
  return shareOf({
    of: decisions.length,
    count: decisions.filter(({ consulted }) => consulted).length,
  })
}
