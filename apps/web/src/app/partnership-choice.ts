import type { Answer } from '../api/views.ts'

type Partnership = Answer<'me'>['partnerships'][number]

const KEY = 'lockstep.partnership'

/** The partnership that the screens are about: the one in the address, the one last chosen here, or the first. */
export function currentPartnership(partnerships: readonly Partnership[]): Partnership | undefined {
  const asked = new URLSearchParams(location.search).get('with')
  const linked = partnerships.find(({ id }) => id === asked)
  if (linked !== undefined) choosePartnership(linked.id)
  const chosen = localStorage.getItem(KEY)
  return linked ?? partnerships.find(({ id }) => id === chosen) ?? partnerships[0]
}

export const choosePartnership = (id: string): void => localStorage.setItem(KEY, id)
