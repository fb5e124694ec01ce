import { useParams } from '@tanstack/react-router'
import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { LoopBar } from '../../charts/loops/loop-bar.tsx'
import { Actions } from '../../forms/actions.tsx'
import { useEntryHref } from '../../here/entry-href.ts'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { isPast, useMoments } from '../../here/moments.ts'
import { toneOf } from '../../here/people.ts'
import { useScreenTitle } from '../../here/title.ts'
import { useDates } from '../../here/use-dates.ts'
import { useMoment } from '../../here/use-moment.ts'
import { Answered } from '../../ui/answered.tsx'
import { correctedDay } from '../../ui/day-corrected.tsx'
import { enteredBy } from '../../ui/entered-by.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { isSealed } from '../../ui/readable.ts'
import { asSentence } from '../../words/as-sentence.ts'
import '../../ui/two-columns.css'
import { day, days } from '../../words/dates.ts'
import { ScoresMoved } from '../moved/scores-moved.tsx'
import { Exchange } from './exchange.tsx'
import { Replacing } from './replacing.tsx'
import './feedback-screen.css'
import { RecordFoot } from '../records/record-foot.tsx'
import { Moved } from './moved.tsx'
import { Readers } from './readers.tsx'
import { courseOf, endingOf, lateWords, stepsOf } from './steps-of.ts'
import { kindWords, sealedTitle } from './words-of.ts'

/** A feedback exchange: whole for its two; for others that it is there, between whom, and how it stands. */
export function FeedbackScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const asked = useView('feedback', { id }, useMoments())
  return (
    <div className="page">
      <Answered asked={asked} what="the exchange" of={{ noun: 'feedback', id }}>
        {(view) => <Feedback view={view} id={id} />}
      </Answered>
    </div>
  )
}

function Feedback({ view, id }: { view: Answer<'feedback'>; id: string }) {
  const now = useMoment()
  const past = isPast(useMoments())
  const { feedback } = view
  const dates = useDates()
  const entryHref = useEntryHref()
  const title = isSealed(feedback.title) ? sealedTitle(feedback) : feedback.title
  useScreenTitle(`${feedback.ordinal ?? ''} ${title}`.trim())
  return (
    <article>
      <PageHead kind={kindOf(feedback)} title={title} facts={useFacts(view)} />
      <div className="life">
        <LoopBar
          course={courseOf(view, now)}
          steps={stepsOf(view, dates.day, entryHref)}
          ending={endingOf(view, dates.day, entryHref)}
          late={lateWords(view, now, entryHref)}
          now={now}
          summary={feedback.told}
        />
      </div>
      {!past && <Actions names={view.actions} preset={{ id }} />}
      <div className="two-columns">
        <div>
          <Exchange view={view} />
          <ScoresMoved of={{ noun: 'feedback', id }} />
        </div>
        <div>
          <Moved view={view} />
          <Readers view={view} />
          <Replacing view={view} />
        </div>
      </div>
      <RecordFoot of={{ noun: 'feedback', id }} lines={view.history} />
    </article>
  )
}

type Line = Answer<'feedback'>['feedback']

const valences = { '-1': 'blame', '0': 'neither praise nor blame', '1': 'praise' } as const
const abouts: Readonly<Record<string, string>> = {
  direct: 'about the business',
  hard: 'about behaviour',
}

function kindOf(feedback: Line): string {
  const { kind, valence } = feedback
  const meant = valence === undefined || isSealed(valence) ? undefined : valences[`${valence}`]
  return [kindWords(feedback), abouts[kind], meant].filter(Boolean).join(', ')
}

function useFacts({ feedback, about }: Answer<'feedback'>) {
  const { members } = useHere()
  const hrefOf = useHref()
  const { from, to, given } = feedback
  return [
    {
      label: 'From',
      value: <PersonName person={from} tone={toneOf(from.id, members)} />,
    },
    ...enteredBy(given),
    {
      label: 'To',
      value: <PersonName person={to} tone={toneOf(to.id, members)} />,
    },
    { label: 'State', value: <State feedback={feedback} /> },
    ...correctedDay(given, feedback.closed),
    ...(about.length === 0
      ? []
      : [
          {
            label: 'About',
            value: about.map(({ href, ordinal, title }) => (
              <a key={JSON.stringify(href)} className="about" href={hrefOf(href)}>
                {ordinal} {isSealed(title) ? '' : title}
              </a>
            )),
          },
        ]),
  ]
}

function State({ feedback }: { feedback: Line }) {
  const { state, closed, overdueDays = 0, due } = feedback
  if (closed !== undefined) return <b className="tone-kept">Closed {day(closed.happened)}</b>
  if (overdueDays > 0) return <b className="tone-due">{days(overdueDays)} overdue</b>
  return (
    <b>
      {asSentence(state)}
      {due !== undefined && `, to be asked about on ${day(due)}`}
    </b>
  )
}
