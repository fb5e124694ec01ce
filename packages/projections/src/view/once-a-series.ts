import { sameAtFirst } from './same-at-first.ts'

/** As {@link onceARow}, of rows that stand one after the other: once for all views that have the same ones. */
export function onceASeries<Row extends object, T>(): (
  series: readonly Row[],
  beside: string,
  work: () => T,
) => T {
  const known = new WeakMap<Row, { series: readonly Row[]; beside: string; is: T }>()
  return (series, beside, work) => {
    const [first] = series
    const before = first && known.get(first)
    const isSame =
      before?.beside === beside &&
      before.series.length === series.length &&
      sameAtFirst(before.series, series) === series.length
    if (isSame) return before.is
    const is = work()
    if (first !== undefined) known.set(first, { series, beside, is })
    return is
  }
}
