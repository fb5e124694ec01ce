import type { Disclosure, NounName, PersonId } from '@lockstep/domain'
import { namedRecords } from '../../records/named.ts'
import { type Countable, unnamed, unnamedAmong } from '../../records/unnamed.ts'
import { figure as figureInWords } from '../../subjects/metrics/figure.ts'
import { labelOf } from '../../telling/label.ts'
import { peopleView } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'

/** "Noor Haddad, Dana Whitlock" in order of family name; undefined for nobody. */
export const names = (view: View, people: readonly (PersonId | undefined)[]): string | undefined =>
  joined(
    peopleView(
      view,
      people.filter((person) => person !== undefined),
    ).map(({ name }) => name),
  )

/** "G-1, G-3, a goal that is not yours to read": numbers, or titles of what has none. Of a decision that is restricted nothing. */
export const records = (
  view: View,
  noun: Extract<NounName, 'goal' | 'decision' | 'metric'>,
  ids: readonly string[],
): string | undefined =>
  joined([
    ...namedRecords(view, noun, ids).map((named) => named.ordinal ?? labelOf(named)),
    ...(noun === 'decision' ? [] : goneOf(view, noun, ids)),
  ])

function goneOf(view: View, noun: Countable, ids: readonly string[]): string[] {
  const { length } = unnamedAmong(view, noun, ids)
  return length === 0 ? [] : [unnamed(view, noun, length)]
}

export const joined = (parts: readonly (string | undefined)[]): string | undefined => {
  const there = parts.filter((part) => part !== undefined)
  return there.length === 0 ? undefined : there.join(', ')
}

/** What people wrote, each of which may hold commas. */
export const texts = (parts: readonly string[]): string | undefined =>
  parts.length === 0 ? undefined : parts.join('; ')

export const yes = (holds: boolean | undefined): string | undefined => (holds ? 'yes' : undefined)

export const many = (count: number): string | undefined => (count === 0 ? undefined : String(count))

/** "EUR 8,000,000" */
export const figure = (value: number | undefined, unit: string | undefined): string | undefined =>
  value === undefined ? undefined : figureInWords(value, unit)

/** To whom its two let others read the words. */
export const shownTo = (
  view: View,
  { disclosures }: { readonly disclosures: readonly Disclosure[] },
): string | undefined =>
  names(
    view,
    disclosures.filter(({ agreed }) => agreed).flatMap(({ to }) => to),
  )
