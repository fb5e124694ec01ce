/** Without it Excel takes UTF-8 for the letters of its own country, and breaks each that is not plain. */
const SAYS_UTF8 = '\uFEFF'

type Rows = readonly (readonly (string | number)[])[]

/** Rows as a table that any spreadsheet opens. */
export const csvOf = (rows: Rows): string =>
  `${SAYS_UTF8}${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

/** Where a link leads that saves them. */
export const csvHref = (rows: Rows): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(rows))}`

/** Text that a spreadsheet would take for a formula is led by an apostrophe. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
