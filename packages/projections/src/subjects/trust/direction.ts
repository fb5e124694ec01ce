import type { Instant } from '@lockstep/domain'
import { partnerships } from '../../folds/partnerships.ts'
import type { Tone } from '../../telling/curve.ts'
import type { Href } from '../../telling/href.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import type { PartName } from '../model/part-names.ts'
import type { Direction } from '../reliability/evidence.ts'
import type { BehaviourTrack, TrustTrack } from './tracks.ts'

/** "Noor’s stated trust in Dana" */
export const statedInWords = (view: View, { from, to }: Direction): string =>
  `${possessive(firstNameOf(view, from))} stated trust in ${firstNameOf(view, to)}`

/** "Noor’s stated trust" */
export const statedOf = (view: View, { from }: Direction): string =>
  `${possessive(firstNameOf(view, from))} stated trust`

/** "Dana’s reliability" */
export const reliabilityOf = (view: View, { to }: Direction): string =>
  `${possessive(firstNameOf(view, to))} reliability`

/** "Noor’s reliance on Dana" */
export const relianceOf = (view: View, { from, to }: Direction): string =>
  `${possessive(firstNameOf(view, from))} reliance on ${firstNameOf(view, to)}`

/** "Dana’s reliability toward Noor", "Noor’s reliance on Dana" */
export const behaviourInWords = (
  view: View,
  track: BehaviourTrack,
  direction: Direction,
): string =>
  track === 'reliance'
    ? relianceOf(view, direction)
    : `${reliabilityOf(view, direction)} toward ${firstNameOf(view, direction.from)}`

const possessive = (name: string) => (name.endsWith('s') ? `${name}’` : `${name}’s`)

/** What opens "Why 61?". */
export const whyHref = (
  measure: TrustTrack | 'alignment' | PartName,
  { from, to }: Direction,
  partnership?: string,
): Href => ({
  view: 'why',
  params: { measure, from, to, ...(partnership === undefined ? {} : { partnership }) },
})

/** The same, as it had changed since a moment: by the present, unless an earlier one is named. */
export const changedSince = (why: Href, since: Instant, happened?: Instant): Href =>
  'noun' in why
    ? why
    : {
        ...why,
        params: { ...why.params, since, ...(happened === undefined ? {} : { happened }) },
      }

/** Of a pair the first to be named is a, the other b; whoever makes no pair is neither. */
export function toneOf(view: View, { from, to }: Direction): Tone {
  for (const { state } of view.rows(partnerships).values()) {
    if (state.is === 'none' || state.team || !state.members.includes(to)) continue
    const place = state.members.indexOf(from)
    if (place !== -1) return place === 0 ? 'a' : 'b'
  }
  return 'ink'
}
