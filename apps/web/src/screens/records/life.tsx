import type { Answer } from '../../api/views.ts'
import { LoopBar } from '../../charts/loops/loop-bar.tsx'
import { useEntryHref } from '../../here/entry-href.ts'
import { useHere } from '../../here/here.tsx'
import { useDates } from '../../here/use-dates.ts'
import { useMoment } from '../../here/use-moment.ts'
import { asSentence } from '../../words/as-sentence.ts'
import { days } from '../../words/dates.ts'
import { courseOf, noon } from './course-of.ts'

type View = Answer<'page'>

/** Its life as a bar: from its beginning over the day by which something is expected to its end. */
export function Life({ view }: { view: View }) {
  const { record, steps, endedOn } = view
  const { zone } = useHere()
  const now = useMoment()
  const { day } = useDates()
  const entryHref = useEntryHref()
  const { due, ended, overdueDays = 0, state } = record
  const last = ended === undefined ? undefined : steps.at(-1)
  const course = courseOf(record, view, { zone, now })
  const end = course.closed
  const shown = last === undefined ? steps : steps.slice(0, -1)
  return (
    <div className="life">
      <LoopBar
        course={course}
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
