import { useParams } from '@tanstack/react-router'
import { useView } from '../../api/use-view.ts'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { useScreenTitle } from '../../here/title.ts'
import { useDates } from '../../here/use-dates.ts'
import { Answered } from '../../ui/answered.tsx'
import { DayCorrected } from '../../ui/day-corrected.tsx'
import { LinkedTable } from '../../ui/linked-table.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { doneBy } from '../../ui/stamp.ts'
import '../../ui/two-columns.css'
import { days } from '../../words/dates.ts'
import { WordDiff } from '../../words/word-diff.tsx'
import { WhoKnows } from '../knowledge/who-knows.tsx'
import { SuccessSection } from '../partnership/success.tsx'
import { Moved, Reconfirmed } from './moved.tsx'
import { Playbacks } from './playbacks.tsx'
import { useNextVersion } from './use-next-version.tsx'
import './vision.css'
import { RecordFoot } from '../records/record-foot.tsx'
import type { Vision } from './vision-of.ts'
import { UntilAll, WhoKnew } from './who-knew.tsx'

/** A version of a vision: whether it still holds, who knew when, who has understood it, and what success means. */
export function VisionScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const asked = useView('vision', { id }, useMoments())
  return (
    <div className="page vision">
      <Answered asked={asked} what="the vision" of={{ noun: 'vision', id }}>
        {(view) => <Version view={view} />}
      </Answered>
    </div>
  )
}

function Version({ view }: { view: Vision }) {
  const { record, version, takenAs, statement, success, feedback, whoKnows, moves } = view
  const next = useNextVersion(view)
  useScreenTitle(`Vision, version ${version}`)
  return (
    <article>
      <PageHead
        kind={`Vision ${record.ordinal ?? ''}, version ${version}, a ${takenAs}`}
        title={statement}
        facts={useFacts(view)}
      />
      <Moved view={view} next={next.begin} />
      {next.form}
      <div className="two-columns">
        <div>
          <WhoKnew view={view} />
          {success.slice(0, 1).map((each) => (
            <SuccessSection
              key={each.partnership.id}
              success={each}
              title="Definition of success"
              actions={[]}
            />
          ))}
          <WhoKnows known={whoKnows} />
        </div>
        <div>
          <div id={PLAYBACKS}>
            <Playbacks view={view} />
          </div>
          <FromBefore view={view} />
          <Reconfirmed view={view} />
          <UntilAll view={view} />
          {feedback.length > 0 && (
            <Section title="Feedback about it">
              <LinkedTable rows={feedback.map((each) => ({ ...each, how: 'Feedback' }))} />
            </Section>
          )}
          {moves.length === 0 && next.begin && (
            <Section title="The next version">{next.begin}</Section>
          )}
        </div>
      </div>
      <RecordFoot of={{ noun: 'vision', id: record.id }} lines={view.history} />
    </article>
  )
}

function useFacts({ partnership, shared, record, stands, moves, next }: Vision) {
  const hrefOf = useHref()
  const { day } = useDates()
  const [first] = moves
  const state = {
    holds: <b className="tone-kept">Holds</b>,
    stale: <b className="tone-due">Stale since {first && day(first.stamp.happened)}</b>,
    replaced: next && (
      <>
        Replaced by <a href={hrefOf(next.href)}>{next.ordinal}</a>
      </>
    ),
  }
  return [
    ...(partnership === undefined || isSealed(partnership.title)
      ? []
      : [{ label: 'Of', value: <a href={hrefOf(partnership.href)}>{partnership.title}</a> }]),
    {
      label: 'Shared',
      value: (
        <>
          {day(shared.happened)} <span className="ink-3">by {doneBy(shared)}</span>{' '}
          <DayCorrected stamp={shared} />
        </>
      ),
    },
    {
      label: 'Played back',
      value: (
        <a className="down strong" href={`#${PLAYBACKS}`}>
          {record.figure}
        </a>
      ),
    },
    { label: 'State', value: state[stands] },
  ]
}

/** Where each playback stands. */
const PLAYBACKS = 'playbacks'

/** Word by word what it changed. */
function FromBefore({ view: { before, statement } }: { view: Vision }) {
  const hrefOf = useHref()
  const { day } = useDates()
  if (before === undefined) return null
  const { named, version, shared, staleAfterDays } = before
  const stale = staleAfterDays === undefined ? '' : `, stale after ${days(staleAfterDays)}`
  return (
    <Section
      title={`From version ${version}`}
      note={`${day(shared.happened)}${stale}`}
      end={<a href={hrefOf(named.href)}>{named.ordinal}</a>}
    >
      <p className="worded">
        <WordDiff before={before.statement} after={statement} />
      </p>
    </Section>
  )
}
