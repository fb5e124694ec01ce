import { z } from 'zod'

/** A number as a person writes it down. Past 2^53 it would be stored as another one than was written. */
export const Quantity = z
  .number()
  .min(Number.MIN_SAFE_INTEGER, 'is too small')
  .max(Number.MAX_SAFE_INTEGER, 'is too large')
