import type { Params } from '../../api/views.ts'
import type { Search } from '../../here/search.ts'
import { filterKeys } from './active-filters.ts'

/** So many entries are shown at first. */
export const STEP = 100

const asked = [...filterKeys, 'lane', 'clock', 'limit', 'beyond']

/** The address' filters as the view takes them; what it cannot take is left to its refusal. */
export const paramsOf = (search: Search) =>
  ({
    limit: String(STEP),
    ...Object.fromEntries(Object.entries(search).filter(([name]) => asked.includes(name))),
  }) as Params<'record'>

/** The same without the part of the list that is shown. */
export function filtersOf(search: Search): Params<'record-export'> {
  const { limit: _, beyond: __, ...filters } = paramsOf(search)
  return filters
}
