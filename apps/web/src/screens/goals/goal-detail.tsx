import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { Actions } from '../../forms/actions.tsx'
import { useHref } from '../../here/hrefs.ts'
import { isPast, useMoments } from '../../here/moments.ts'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { Beside } from '../../ui/beside.tsx'
import { DayCorrected } from '../../ui/day-corrected.tsx'
import { Figure } from '../../ui/figure.tsx'
import { amount } from '../../words/amount.ts'
import { day } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'
import { WhoKnows } from '../knowledge/who-knows.tsx'
import { ScoresMoved } from '../moved/scores-moved.tsx'
import { AgreedBy } from './agreed-by.tsx'
import { currentTerms } from './current-terms.ts'
import { Expectations } from './expectations.tsx'
import './goal-detail.css'
import { RecordFoot } from '../records/record-foot.tsx'
import { stateWords } from './goals-of.ts'
import { Neighbours } from './neighbours.tsx'
import { Progress } from './progress.tsx'
import { Proposals } from './proposals.tsx'
import { Reality } from './reality.tsx'
import { Revisions } from './revisions.tsx'
import { Why } from './why.tsx'

/** One goal with everything that was said of it, beside the tree. */
export function GoalDetail({ id }: { id: string }) {
  const asked = useView('goal', { id }, useMoments())
  return (
    <Beside label="The goal" back={{ path: '/goals', label: 'All goals' }}>
      <Answered asked={asked} what="the goal" of={{ noun: 'goal', id }}>
        {(view) => <Goal view={view} id={id} />}
      </Answered>
    </Beside>
  )
}

function Goal({ view, id }: { view: Answer<'goal'>; id: string }) {
  const { goal } = view
  useScreenTitle([goal.ordinal, goal.title].filter(Boolean).join(' '))
  const past = isPast(useMoments())
  return (
    <div className="goal-detail">
      <header>
        <h1>
          <span className="ink-3">{goal.ordinal}</span> {goal.title}
        </h1>
        <p className="ink-2">
          <b className={goal.state === 'achieved' ? 'tone-kept' : ''}>{stateWords(goal.state)}</b>:{' '}
          <Aim goal={goal} />
          {summary(goal)}
        </p>
        {view.proposed.moved !== undefined && (
          <p>
            Proposed: <DayCorrected stamp={view.proposed} />
          </p>
        )}
        <AgreedBy view={view} />
        {view.definition !== undefined && <p className="ink-3">{view.definition}</p>}
      </header>
      {!past && (
        <Actions
          {...{ names: view.actions, revision: view.revision }}
          preset={{ id }}
          current={currentTerms(view)}
        />
      )}
      <Proposals view={view} />
      <Expectations view={view} />
      <Revisions view={view} />
      <Reality view={view} />
      <Progress view={view} />
      <Neighbours view={view} />
      <Why view={view} />
      <WhoKnows known={view.whoKnows} />
      <ScoresMoved of={{ noun: 'goal', id }} />
      <RecordFoot of={{ noun: 'goal', id }} lines={view.history} />
    </div>
  )
}

/** What it aims at, leading to who said so. */
function Aim({ goal }: { goal: Answer<'goal'>['goal'] }) {
  const { target, targetFrom, targetText, unit, horizon } = goal
  const hrefOf = useHref()
  if (target === undefined && targetText === undefined && horizon === undefined)
    return 'no target stated'
  return (
    <>
      <Figure href={targetFrom && hrefOf(targetFrom)}>
        {target === undefined ? targetText : amount(target, unit)}
      </Figure>
      {horizon !== undefined && ` by ${day(horizon)}`}
    </>
  )
}

/** Whose it is, after what it aims at. */
function summary(goal: Answer<'goal'>['goal']): string {
  const { owners, takenAs, period } = goal
  return [
    takenAs && `taken as a ${takenAs}`,
    owners.length === 0 ? 'nobody owns it' : `owned by ${listed(owners.map(({ name }) => name))}`,
    goal.function,
    period?.label,
    goal.stale ? 'nothing heard for more than 90 days' : undefined,
    goal.imported ? 'read from a page' : undefined,
  ]
    .filter(Boolean)
    .map((part) => `, ${part}`)
    .join('')
}
