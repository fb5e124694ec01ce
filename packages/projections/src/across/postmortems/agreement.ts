import { daysBetween, type Holding } from '@lockstep/domain'
import { dayOfEntry, entryKnownSince } from '../../subjects/knowledge/entry-known.ts'
import type { Recalled } from '../../subjects/postmortems/accounts.ts'
import { dayInWords } from '../../telling/dates.ts'
import { counted } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { Entry, View } from '../../view/view.ts'
import { asItCounts } from '../entries/mended.ts'

/** An entry of the record that accounts speak of, and how they stand to each other and to it. */
export interface Compared {
  readonly entry: Entry
  readonly said: readonly (Recalled & { readonly holds: Holding })[]
  /** Of each other: one account alone neither agrees nor differs. */
  readonly accounts: 'one' | 'agree' | 'differ'
  /** In which the record says something else, a sentence each; empty where it does not. */
  readonly against: readonly string[]
}

/**
 * Where accounts agree, differ, or contradict the record: of each entry that one of them names, from what they hold of it and
 * the day on which they recall it, against the day on which it is now known to have happened and what the record tells of who knew of it by then:
 * of the entry itself, not only of the record that it belongs to.
 * Nothing is read into anybody's words.
 */
export function comparedIn(view: View, entries: readonly Entry[], all: readonly Recalled[]) {
  return entries.flatMap((entry): Compared[] => {
    const said = all.flatMap((each) =>
      each.entry === entry.id && each.holds !== undefined ? [{ ...each, holds: each.holds }] : [],
    )
    if (said.length === 0) return []
    const counting = asItCounts(view, entry)
    const persons = new Set(said.map(({ person }) => person)).size
    const held = new Set(said.map(({ holds, on }) => (holds === 'so' ? `so ${on}` : holds))).size
    return [
      {
        entry,
        said,
        accounts: persons === 1 ? 'one' : held === 1 ? 'agree' : 'differ',
        against: said.flatMap((each) => againstRecord(view, counting, each) ?? []),
      },
    ]
  })
}

function againstRecord(
  view: View,
  entry: Entry,
  { person, holds, on }: Compared['said'][number],
): string | undefined {
  const who = firstNameOf(view, person)
  if (holds === 'otherwise') return `${who} holds that it was otherwise`
  const day = dayOfEntry(view, entry)
  if (holds === 'so') {
    const days = daysBetween(day, on)
    if (days === 0) return undefined
    const off = `${counted(Math.abs(days), 'day')} ${days > 0 ? 'after' : 'before'} the record`
    return `${who} recalls it on ${dayInWords(on, view)}, ${off}`
  }
  const since = entryKnownSince(view, entry, person)
  return since === undefined || since > day
    ? undefined
    : `${who} recalls not knowing of it when it happened; the record has them know since ${dayInWords(since, view)}`
}
