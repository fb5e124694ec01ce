const months = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

/** " of the fiscal year, which begins in February"; nothing where its quarters are those of the calendar. */
export function ofYear(begins: number | undefined): string {
  if (begins === undefined || begins === 1) return ''
  return ` of the fiscal year, which begins in ${months.format(Date.UTC(2000, begins - 1))}`
}
