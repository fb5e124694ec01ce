import {
  type DetectorId,
  detectorThresholds,
  type ThresholdKind,
  thresholdsIn,
} from '@lockstep/domain'
import type { OrganisationRow } from '../../folds/organisation.ts'
import { organisations } from '../../folds/organisation.ts'
import type { View } from '../../view/view.ts'
import type { Detector } from './detector.ts'

/** A threshold as it holds: what it says, its value in words, and who set it last. */
export interface Held {
  readonly name: string
  readonly label: string
  readonly value: number
  readonly told: string
  /** What a number given for it counts. */
  readonly counts: string
  /** Absent where it is as at first. */
  readonly set?: OrganisationRow['thresholds'][number]
}

/** "7 days", "30 %", "1.5 times" */
const inWords: Readonly<Record<ThresholdKind, (value: number) => string>> = {
  days: (value) => `${value} ${value === 1 ? 'day' : 'days'}`,
  cases: String,
  share: (value) => `${Math.round(1000 * value) / 10} %`,
  times: (value) => `${value} times`,
  points: (value) => `${value} points`,
}

const units: Readonly<Record<ThresholdKind, string>> = {
  days: 'in days',
  cases: 'a whole number',
  share: 'as a share from 0 to 1',
  times: 'how many times as much',
  points: 'in points from 0 to 100',
}

/** The thresholds by which a detector finds what it does in a view. */
export function thresholdsOf(view: View, { id, thresholds }: Detector): Held[] {
  const values: Readonly<Record<string, number>> = thresholdsIn(view.organisation, id)
  const labels: Readonly<Record<string, string>> = thresholds
  return Object.entries(kindsOf(id)).map(([name, { kind }]) => {
    const value = values[name] ?? 0
    const set = settings(view, id).findLast(({ threshold }) => threshold === name)
    return {
      name,
      label: labels[name] ?? name,
      value,
      told: inWords[kind](value),
      counts: units[kind],
      ...(set === undefined ? {} : { set }),
    }
  })
}

const kindsOf = (id: DetectorId): Readonly<Record<string, { readonly kind: ThresholdKind }>> =>
  detectorThresholds[id]

/** Every setting of a detector's thresholds: each makes a version of it. */
const settings = (view: View, id: DetectorId) =>
  [...view.rows(organisations).values()]
    .flatMap(({ thresholds }) => thresholds)
    .filter(({ detector }) => detector === id)

/** The first is 1; each setting of one of its thresholds makes the next. */
export const versionOf = (view: View, { id }: Detector): number => 1 + settings(view, id).length
