import { counted } from '../../telling/in-words.ts'

/** Of fewer a figure is not told without saying so. */
const ENOUGH = 4

/** ", from two decisions": said of a figure that rests on little; else empty. */
export const fromFew = (n: number, one: string): string =>
  n < ENOUGH ? `, from ${counted(n, one)}` : ''
