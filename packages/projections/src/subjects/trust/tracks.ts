import type { View } from '../../view/view.ts'
import {
  type BehaviourEvidence,
  type Direction,
  reliabilityEvidence,
} from '../reliability/evidence.ts'
import { relianceEvidence } from './reliance-evidence.ts'

/** The two tracks of trust that are made from what people did: the other toward oneself, and oneself with the other. */
export const behaviourTracks = ['reliability', 'reliance'] as const
export type BehaviourTrack = (typeof behaviourTracks)[number]

/** All tracks of trust, none of which is ever merged with another. */
export const trustTracks = ['stated', ...behaviourTracks] as const
export type TrustTrack = (typeof trustTracks)[number]

/** What a track rests on, for a direction of trust. */
export const evidenceOn: Readonly<
  Record<BehaviourTrack, (view: View, between: Direction) => readonly BehaviourEvidence[]>
> = { reliability: reliabilityEvidence, reliance: relianceEvidence }
