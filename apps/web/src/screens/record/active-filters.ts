import type { Answer } from '../../api/views.ts'
import type { Search } from '../../here/search.ts'
import { type CameBy, cameByWords } from '../../ui/stamp.ts'
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

/** The exceptions as buttons and as sentences name them. */
export const exceptionWords = {
  late: { label: 'Recorded late, by over 3 days', told: 'recorded more than 3 days late' },
  mended: { label: 'Corrected, withdrawn or inserted', told: 'corrected, withdrawn or inserted' },
  waived: { label: 'Problem waived', told: 'where the problem was waived' },
  unanswered: { label: 'Positions closed without all', told: 'where positions closed without all' },
  overdue: { label: 'Feedback closed late', told: 'where feedback was closed late' },
  unconsented: { label: 'Revised without consent', told: 'revised without consent' },
  reported: { label: 'Position reported afterwards', told: 'where a position was reported' },
  early: { label: 'Judged early', told: 'judged before its time' },
  voided: { label: 'Acceptance voided', told: 'that voided an acceptance' },
  imported: { label: 'Imports', told: 'imported' },
} as const satisfies Record<keyof Answer<'record'>['exceptions'], { label: string; told: string }>

/** What the filter shows, beside exceptions. */
export const weightWords: Readonly<Record<string, string>> = {
  important: 'what matters',
  minor: 'of low importance',
}

const onlyWords = (only: string): string =>
  weightWords[only] ?? exceptionWords[only as keyof typeof exceptionWords]?.told ?? only

/** The filters that are set, as a sentence names them: `by Noor Haddad`, `from 1 Mar 2026`. */
export function activeFilters(search: Search, offered: Answer<'record'>['filters']): string[] {
  const person = offered.people.find(({ id }) => id === search['person'])
  const type = offered.types.find((each) => each.type === search['type'])
  const words: Readonly<Record<(typeof filterKeys)[number], (value: string) => string>> = {
    text: (value) => `“${value}”`,
    person: () => `by ${person?.name ?? 'nobody here'}`,
    type: (value) => `“${type?.did ?? value}”`,
    noun: (value) => `about a ${value}`,
    source: (value) => `came by ${cameByWords(value as CameBy)}`,
    from: (value) => `from ${day(value)}`,
    to: (value) => `up to ${day(value)}`,
    only: onlyWords,
    correlation: () => 'of one act',
    record: () => 'of one record',
  }
  return filterKeys.flatMap((key) => {
    const value = search[key]
    return value === undefined ? [] : [words[key](value)]
  })
}
