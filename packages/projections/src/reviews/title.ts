const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "September 2026" */
function monthInWords(month: string): string {
  const [year, number] = month.split('-')
  return `${names[Number(number) - 1]} ${year}`
}

/** "Data review of September 2026" */
export const reviewTitle = (month: string): string => `Data review of ${monthInWords(month)}`
