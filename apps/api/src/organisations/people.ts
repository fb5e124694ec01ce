import type { Known } from '@lockstep/application'
import type { OwnPartnership } from '@lockstep/importers'
import type { Open } from './opened.ts'

/** What a view answers, once all that is recorded has been read. */
export async function askedOf(
  { home, reading }: Open,
  query: string,
  person: string,
): Promise<unknown> {
  const after = await home.log.head()
  const question = { query, params: {}, person, ...(after === undefined ? {} : { after }) }
  return JSON.parse((await reading.ask(question))?.json ?? '{}')
}

/** Everybody whom an organisation knows. */
export async function peopleOf(open: Open, person: string): Promise<readonly Known[]> {
  const { people = [] } = (await askedOf(open, 'people', person)) as {
    readonly people?: readonly (Known & { readonly erased: boolean })[]
  }
  return people
    .filter(({ erased }) => !erased)
    .map(({ id, name, takenBack }) => ({ id, name, takenBack }))
}

/** The partnerships that somebody is in now: only of those can they record a session. */
export async function ownPartnerships(open: Open, person: string): Promise<OwnPartnership[]> {
  const { partnerships = [] } = (await askedOf(open, 'me', person)) as {
    readonly partnerships?: readonly {
      readonly id: string
      readonly mine: boolean
      readonly ended: boolean
      readonly members: readonly { readonly id: string }[]
    }[]
  }
  return partnerships
    .filter(({ mine, ended }) => mine && !ended)
    .map(({ id, members }) => ({ id, members: members.map((member) => member.id) }))
}
