import { type NounName, refOf } from '@lockstep/domain'
import type { Named } from '../../telling/href.ts'
import { recordOf } from '../naming/record-of.ts'
import type { ChangedRecord } from './changed-records.ts'
import type { Sides } from './moments.ts'

const byNumber = new Intl.Collator('en', { numeric: true }).compare

/** Records by their numbers, S-02 before S-10; those without one stay as they came, after them. */
export const numbered = <Of extends { readonly about: Pick<Named, 'ordinal'> }>(
  records: readonly Of[],
): Of[] =>
  records.toSorted(({ about: { ordinal: x } }, { about: { ordinal: y } }) =>
    x === undefined || y === undefined
      ? Number(x === undefined) - Number(y === undefined)
      : byNumber(x, y),
  )

/** The numbers of what a noun's records say alike on both sides, noun by noun. */
export function unchangedIn({ before, after }: Sides) {
  const streams = Map.groupBy(
    new Set(before.entries().map(({ stream }) => stream)),
    (stream) => refOf(stream).noun,
  )
  return (noun: NounName, changed: readonly ChangedRecord[]): string[] => {
    const told = new Set(changed.map(({ about }) => about.ordinal))
    return (streams.get(noun) ?? [])
      .flatMap((stream) => recordOf(after, stream)?.ordinal ?? [])
      .filter((ordinal) => !told.has(ordinal))
      .sort(byNumber)
  }
}
