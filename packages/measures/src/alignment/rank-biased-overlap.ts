import { sum } from '../arithmetic.ts'

export interface RankBiasedOverlap {
  /** RBO_ext, 0..1: what the lists show, carried on beyond their ends. */
  readonly value: number
  /** The least it could be, whatever stands below the ends. */
  readonly min: number
  /** How much is open beyond the ends; min + residual is the most it could be. */
  readonly residual: number
}

/** Weight of a place against the one above it: the first three carry 73 %. */
const PERSISTENCE = 0.8

/**
 * Rank-biased overlap of two lists that need not hold the same things, first things first.
 *
 *     X_d = things in both first d;  s ≤ l the lengths
 *     ext = (1-p)/p·[Σ_{d≤l} X_d/d·p^d + Σ_{s<d≤l} X_s·(d-s)/(s·d)·p^d] + ((X_l - X_s)/l + X_s/s)·p^l
 *
 * `p` in 0..1, both excluded. A list names nothing twice. Undefined (null) where a list is empty.
 * Source: Webber, Moffat & Zobel (2010), "A similarity measure for indefinite rankings".
 */
export function rankBiasedOverlap(
  a: readonly string[],
  b: readonly string[],
  p = PERSISTENCE,
): RankBiasedOverlap | null {
  const s = Math.min(a.length, b.length)
  const l = Math.max(a.length, b.length)
  if (s === 0) return null
  const overlap = (depth: number) =>
    a.slice(0, depth).filter((item) => b.slice(0, depth).includes(item)).length
  const common = { s: overlap(s), l: overlap(l) }
  const geometric = (1 - p) / p
  const beyondShorter = depths(s + 1, l).map((d) => ((common.s * (d - s)) / (s * d)) * p ** d)
  const value =
    geometric * (sum(depths(1, l).map((d) => (overlap(d) / d) * p ** d)) + sum(beyondShorter)) +
    ((common.l - common.s) / l + common.s / s) * p ** l
  const unseen = -Math.log(1 - p)
  const min =
    geometric *
    (sum(depths(1, l).map((d) => ((overlap(d) - common.l) / d) * p ** d)) + common.l * unseen)
  return { value, min, residual: residual({ s, l, common: common.l, p }) }
}

/** What is open below the ends: nothing there in common, against everything there in common. */
function residual({
  s,
  l,
  common,
  p,
}: {
  s: number
  l: number
  common: number
  p: number
}): number {
  const full = s + l - common
  const tail = (from: number) => sum(depths(from, full).map((d) => p ** d / d))
  const unseen = -Math.log(1 - p) - tail(1)
  return (
    p ** s +
    p ** l -
    p ** full -
    ((1 - p) / p) * (s * tail(s + 1) + l * tail(l + 1) + common * unseen)
  )
}

/** How far two lists agree above a depth, 0..1: what the shorter shows is carried on beyond its end. */
export function agreementAtDepth(
  a: readonly string[],
  b: readonly string[],
  depth: number,
): number {
  const s = Math.min(a.length, b.length)
  const common = (d: number) => a.slice(0, d).filter((item) => b.slice(0, d).includes(item)).length
  const beyond = depth > s ? (common(s) * (depth - s)) / s : 0
  return (common(depth) + beyond) / depth
}

export const depths = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place)
