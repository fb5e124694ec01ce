import { InvalidPosition } from './errors.ts'

/** 2^53 has sixteen digits. */
const WIDTH = 16

/** The position of an event that a store counts. */
export const positionText = (position: number): string => String(position).padStart(WIDTH, '0')

/** @throws InvalidPosition for a string that no log with counted positions gave out */
export function positionNumber(position: string): number {
  if (!/^\d{16}$/.test(position)) throw new InvalidPosition(`"${position}" is not a position`)
  return Number(position)
}
