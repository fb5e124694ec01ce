import { heldOf, type Settings } from './held.ts'
import type { OrganisationState } from './state.ts'

/** A number that a score is reckoned with: what it is at first, and the least and the most that it may be. */
export interface Parameter {
  readonly from: number
  readonly least: number
  readonly most: number
  /** Only whole numbers. */
  readonly whole?: true
}

const variance = (from: number): Parameter => ({ from, least: 1, most: 2500 })
const days = (from: number): Parameter => ({ from, least: 1, most: 3650, whole: true })
const weight: Parameter = { from: 1, least: 0.1, most: 10 }

/**
 * What an organisation may set of how its scores are reckoned; all else of a measure is as published. Variances are of
 * points of 0..100, weights are of parts among each other.
 */
export const modelParameters = {
  stated: {
    start_variance: variance(400),
    item_variance: variance(240),
    drift_per_day: { from: 1.1, least: 0.01, most: 25 },
    stale_days: days(365),
  },
  behaviour: { half_life_days: days(180) },
  alignment: {
    priorities: weight,
    points: weight,
    positions: weight,
    success: weight,
    metrics: weight,
    expectations: weight,
  },
} as const satisfies Record<string, Readonly<Record<string, Parameter>>>

export type Modelled = keyof typeof modelParameters

export const modelled = Object.keys(modelParameters) as [Modelled, ...Modelled[]]

/** A parameter by name; undefined where there is none of that name. */
export const parameterNamed = (of: Modelled, name: string): Parameter | undefined => {
  const known: Readonly<Record<string, Parameter>> = modelParameters[of]
  return Object.hasOwn(known, name) ? known[name] : undefined
}

/** The values of what is reckoned with, by name. */
export type ModelValues = {
  readonly [M in Modelled]: Readonly<Record<keyof (typeof modelParameters)[M], number>>
}

/** What a model is, once some of it was set. */
export const modelWith = (set: Settings = {}): ModelValues => ({
  stated: heldOf(modelParameters.stated, set['stated']),
  behaviour: heldOf(modelParameters.behaviour, set['behaviour']),
  alignment: heldOf(modelParameters.alignment, set['alignment']),
})

/** The model in force. */
export const modelIn = (organisation: OrganisationState): ModelValues =>
  modelWith(organisation.is === 'none' ? {} : organisation.model)
