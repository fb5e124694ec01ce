import type { Answer } from '../../api/views.ts'
import type { LoopCourse } from '../../charts/loops/loop-life.tsx'
import { dayIn } from '../../words/zones.ts'

type View = Answer<'page'>
type Told = Pick<View, 'endedOn' | 'wasDue'>

interface Life {
  began: Pick<View['record']['began'], 'at'>
  ended?: Pick<NonNullable<View['record']['ended']>, 'at'> | undefined
  due?: string | undefined
  standing: View['record']['standing']
}

interface There {
  /** The organisation's: what falls due, falls due on its days. */
  zone: string
  /** The moment up to which the page tells. */
  now: string
}

/** A day, as the bar draws it. */
export const noon = (date: string) => `${date}T12:00:00.000Z`

/** The life of a record as its bar draws it: over the day by which something was expected, to its end. */
export function courseOf(
  { began, ended, due, standing }: Life,
  { endedOn, wasDue }: Told,
  { zone, now }: There,
): LoopCourse {
  const isOn = (at: string, day: string) => dayIn(zone, at) === day
  // It ends on the day on which it came to its end, not on that on which somebody told so.
  const closed =
    ended === undefined || endedOn === undefined || isOn(ended.at, endedOn)
      ? ended?.at
      : [began.at, noon(endedOn)].sort().at(-1)
  const last = closed ?? now
  const by = due ?? wasDue
  const isLate = by !== undefined && noon(by) < last && !isOn(last, by)
  return {
    opened: began.at,
    closed,
    kept: standing === 'kept',
    late: isLate ? [{ from: noon(by), to: last }] : [],
    due: due === undefined || ended !== undefined ? undefined : noon(due),
  }
}
