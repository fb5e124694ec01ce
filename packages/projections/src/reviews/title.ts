import { MONTHS } from '@lockstep/domain'

/** "September 2026" */
function monthInWords(month: string): string {
  const [year, number] = month.split('-')
  return `${MONTHS[Number(number) - 1]} ${year}`
}

/** "Data review of September 2026" */
export const reviewTitle = (month: string): string => `Data review of ${monthInWords(month)}`
