import type { Params } from '../../api/views.ts'
import type { Search } from '../../app/search.ts'

/** So many entries are shown at first. */
export const STEP = 100

/** The address' filters as the view takes them; what it does not know is left to its refusal. */
export const paramsOf = ({
  entry: _,
  known: __,
  happened: ___,
  held: ______,
  theme: ____,
  with: _____,
  ...filters
}: Search) => ({ ...filters, limit: filters['limit'] ?? String(STEP) }) as Params<'record'>

/** The same without the part of the list that is shown. */
export function filtersOf(search: Search): Params<'record-export'> {
  const { limit: _, beyond: __, ...filters } = paramsOf(search)
  return filters
}
