import { demoRecorder } from '@lockstep/application'
import type { Id, PersonId } from '@lockstep/domain'
import type { Organisations } from '../organisations/organisations.ts'

export interface FoundedDemo {
  readonly id: Id
  readonly owner: PersonId
}

const recordDemo = demoRecorder()

/** Founds a demo organisation with its story. */
export async function foundDemo(organisations: Organisations): Promise<FoundedDemo> {
  const { id, filled } = await organisations.create(true, recordDemo)
  return { id, owner: filled.owner }
}
