/** "+18.04", "−2.86" */
export const signed = (points: number): string =>
  `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2)}`
