import { useParams } from '@tanstack/react-router'
import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { Actions } from '../../forms/actions.tsx'
import { useHere } from '../../here/here.tsx'
import { isPaged, type PagedNoun } from '../../here/homes.ts'
import { isPast, useMoments } from '../../here/moments.ts'
import { toneOf } from '../../here/people.ts'
import { useTo } from '../../here/place-context.tsx'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { correctedDay } from '../../ui/day-corrected.tsx'
import { enteredBy } from '../../ui/entered-by.ts'
import { LinkedTable } from '../../ui/linked-table.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { Told } from '../../ui/sentence.tsx'
import '../../ui/two-columns.css'
import { WhoKnows } from '../knowledge/who-knows.tsx'
import { ScoresMoved } from '../moved/scores-moved.tsx'
import { Life } from './life.tsx'
import { useHomeNoun } from './list-screen.tsx'
import { PartOf } from './part.tsx'
import { RecordFoot } from './record-foot.tsx'
import { Standing } from './standing.tsx'
import { Values } from './values.tsx'

/** One record of a noun: what it says, how it went, and what can be done with it now. */
export function RecordPage() {
  const noun = useHomeNoun()
  const { id } = useParams({ strict: false }) as { id: string }
  return noun === undefined || !isPaged(noun) ? <NotFound /> : <Asked noun={noun} id={id} />
}

function Asked({ noun, id }: { noun: PagedNoun; id: string }) {
  const asked = useView('page', { noun, id }, useMoments())
  return (
    <div className="page">
      <Answered asked={asked} what={`the ${noun}`} of={{ noun, id }}>
        {(view) => <Page view={view} noun={noun} />}
      </Answered>
    </div>
  )
}

type View = Answer<'page'>

function Page({ view, noun }: { view: View; noun: PagedNoun }) {
  const { record, kind, series, parts, linked, history, actions, current } = view
  const title = isSealed(record.title) ? record.told : record.title
  const past = isPast(useMoments())
  const to = useTo()
  useScreenTitle([record.ordinal, title].filter(Boolean).join(' '))
  return (
    <article>
      <PageHead kind={kind} title={title} facts={useFacts(view)} />
      {view.steps.length > 0 && <Life view={view} />}
      {!past && (
        <Actions
          names={actions.filter((name) => series === undefined || name !== 'ReportMetric')}
          preset={{ id: record.id }}
          current={current}
          revision={view.revision}
          beforehand={view.beforehand}
        />
      )}
      {!past && actions.includes('HoldSession') && (
        <p>
          <a href={to(`/after-a-meeting?session=${record.id}`)}>
            After the meeting: topics, what was agreed, the next date
          </a>
        </p>
      )}
      <div className="two-columns">
        <div>
          {series !== undefined && (
            <Values
              id={record.id}
              title={title}
              series={series}
              reports={!past && actions.includes('ReportMetric')}
            />
          )}
          {parts
            .filter(({ beside }) => !beside)
            .map((part) => (
              <PartOf key={part.title} part={part} />
            ))}
          {view.whoKnows !== undefined && <WhoKnows known={view.whoKnows} />}
          {history.length > 0 && <ScoresMoved of={{ noun, id: record.id }} />}
        </div>
        <div>
          {parts
            .filter(({ beside }) => beside)
            .map((part) => (
              <PartOf key={part.title} part={part} />
            ))}
          {linked.length > 0 && (
            <Section title="Linked">
              <LinkedTable rows={linked} />
            </Section>
          )}
        </div>
      </div>
      {history.length > 0 && <RecordFoot of={{ noun, id: record.id }} lines={history} />}
    </article>
  )
}

function useFacts({ record, facts, stateIs = 'State' }: View) {
  const { members } = useHere()
  const named = (person: View['record']['to'][number]) => (
    <PersonName key={person.id} person={person} tone={toneOf(person.id, members)} />
  )
  return [
    ...(record.from === undefined ? [] : [{ label: 'From', value: named(record.from) }]),
    ...(record.to.length === 0
      ? []
      : [
          {
            label: record.from === undefined ? 'Who' : 'To',
            value: <span className="several">{record.to.map(named)}</span>,
          },
        ]),
    ...enteredBy(record.began),
    {
      label: stateIs,
      value: (
        <b>
          <Standing record={record} />
        </b>
      ),
    },
    ...correctedDay(record.began, record.ended),
    ...facts.map(({ label, value }) => ({ label, value: <Told sentence={value} /> })),
  ]
}
