import type { Pair } from '@lockstep/domain'
import { dana, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { pulsesSince } from '../pulse.ts'
import { laterEventOf, step } from '../step.ts'

const agreed = step('2025-04-04 10:15', ingrid, 'AcceptCharter', { id: team, version: 1 })

/** One in each quarter, from July 2025 on. */
export const quarterlyPulses = pulsesSince(laterEventOf(agreed, 1), 5)

const pair = (one: string, other: string): Pair => ({ one, other })

/** Who of the six rate each other: Dana and Noor do so between themselves, and Tomás and Ingrid never agreed to. */
export const teamPairs = [
  ...[noor, marcus, tomas, ingrid, dana].map((other) => pair(wei, other)),
  ...[marcus, tomas, ingrid].map((other) => pair(noor, other)),
  ...[tomas, ingrid, dana].map((other) => pair(marcus, other)),
  pair(tomas, dana),
  pair(ingrid, dana),
]
