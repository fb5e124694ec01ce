/** How people write numbers and days in the cells of a spreadsheet, read once for all who take them over. */
export {
  type Day,
  dayIn,
  daysMeant,
  monthsIn,
  type SlashOrder,
  type Span,
  slashOrderIn,
} from './days.ts'
export { type DecimalSign, decimalSignIn, numberIn, type WrittenNumber } from './numbers.ts'
