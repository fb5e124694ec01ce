import { mean } from '../arithmetic.ts'

/** An agreement of 0..1 on one thing, as a decision. */
export interface Agreement {
  /** Opaque; carried into the shares. */
  readonly id: string
  readonly value: number
}

export interface AgreementShare extends Agreement {
  /** What it adds: value/n. These sum to the mean. */
  readonly contribution: number
  /** What it takes away: (1 - value)/n. These sum to 1 - the mean. */
  readonly loss: number
}

export interface MeanAgreement {
  /** 0..1. */
  readonly value: number
  readonly shares: readonly AgreementShare[]
}

/** The mean of agreements, with the share of each. Undefined (null) for none. */
export function meanAgreement(agreements: readonly Agreement[]): MeanAgreement | null {
  const n = agreements.length
  if (n === 0) return null
  return {
    value: mean(agreements.map(({ value }) => value)),
    shares: agreements.map(({ id, value }) => ({
      id,
      value,
      contribution: value / n,
      loss: (1 - value) / n,
    })),
  }
}

/** The mean over those pairs of people that have a value. Undefined (null) where none has. */
export function meanOfPairs(values: readonly (number | null)[]): number | null {
  const defined = values.filter((value) => value !== null)
  return defined.length === 0 ? null : mean(defined)
}
