import { recordDemo } from '@lockstep/application'
import type { Organisations } from '../organisations.ts'

/** Founds a demo organisation with its story. */
export async function foundDemo(organisations: Organisations) {
  const { id, filled } = await organisations.create(true, recordDemo)
  return { id, owner: filled.owner }
}
