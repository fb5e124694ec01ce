import type { Moments } from '../../api/client.ts'
import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import { useHere } from '../../app/here.tsx'
import { useMoments } from '../../app/moments.ts'
import { type Search, useSearchParts } from '../../app/search.ts'
import { useScreenTitle } from '../../app/title.ts'
import { useMoment } from '../../app/use-moment.ts'
import { Answered } from '../../ui/answered.tsx'
import { Verdict } from '../../ui/sentence.tsx'
import '../../ui/two-columns.css'
import { Asked } from './asked.tsx'
import { ChangedRecords } from './changed-records.tsx'
import { ChangedScores, type Sides } from './changed-scores.tsx'
import './difference.css'
import { Unknown } from './unknown.tsx'

const DAYS_BACK = 90

/** What changed between two days, or what one day did not yet know; the days stand in the address. */
export function DifferenceScreen() {
  const { partnership } = useHere()
  const now = useMoment()
  const [search] = useSearchParts()
  useScreenTitle('Difference')
  const days = daysIn(search, now)
  const asked = useView(
    'difference',
    { ...days, ...(partnership === undefined ? {} : { partnership }) },
    useMoments(),
  )
  return (
    <article className="page difference">
      <Asked days={days} today={now.slice(0, 10)} />
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
  const records = (
    <div>
      {view.unknown !== undefined && <Unknown unknown={view.unknown} of={view.entries} />}
      <ChangedRecords view={view} />
    </div>
  )
  return (
    <>
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

/** The moments that are compared: two of what had happened, or of what was known; or one, and what was known of it then. */
function sidesOf(
  { from, to }: Answer<'difference'>,
  { on, clock }: Params<'difference'>,
  moments: Moments,
): Sides {
  const [then, now] = [
    { ...moments, happened: from },
    { ...moments, happened: to },
  ]
  if (on !== undefined) return { before: { ...then, known: from }, after: now }
  return clock === 'known'
    ? { before: { ...then, known: from }, after: { ...now, known: to } }
    : { before: then, after: now }
}

/** The days of the address; where it names none, the last ninety. */
function daysIn(search: Search, now: string): Params<'difference'> {
  // What opens over it names two people by the same words.
  const { from, to, on, clock } = search['why'] === undefined ? search : {}
  if (on !== undefined) return { on }
  const today = now.slice(0, 10)
  const back = new Date(Date.parse(now) - DAYS_BACK * 86_400_000).toISOString().slice(0, 10)
  return {
    from: from ?? back,
    to: to ?? today,
    ...(clock === 'known' ? { clock } : {}),
  }
}
