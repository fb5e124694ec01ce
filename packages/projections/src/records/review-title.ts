import { monthInWords } from '@lockstep/domain'

/** "Data review of September 2026" */
export const reviewTitle = (month: string): string => `Data review of ${monthInWords(month)}`
