import type { Answer } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { homes } from '../../here/homes.ts'
import { useHref } from '../../here/hrefs.ts'
import { isPast, useMoments } from '../../here/moments.ts'
import { useTo } from '../../here/place-context.tsx'
import { useDates } from '../../here/use-dates.ts'
import { Figure } from '../../ui/figure.tsx'
import { NoneHere } from '../../ui/none-here.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { doneBy, wholeName } from '../../ui/stamp.ts'
import { days, weekdayName } from '../../words/dates.ts'
import './rhythm.css'

type View = Answer<'partnership'>
type Rhythm = View['rhythm']

/** What the members meet for, whether they do, when it comes next, and the notes that they owe each other. */
export function RhythmSection({ view }: { view: View }) {
  const { rhythm, actions, partnership } = view
  const { id, mine, ended } = partnership
  const to = useTo()
  const past = isPast(useMoments())
  return (
    <Section
      title="Rhythm"
      end={
        <>
          {!ended && (
            <a className="button" href={to(`/one-page?partnership=${id}`)}>
              One page for a meeting
            </a>
          )}{' '}
          {mine && !ended && !past && (
            <a className="button" href={to(`/after-a-meeting?partnership=${id}`)}>
              After a meeting
            </a>
          )}{' '}
          {actions.includes('AgreeCadence') && (
            <CommandButton command="AgreeCadence" preset={{ id }}>
              Agree on a rhythm
            </CommandButton>
          )}
        </>
      }
    >
      {rhythm.kinds.length === 0 ? (
        <NoneHere
          of="session"
          begins={
            actions.includes('AgreeCadence') &&
            'None yet. Agree how often you meet: each session is then planned for you, and you see here whether it took place.'
          }
        />
      ) : (
        <Kinds kinds={rhythm.kinds} ends={actions.includes('EndCadence')} id={id} />
      )}
      {rhythm.kinds.length > 0 && (
        <p>
          <a href={to(`${homes.session.path}?partnership=${id}`)}>All sessions</a>
        </p>
      )}
      <Insight insight={rhythm.insight} id={id} mine={mine && !ended} />
    </Section>
  )
}

function Kinds({ kinds, ends, id }: { kinds: Rhythm['kinds']; ends: boolean; id: string }) {
  const to = useTo()
  const sessions = (kind: string, state: string) =>
    to(`${homes.session.path}?${new URLSearchParams({ partnership: id, kind, state })}`)
  return (
    <table className="rhythm">
      <thead>
        <tr>
          <th scope="col">Meeting for</th>
          <th scope="col" className="figure">
            Kept
          </th>
          <th scope="col" className="figure">
            Moved
          </th>
          <th scope="col" className="figure">
            Missed
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, name, agreed, kept, moved, missed, outside, next }) => (
          <tr key={kind}>
            <th scope="row">
              {agreed ?? `${name}, as needed`}
              <span className="next">
                <Next next={next} />{' '}
                {outside > 0 && (
                  <a href={sessions(kind, 'held')}>
                    {outside} {agreed === undefined ? 'more held' : 'held outside the rhythm'}
                  </a>
                )}{' '}
                {ends && agreed !== undefined && (
                  <CommandButton command="EndCadence" preset={{ id, kind }}>
                    End it
                  </CommandButton>
                )}
              </span>
            </th>
            <td className="figure">
              <Figure href={sessions(kind, 'kept')}>{kept}</Figure>
            </td>
            <td className="figure">
              <Figure href={sessions(kind, 'held on another day')}>{moved}</Figure>
            </td>
            <td className={missed > 0 ? 'figure tone-due strong' : 'figure'}>
              <Figure href={sessions(kind, 'missed')}>{missed}</Figure>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Next({ next }: { next: Rhythm['kinds'][number]['next'] }) {
  const hrefOf = useHref()
  const { day, clock } = useDates()
  if (next === undefined) return <>none planned</>
  const time = next.time === undefined ? '' : `, ${clock(next.time)}`
  return (
    <a href={hrefOf({ noun: 'session', id: next.id })}>
      next {weekdayName(next.on)} {day(next.on)}
      {time}
    </a>
  )
}

interface InsightProps {
  insight: Rhythm['insight']
  id: string
  mine: boolean
}

/** How often a note is wanted, the last one, and whose turn it is. */
function Insight({ insight: { everyDays, last, due }, id, mine }: InsightProps) {
  const hrefOf = useHref()
  const { day } = useDates()
  return (
    <div className="insights">
      <div>
        <b>Insight notes</b>{' '}
        <span className="ink-3">
          {everyDays === undefined ? 'whenever there is something' : `every ${days(everyDays)}`}
        </span>
        {last === undefined ? (
          <NoneHere of="note" begins={mine && 'No note yet.'} />
        ) : (
          <p>
            <a href={hrefOf(last.note.href)}>
              {isSealed(last.note.title) ? (last.note.ordinal ?? 'The last') : last.note.title}
            </a>{' '}
            <span className="ink-3">
              {doneBy(last.stamp, wholeName)}, {day(last.stamp.happened)}
            </span>
          </p>
        )}
        {due !== undefined && (
          <p className="ink-3">
            The next from {due.by.name} by {day(due.on)}
          </p>
        )}
      </div>
      {mine && (
        <CommandButton command="ShareInsight" preset={{ partnership: id }}>
          Share a note
        </CommandButton>
      )}
    </div>
  )
}
