import { useMemo } from 'react'
import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import { clockScale } from '../../charts/clocks/scale.ts'
import { timed } from '../../charts/mark.ts'
import { DayStrip } from '../../charts/scrubber/day-strip.tsx'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { useFilters, useSearchParts } from '../../here/search.ts'
import { useScreenTitle } from '../../here/title.ts'
import { useDates } from '../../here/use-dates.ts'
import { useMoment } from '../../here/use-moment.ts'
import { Answered } from '../../ui/answered.tsx'
import { Verdict } from '../../ui/sentence.tsx'
import { dayIn } from '../../words/zones.ts'
import '../../ui/two-columns.css'
import { Asked } from './asked.tsx'
import { ChangedRecords } from './changed-records.tsx'
import { ChangedScores } from './changed-scores.tsx'
import { daysIn } from './days-in.ts'
import './difference.css'
import { SameMoment } from './same-moment.tsx'
import { SaveDifference } from './save-difference.tsx'
import { sidesOf } from './told.ts'
import { Unknown } from './unknown.tsx'
import { WhoKnew } from './who-knew.tsx'

/** What changed between two days, or what one day did not yet know; the days stand in the address. */
export function DifferenceScreen() {
  const { partnership, zone } = useHere()
  const today = dayIn(zone, useMoment())
  const [search] = useSearchParts()
  useScreenTitle('Difference')
  const days = daysIn(search, today)
  const asked = useView(
    'difference',
    { ...days, ...(partnership === undefined ? {} : { partnership }) },
    useMoments(),
  )
  return (
    <article className="page difference">
      <Asked
        days={days}
        today={today}
        end={
          asked.data !== undefined &&
          !asked.isPlaceholderData && <SaveDifference view={asked.data} days={days} />
        }
      />
      <Answered asked={asked} what="the difference">
        {(view) => <Found view={view} days={days} />}
      </Answered>
    </article>
  )
}

interface FoundProps {
  view: Answer<'difference'>
  days: Params<'difference'>
}

function Found({ view, days }: FoundProps) {
  const moments = useMoments()
  const { day } = useDates()
  const { clocks, scores } = view
  const sides = sidesOf(view, days, moments)
  const records = (
    <div>
      <OnBothClocks view={view} />
      <ChangedRecords view={view} sides={namesOf(days, day)} />
    </div>
  )
  return (
    <>
      <Strip view={view} days={days} />
      <Verdict sentence={view.sentence} />
      {clocks === undefined && scores.length === 0 ? (
        records
      ) : (
        <div className="two-columns">
          {records}
          <div>
            {clocks !== undefined && <SameMoment {...{ clocks, scores, sides }} />}
            <ChangedScores scores={scores} sides={sides} clocks={clocks !== undefined} />
          </div>
        </div>
      )}
    </>
  )
}

/** What had happened and was not yet known, and who knew of it all the same. */
function OnBothClocks({
  view: { unknown = [], clocks, entries, to },
}: {
  view: FoundProps['view']
}) {
  if (clocks === undefined) return null
  const waited = unknown.map(({ entry: { at, recorded } }) => ({
    happened: Date.parse(at),
    recorded: Date.parse(recorded),
  }))
  const scale = clockScale(Date.parse(to), waited)
  return (
    <>
      <Unknown unknown={unknown} of={entries} scale={scale} />
      {clocks.knew.map((known) => (
        <WhoKnew key={known.stamp.event} known={known} scale={scale} />
      ))}
    </>
  )
}

/** The two sides as the head over what changed names them. */
const namesOf = (
  { from = '', to = '', on }: Params<'difference'>,
  day: (date: string) => string,
) =>
  on === undefined
    ? { before: day(from), after: day(to) }
    : { before: 'as known', after: 'as it had happened' }

interface StripProps {
  view: Answer<'difference'>
  days: Params<'difference'>
}

/** The days that are compared in the whole record, with its decisions; one day is moved by either end. */
function Strip({ view: { density, decisions }, days: { from = '', to = '', on } }: StripProps) {
  const [, change] = useFilters()
  const now = Date.parse(useMoment())
  const hrefOf = useHref()
  const marks = useMemo(
    () => timed(decisions.map((mark) => ({ ...mark, href: hrefOf(mark.href) }))),
    [decisions, hrefOf],
  )
  if (on === undefined) return <DayStrip {...{ from, to, density, marks, now }} onDays={change} />
  return (
    <DayStrip
      {...{ density, marks, now }}
      from={on}
      to={on}
      oneDay
      onDays={({ to }) => change({ on: to })}
    />
  )
}
