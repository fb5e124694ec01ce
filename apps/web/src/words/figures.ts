/** A signed figure with a true minus: `+5.47`, `−17.40`, `0.00`. */
export function signed(value: number, digits = 2): string {
  const text = Math.abs(value).toFixed(digits)
  if (Number(text) === 0) return text
  return `${value < 0 ? '−' : '+'}${text}`
}

/** From one figure to another as both are shown, so that it is also their difference to the eye. */
export const changeShown = (before: number, after: number, digits = 2): number =>
  Number(after.toFixed(digits)) - Number(before.toFixed(digits))

/** `51–71` */
export const range = (low: number, high: number): string => `${Math.round(low)}–${Math.round(high)}`

/** `19 %`, from a share of 0 to 1. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** `61–100 %`, from shares of 0 to 1. */
export const percents = (low: number, high: number): string => `${range(100 * low, 100 * high)} %`

const thousands = new Intl.NumberFormat('en-GB')

/** `3,007` */
export const grouped = (n: number): string => thousands.format(n)

/** `1 goal`, `9 goals` */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n} ${n === 1 ? one : many}`

/** `A`, `A and B`, `A, B and C` */
export function listed(items: readonly string[]): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}
