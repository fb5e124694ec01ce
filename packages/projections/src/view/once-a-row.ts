/**
 * Works something out of a row once for all views: those of the past, and the next one of today, have most rows as they
 * stand. What else it follows from, and what may differ from view to view, is told beside the row.
 */
export function onceARow<Row extends object, T>(): (
  row: Row,
  beside: readonly string[],
  work: () => T,
) => T {
  const known = new WeakMap<Row, { readonly beside: readonly string[]; readonly is: T }>()
  return (row, beside, work) => {
    const before = known.get(row)
    if (before !== undefined && beside.every((each, n) => each === before.beside[n]))
      return before.is
    const is = work()
    known.set(row, { beside, is })
    return is
  }
}
