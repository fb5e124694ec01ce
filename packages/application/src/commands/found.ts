import type { Id, PersonId, Source } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import type { Home } from '../home/home.ts'
import type { CommandRequest } from '../writing/command-request.ts'
import { execute } from './execute.ts'

/** What founding needs to know. */
export interface Founding {
  /** Left out where nobody gave one. */
  readonly name?: string
  readonly zone: string
  readonly demo: boolean
  readonly owner: { readonly name: string; readonly role: string }
  readonly source: Source
}

/** Founds the organisation of a new home, with its owner as the first member. @returns the owner's id. */
export async function found(home: Home, founding: Founding): Promise<PersonId> {
  const { name, zone, demo, owner, source } = founding
  const person = idAt(home)
  const request = (rest: Pick<CommandRequest, 'name' | 'input' | 'recordId'>): CommandRequest => ({
    ...rest,
    key: idAt(home),
    giver: { by: 'session', person },
    source,
  })
  const organisation = { ...(name === undefined ? {} : { name }), zone, demo, owner: person }
  await execute(
    home,
    request({ name: 'FoundOrganisation', input: organisation, recordId: home.id }),
  )
  await execute(home, request({ name: 'AddMember', input: owner, recordId: person }))
  return person
}

/** A fresh id under the organisation's clock. */
export const idAt = (home: Home): Id => newId(new Date(home.clock.now()))
