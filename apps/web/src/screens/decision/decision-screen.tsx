import { useParams } from '@tanstack/react-router'
import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { BothClocks } from '../../charts/loops/both-clocks.tsx'
import { HorizonBar } from '../../charts/loops/horizon-bar.tsx'
import { Actions } from '../../forms/actions.tsx'
import { useHere } from '../../here/here.tsx'
import { isPast, useMoments } from '../../here/moments.ts'
import { useScreenTitle } from '../../here/title.ts'
import { asToldHere, forReader } from '../../here/told-for.ts'
import { useDates } from '../../here/use-dates.ts'
import { useMoment } from '../../here/use-moment.ts'
import { Answered } from '../../ui/answered.tsx'
import { ChangesTable } from '../../ui/changes-table.tsx'
import { DayCorrected } from '../../ui/day-corrected.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Section } from '../../ui/section.tsx'
import { Told } from '../../ui/sentence.tsx'
import type { Stamp } from '../../ui/stamp.ts'
import { asSentence } from '../../words/as-sentence.ts'
import '../../ui/two-columns.css'
import { day } from '../../words/dates.ts'
import { WhoKnows } from '../knowledge/who-knows.tsx'
import { ScoresMoved } from '../moved/scores-moved.tsx'
import './decision-screen.css'
import { RecordFoot } from '../records/record-foot.tsx'
import { asMadr, madrName } from './as-madr.ts'
import { BetsOn } from './bets.tsx'
import { currentTerms, ownPosition } from './current-terms.ts'
import { Evidence } from './evidence.tsx'
import { kindOfDecision } from './kind-of-decision.ts'
import { LineageStrip } from './lineage-strip.tsx'
import { End, Outcome } from './outcome.tsx'
import { Positions } from './positions.tsx'
import { ProblemAndOptions } from './problem-and-options.tsx'
import { Touches } from './touches.tsx'

/** One decision: who, why, on which evidence, against whose concern, and what became of it. */
export function DecisionScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const asked = useView('decision', { id }, useMoments())
  return (
    <div className="page">
      <Answered asked={asked} what="the decision" of={{ noun: 'decision', id }}>
        {(view) => <Decision view={view} />}
      </Answered>
    </div>
  )
}

/** Given where they stand, not by a form above them. */
const inTheirPlace = ['PlaceBet', 'AnswerPosition']

function Decision({ view }: { view: Answer<'decision'> }) {
  const title = titleOf(view)
  useScreenTitle([view.ordinal, title].filter(Boolean).join(' '))
  const { id } = useParams({ strict: false }) as { id: string }
  const opened = view.decision?.stamp ?? view.problem?.stamp
  const past = isPast(useMoments())
  const { me } = useHere()
  const { dayAndMinute: told } = useDates()
  return (
    <article>
      <PageHead kind={kindOfDecision(view)} title={title} facts={factsOf(view)} />
      <LineageStrip view={view} />
      {!past && (
        <Actions
          names={view.actions.filter((name) => !inTheirPlace.includes(name))}
          preset={{ id }}
          current={currentTerms(view)}
          standing={ownPosition(view, me.id)}
          revision={view.revision}
        />
      )}
      <div className="two-columns">
        <div>
          <Horizon view={view} />
          <ProblemAndOptions view={view} id={id} />
          <Evidence view={view} />
          <Positions view={view} id={id} />
          <BetsOn view={view} id={id} />
          <ScoresMoved of={{ noun: 'decision', id }} />
        </div>
        <div>
          {opened !== undefined && (
            <Section title="Both clocks">
              <BothClocks
                happened={opened.happened}
                recorded={opened.recorded}
                later={opened.lagDays}
                expected={view.decision?.imported ?? false}
                told={told}
              />
              <DayCorrected stamp={opened} />
            </Section>
          )}
          <Outcome view={view} />
          <Touches view={view} />
          <Revisions view={view} />
          <WhoKnows known={view.whoKnows} />
        </div>
      </div>
      <RecordFoot of={{ noun: 'decision', id }} lines={view.history} />
      <SaveAsMadr view={view} id={id} />
    </article>
  )
}

/** The page as a file, with what its reader may read of it. */
function SaveAsMadr({ view, id }: { view: Answer<'decision'>; id: string }) {
  const moments = useMoments()
  const here = useHere()
  const { data: beside } = useView('remarks', { noun: 'decision', id }, moments)
  const told = `${asToldHere(here, moments)} for ${forReader(here)}`
  const text = asMadr(view, told, beside?.remarks)
  return (
    <p className="steers ink-3 size-12">
      <a
        download={madrName(view)}
        href={`data:text/markdown;charset=utf-8,${encodeURIComponent(text)}`}
      >
        Save as Markdown (MADR)
      </a>
      , with what you may read
    </p>
  )
}

/** Before anything is proposed a decision is the problem that it is to solve. */
const titleOf = ({ decision, problem }: Answer<'decision'>): string =>
  decision?.title ?? problem?.problem.statement ?? 'A decision'

function factsOf(view: Answer<'decision'>) {
  const { decision } = view
  if (decision === undefined) return []
  const { standing, owner, stamp, made, ended, unshown } = decision
  return [
    {
      label: 'State',
      value: ended === undefined ? <b>{asSentence(standing)}</b> : <End view={view} />,
    },
    ...(owner === undefined ? [] : [{ label: 'Owner', value: <PersonName person={owner} /> }]),
    ...(view.domainOf?.outside
      ? [{ label: 'Outside the owner’s domain', value: <WhoseDomain view={view} /> }]
      : []),
    { label: made ? 'Decided' : 'Proposed', value: <DayOf stamp={stamp} /> },
    ...(unshown === undefined
      ? []
      : [{ label: 'By a newcomer', value: <Told sentence={unshown} /> }]),
  ]
}

function DayOf({ stamp }: { stamp: Stamp }) {
  return (
    <>
      {day(stamp.happened)} <DayCorrected stamp={stamp} />
    </>
  )
}

/** It was decided by another than whose domain it is; the gate says where that had been agreed. */
function WhoseDomain({ view: { decision, domainOf } }: { view: Answer<'decision'> }) {
  if (domainOf === undefined) return null
  return (
    <span className="tone-due">
      {decision?.domain} is {domainOf.person.name}’s by charter {domainOf.version}
      {domainOf.gate !== undefined && `; gate: ${domainOf.gate}`}
    </span>
  )
}

/** How its wording and terms were changed since it was made. */
function Revisions({ view: { revisions } }: { view: Answer<'decision'> }) {
  if (revisions.length === 0) return null
  return (
    <Section title="Revisions" note={`${revisions.length}, the latest first`}>
      <ChangesTable
        revisions={revisions.map((each) => ({
          ...each,
          standing: each.editorial && <span className="ink-3">wording only</span>,
        }))}
        standing=""
      />
    </Section>
  )
}

function Horizon({ view: { decision, made } }: { view: Answer<'decision'> }) {
  const now = useMoment()
  if (decision?.time?.due === undefined) return null
  const { time, stamp, ended } = decision
  return (
    <section className="section horizon">
      <HorizonBar
        decided={stamp.happened}
        horizon={decision.time.due}
        ended={ended && { at: ended.stamp.happened, how: ended.how }}
        silent={ended?.silently}
        review={made?.reviewOn}
        now={now}
      />
      {!time.counts && (
        <p className="tone-due size-12">
          The horizon was recorded only afterwards, so the share does not count.
        </p>
      )}
      {time.correctedToDays !== undefined && (
        <p className="ink-3 size-12">
          Corrected to {time.correctedToDays} days once it had ended; the share is of what was on
          record before.
        </p>
      )}
      {time.revisedToDays !== undefined && (
        <p className="ink-3 size-12">
          Revised to {time.revisedToDays} days; the share is of the first statement.
        </p>
      )}
    </section>
  )
}
