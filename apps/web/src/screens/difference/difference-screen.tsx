import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import { useHere } from '../../app/here.tsx'
import { useMoments } from '../../app/moments.ts'
import { type Search, useSearchParts } from '../../app/search.ts'
import { useScreenTitle } from '../../app/title.ts'
import { useDates } from '../../app/use-dates.ts'
import { useMoment } from '../../app/use-moment.ts'
import { DayStrip } from '../../charts/scrubber/day-strip.tsx'
import { Answered } from '../../ui/answered.tsx'
import { Verdict } from '../../ui/sentence.tsx'
import { dayIn } from '../../words/zones.ts'
import '../../ui/two-columns.css'
import { Asked } from './asked.tsx'
import { ChangedRecords } from './changed-records.tsx'
import { ChangedScores } from './changed-scores.tsx'
import './difference.css'
import { SaveDifference } from './save-difference.tsx'
import { sidesOf } from './told.ts'
import { Unknown } from './unknown.tsx'

const DAYS_BACK = 90

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
  const records = (
    <div>
      {view.unknown !== undefined && <Unknown unknown={view.unknown} of={view.entries} />}
      <ChangedRecords view={view} sides={namesOf(days, day)} />
    </div>
  )
  return (
    <>
      <Strip density={view.density} days={days} />
      <Verdict sentence={view.sentence} />
      {view.scores.length === 0 ? (
        records
      ) : (
        <div className="two-columns">
          {records}
          <div>
            <ChangedScores
              scores={view.scores}
              sides={sidesOf(view, days, moments)}
              clocks={view.unknown !== undefined}
            />
          </div>
        </div>
      )}
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
  density: Answer<'difference'>['density']
  days: Params<'difference'>
}

/** The days that are compared in the whole record; one day is moved by either end. */
function Strip({ density, days: { from = '', to = '', on } }: StripProps) {
  const [, change] = useSearchParts()
  const now = Date.parse(useMoment())
  if (on === undefined) return <DayStrip {...{ from, to, density, now }} onDays={change} />
  return (
    <DayStrip
      {...{ density, now }}
      from={on}
      to={on}
      oneDay
      onDays={({ to }) => change({ on: to })}
    />
  )
}

/** The days of the address; where it names none, the last ninety. */
function daysIn(search: Search, today: string): Params<'difference'> {
  const { from, to, on, clock } = search
  if (on !== undefined) return { on }
  const back = new Date(Date.parse(today) - DAYS_BACK * 86_400_000).toISOString().slice(0, 10)
  return {
    from: from ?? back,
    to: to ?? today,
    ...(clock === 'known' ? { clock } : {}),
  }
}
