import type { At, Draft, Happened } from './steps/steps.ts'

/** Where an item's last step lies, in milliseconds since 1970, and how it was written. */
export interface LastStep {
  readonly time: number
  readonly happened: Happened
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/

/** A commit's date, where it has one that can be true. */
export function dateOf(committedAt: string): string | undefined {
  return INSTANT.test(committedAt) && Date.parse(committedAt) > 0 ? committedAt : undefined
}

/**
 * When a step happened: at the commit; for an item's first step on the record's own day, if that is earlier; on an
 * earlier day that the commit only shows; never before the item's previous step. Says where the commit's date was not
 * taken.
 */
export function dated(
  committedAt: string,
  last: LastStep | undefined,
  { ownDay, earlier }: Pick<Draft, 'ownDay' | 'earlier'>,
): At & LastStep {
  const time = Date.parse(committedAt)
  if (last !== undefined && earlier !== undefined && earlier.day < committedAt.slice(0, 10))
    return shownLate(committedAt, last, earlier)
  if (last === undefined && ownDay !== undefined && ownDay < committedAt.slice(0, 10)) {
    const happened = { day: ownDay }
    return {
      happened,
      time: Date.parse(ownDay),
      moved: `the record's own date, earlier than its commit (${committedAt})`,
    }
  }
  if (last !== undefined && time < last.time) {
    return {
      ...last,
      moved: `the commit's date (${committedAt}) lies before the step that it follows`,
    }
  }
  return { happened: { instant: committedAt }, time }
}

function shownLate(
  committedAt: string,
  last: LastStep,
  { day, why }: NonNullable<Draft['earlier']>,
): At & LastStep {
  const time = Date.parse(day)
  return last.time > time
    ? { ...last, moved: `${why} (${day}) lies before the step that it follows` }
    : { happened: { day }, time, moved: `${why}, earlier than its commit (${committedAt})` }
}
