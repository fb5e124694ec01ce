import type { Known } from '@lockstep/application'
import type { Open } from '../opened.ts'

/** Everybody whom an organisation knows, members first: with one name, a member is more likely meant. */
export async function peopleOf({ reading }: Open, person: string): Promise<readonly Known[]> {
  const answer = await reading.ask({ query: 'people', params: {}, person })
  const { people = [] } = JSON.parse(answer?.json ?? '{}') as {
    readonly people?: readonly (Known & { readonly erased: boolean })[]
  }
  return people.filter(({ erased }) => !erased).map(({ id, name }) => ({ id, name }))
}
