import type { Answer } from '../../api/views.ts'
import { useEntryHref } from '../../app/entry-href.ts'
import { useDates } from '../../app/use-dates.ts'
import { useMoment } from '../../app/use-moment.ts'
import { LoopBar } from '../../charts/loops/loop-bar.tsx'
import { asSentence } from '../../forms/labels.ts'
import { days } from '../../words/dates.ts'

type View = Answer<'page'>

/** A day, as the bar draws it. */
const noon = (date: string) => `${date}T12:00:00.000Z`

/** Where its bar ends: on the day on which it came to its end, not on that on which somebody told so. */
function endOf({ began, ended }: View['record'], on: string | undefined): string | undefined {
  if (on === undefined || ended?.at.startsWith(on)) return ended?.at
  return [began.at, noon(on)].sort().at(-1)
}

/** From the day by which it was to be done, where it went on past it. */
const lateIn = (due: string | undefined, end: string) =>
  due !== undefined && noon(due) < end && !end.startsWith(due) ? [{ from: noon(due), to: end }] : []

/** Its life as a bar: from its beginning over the day by which something is expected to its end. */
export function Life({ view: { record, steps, wasDue, endedOn } }: { view: View }) {
  const now = useMoment()
  const { day } = useDates()
  const entryHref = useEntryHref()
  const { began, due, ended, overdueDays = 0, standing, state } = record
  const last = ended === undefined ? undefined : steps.at(-1)
  const end = ended && endOf(record, endedOn)
  const shown = last === undefined ? steps : steps.slice(0, -1)
  return (
    <div className="life">
      <LoopBar
        course={{
          opened: began.at,
          closed: end,
          kept: standing === 'kept',
          late: lateIn(due ?? wasDue, end ?? now),
          due: due === undefined || ended !== undefined ? undefined : noon(due),
        }}
        steps={[
          ...shown.map(({ label, stamp }) => ({
            id: stamp.event,
            label,
            at: end !== undefined && end < stamp.at ? end : stamp.at,
            note: day(stamp.happened),
            href: entryHref(stamp.event),
          })),
          ...(due === undefined
            ? []
            : [
                {
                  id: 'due',
                  label: 'Expected',
                  at: noon(due),
                  note: day(due),
                  ...(overdueDays > 0 ? { tone: 'due' as const } : {}),
                },
              ]),
        ]}
        ending={
          ended === undefined
            ? undefined
            : {
                label: last?.label ?? asSentence(state),
                note: day(endedOn ?? ended.happened),
                href: entryHref(ended.event),
              }
        }
        late={overdueDays > 0 ? { told: `waiting for ${days(overdueDays)}` } : undefined}
        now={now}
        summary={record.told}
      />
    </div>
  )
}
