/** From one figure to another as both are shown, with two digits, so that it is also their difference to the eye. */
export const changeShown = (before: number, after: number): number =>
  Number(after.toFixed(2)) - Number(before.toFixed(2))

/** "+18.04", "−2.86" */
export const signed = (points: number): string =>
  `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2)}`
