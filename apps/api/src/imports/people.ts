import type { Known } from '@lockstep/application'
import type { Open } from '../opened.ts'

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
  return people.filter(({ erased }) => !erased).map(({ id, name }) => ({ id, name }))
}
