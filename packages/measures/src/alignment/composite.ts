import { sum } from '../arithmetic.ts'

/** One part of alignment. */
export interface Part {
  readonly name: string
  /** 0..1; null where it is undefined. */
  readonly value: number | null
  /** At least 0; all the same unless said otherwise. */
  readonly weight?: number
}

export interface Composite {
  /** 0..100; null below the fewest parts. */
  readonly score: number | null
  /** Weight of the available parts, of all, 0..1. */
  readonly coverage: number
  /** The name of the part with the lowest value, the first of equals; null without parts. */
  readonly weakest: string | null
  /** Points that each available part takes away; sum to 100 - score. Empty without a score. */
  readonly losses: readonly { readonly name: string; readonly points: number }[]
}

/** Below four of six there is no composite, only the parts. */
export const FEWEST_PARTS = 4

/**
 * Alignment in one number, and where it is lost.
 *
 *     score = 100·Σ(w·part)/Σw over the parts available     loss of a part = 100·w·(1 - part)/Σw
 *
 * `parts` names every part, also those without a value, at least one of them with weight. Undefined cases are null, see the fields.
 */
export function composite(parts: readonly Part[], fewest: number = FEWEST_PARTS): Composite {
  const available = shares(parts)
  const weakest = available.toSorted((a, b) => a.value - b.value)[0]
  const scored = available.length >= Math.max(1, fewest)
  return {
    score: scored ? 100 * sum(available.map(({ share, value }) => share * value)) : null,
    coverage: weightOf(parts.filter(({ value }) => value !== null)) / weightOf(parts),
    weakest: weakest?.name ?? null,
    losses: scored
      ? available.map(({ name, share, value }) => ({ name, points: 100 * share * (1 - value) }))
      : [],
  }
}

/** The available parts, each with its share of their weight; the shares sum to 1. */
export function shares(
  parts: readonly Part[],
): { readonly name: string; readonly value: number; readonly share: number }[] {
  const available = parts.flatMap(({ name, value, weight = 1 }) =>
    value === null || weight === 0 ? [] : [{ name, value, weight }],
  )
  const all = weightOf(available)
  return available.map(({ name, value, weight }) => ({ name, value, share: weight / all }))
}

const weightOf = (parts: readonly { readonly weight?: number }[]): number =>
  sum(parts.map(({ weight = 1 }) => weight))
