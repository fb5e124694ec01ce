import type { Answer } from '../../api/views.ts'
import type { Search } from '../../app/search.ts'
import { day } from '../../words/dates.ts'

export const filterKeys = [
  'text',
  'person',
  'type',
  'noun',
  'source',
  'from',
  'to',
  'only',
  'correlation',
  'record',
] as const

const onlys: Readonly<Record<string, string>> = {
  late: 'recorded late',
  mended: 'corrected or withdrawn',
  important: 'what matters',
}

/** The filters that are set, as a sentence names them: `by Noor Haddad`, `from 1 Mar 2026`. */
export function activeFilters(search: Search, offered: Answer<'record'>['filters']): string[] {
  const person = offered.people.find(({ id }) => id === search['person'])
  const type = offered.types.find((each) => each.type === search['type'])
  const words: Readonly<Record<(typeof filterKeys)[number], (value: string) => string>> = {
    text: (value) => `“${value}”`,
    person: (value) => `by ${person?.name ?? value}`,
    type: (value) => `“${type?.did ?? value}”`,
    noun: (value) => `about a ${value}`,
    source: (value) => `came by ${value}`,
    from: (value) => `from ${day(value)}`,
    to: (value) => `up to ${day(value)}`,
    only: (value) => onlys[value] ?? value,
    correlation: () => 'of one act',
    record: () => 'of one record',
  }
  return filterKeys.flatMap((key) => {
    const value = search[key]
    return value === undefined ? [] : [words[key](value)]
  })
}
