import { HttpProblem } from '../http/problems.ts'
import { AddressRefused } from './address.ts'

/** Tells who gave an address why it is not taken. */
export function asProblem(error: unknown): never {
  if (error instanceof AddressRefused) throw new HttpProblem(422, 'AddressRefused', error.message)
  throw error
}
