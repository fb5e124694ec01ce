/** Days of a year, as rates are told by the year. */
const YEAR = 365

export interface ImpliedGrowth {
  /** target - from, in the goal's unit. */
  readonly gain: number
  /** (target - from)/|from|; null where it starts at 0. */
  readonly share: number | null
  /** Growth by the year at a steady rate, as a share: 0.5 is half as much again. Null unless both values are above 0. */
  readonly perYear: number | null
}

/**
 * What a target implies, from where something stands.
 *
 *     gain = target - from   share = gain/|from|   perYear = (target/from)^(365/days) - 1
 *
 * `days` from the value to the horizon, above 0; undefined (null) otherwise.
 */
export function impliedGrowth(from: number, target: number, days: number): ImpliedGrowth | null {
  if (days <= 0) return null
  const gain = target - from
  return {
    gain,
    share: from === 0 ? null : gain / Math.abs(from),
    perYear: from > 0 && target > 0 ? (target / from) ** (YEAR / days) - 1 : null,
  }
}

export interface ImpliedShare {
  /** Of the market, at the target; above 1 where the market is too small for it. */
  readonly share: number
  /** Of the market, to be won from where it stands; null where that is not known. */
  readonly won: number | null
}

/**
 * The share of a market that a target implies: target/market, and (target - from)/market to be won.
 *
 * `market` above 0, in the goal's unit; undefined (null) otherwise.
 */
export function impliedShare(
  target: number,
  market: number,
  from: number | undefined,
): ImpliedShare | null {
  if (market <= 0) return null
  return { share: target / market, won: from === undefined ? null : (target - from) / market }
}
