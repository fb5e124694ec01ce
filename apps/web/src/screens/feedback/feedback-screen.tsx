import { useParams } from '@tanstack/react-router'
import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHere } from '../../app/here.tsx'
import { isPast, useMoments } from '../../app/moments.ts'
import { toneOf } from '../../app/people.ts'
import { useScreenTitle } from '../../app/title.ts'
import { LoopBar } from '../../charts/loops/loop-bar.tsx'
import { asSentence } from '../../forms/labels.ts'
import { Actions } from '../../ui/actions.tsx'
import { Answered } from '../../ui/answered.tsx'
import { History } from '../../ui/history-table.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { isSealed } from '../../ui/readable.ts'
import '../../ui/two-columns.css'
import { days, shortDay } from '../../words/dates.ts'
import { About } from './about.tsx'
import { Exchange } from './exchange.tsx'
import './feedback-screen.css'
import { Moved } from './moved.tsx'
import { Readers } from './readers.tsx'
import { stepsOf } from './steps-of.ts'

/** A feedback exchange: whole for its two; for others that it is there, between whom, and how it stands. */
export function FeedbackScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const asked = useView('feedback', { id }, useMoments())
  return (
    <div className="page">
      <Answered asked={asked} what="the exchange">
        {(view) => <Feedback view={view} id={id} />}
      </Answered>
    </div>
  )
}

function Feedback({ view, id }: { view: Answer<'feedback'>; id: string }) {
  const { now } = useHere()
  const past = isPast(useMoments())
  const { feedback } = view
  const title = isSealed(feedback.title)
    ? `${asSentence(feedback.kind)} feedback, ${feedback.state}`
    : feedback.title
  useScreenTitle(`${feedback.ordinal ?? ''} ${title}`.trim())
  const closed = feedback.closed ?? view.declined?.stamp
  return (
    <article>
      <PageHead kind={kindOf(feedback)} title={title} facts={useFacts(view)} />
      <div className="life">
        <LoopBar
          opened={feedback.given.at}
          due={view.followUps[0] && `${view.followUps[0].on}T12:00:00.000Z`}
          closed={closed?.at}
          state={feedback.state === 'closed' ? 'kept' : 'current'}
          steps={stepsOf(view)}
          now={now}
          summary={feedback.told}
        />
      </div>
      {!past && <Actions names={view.actions} preset={{ id }} />}
      <div className="two-columns">
        <div>
          <Exchange view={view} />
          <History lines={view.history} />
        </div>
        <div>
          <Moved view={view} />
          <Readers view={view} />
          <About view={view} />
        </div>
      </div>
    </article>
  )
}

type Line = Answer<'feedback'>['feedback']

const valences: Readonly<Record<string, string>> = { '-1': 'blame', '1': 'praise' }
const abouts: Readonly<Record<string, string>> = {
  direct: 'about the business',
  hard: 'about behaviour',
}

function kindOf({ kind, ordinal, valence }: Line): string {
  return [
    `${asSentence(kind)} feedback ${ordinal ?? ''}`.trim(),
    abouts[kind],
    valences[String(valence)],
  ]
    .filter(Boolean)
    .join(', ')
}

function useFacts({ feedback }: Answer<'feedback'>) {
  const { members } = useHere()
  const { from, to } = feedback
  return [
    {
      label: 'From',
      value: <PersonName name={from.name} role={from.role} tone={toneOf(from.id, members)} />,
    },
    {
      label: 'To',
      value: <PersonName name={to.name} role={to.role} tone={toneOf(to.id, members)} />,
    },
    { label: 'State', value: <State feedback={feedback} /> },
  ]
}

function State({ feedback }: { feedback: Line }) {
  const { state, closed, closedLateDays = 0, overdueDays = 0, due, replaced } = feedback
  if (replaced) return <b>replaced</b>
  if (closed !== undefined) {
    return (
      <b className="tone-kept">
        Closed {shortDay(closed.happened)}
        {closedLateDays > 0 && `, ${days(closedLateDays)} late`}
      </b>
    )
  }
  if (overdueDays > 0) return <b className="tone-due">{days(overdueDays)} overdue</b>
  return (
    <b>
      {asSentence(state)}
      {due !== undefined && `, asked again ${shortDay(due)}`}
    </b>
  )
}
