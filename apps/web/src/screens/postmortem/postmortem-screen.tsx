import { useParams } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useView } from '../../api/use-view.ts'
import { Actions } from '../../forms/actions.tsx'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { isPast, useMoments } from '../../here/moments.ts'
import { toneOf } from '../../here/people.ts'
import { useScreenTitle } from '../../here/title.ts'
import { useDates } from '../../here/use-dates.ts'
import { Answered } from '../../ui/answered.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { Sealed } from '../../ui/words.tsx'
import { count } from '../../words/figures.ts'
import '../../ui/two-columns.css'
import { Standing } from '../records/standing.tsx'
import { Compared } from './compared.tsx'
import { useCurating } from './curating.ts'
import { ExportBar } from './export-bar.tsx'
import { Narrative } from './narrative.tsx'
import { ActionsThere, Findings, Objections } from './outcome.tsx'
import './postmortem.css'
import { RecordFoot } from '../records/record-foot.tsx'
import { RecollectionForm } from './recollection-form.tsx'
import { RecordColumn } from './record-column.tsx'
import type { Told } from './told-entry.tsx'

/** A post-mortem: the record of its days, the narrative beside it, what each recalls, and what follows. */
export function PostmortemScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const asked = useView('postmortem', { id }, useMoments())
  return (
    <div className="page postmortem">
      <Answered asked={asked} what="the post-mortem" of={{ noun: 'postmortem', id }}>
        {(view) => <Postmortem view={view} />}
      </Answered>
    </div>
  )
}

/** Each has a place of its own. */
const inPlace = [
  ...['WriteRecollection', 'CurateTimeline', 'AnnotateEntry', 'ObjectToTimeline'],
  ...['MakePostmortemFinding', 'AgreePostmortemAction'],
]

function Postmortem({ view }: { view: Told }) {
  const { record, question, may, opened, history } = view
  const past = isPast(useMoments())
  const title = isSealed(record.title) ? record.told : record.title
  const { begin, curating } = useCurating(view)
  useScreenTitle([record.ordinal, title].filter(Boolean).join(' '))
  return (
    <article>
      <PageHead
        kind={['Post-mortem', record.ordinal].filter(Boolean).join(' ')}
        title={title}
        facts={useFacts(view)}
      />
      <p className="question">{isSealed(question) ? <Sealed what="the question" /> : question}</p>
      <Alike alike={view.alike} />
      <ExportBar id={record.id} />
      {!past && (
        <Actions names={may.filter((name) => !inPlace.includes(name))} preset={{ id: record.id }} />
      )}
      {!past && may.includes('WriteRecollection') && (
        <Section
          title="What you recall"
          note={view.own.length > 0 ? 'given, and sealed until all have' : ''}
        >
          <RecollectionForm view={view} />
        </Section>
      )}
      <div className="two-columns">
        <div>
          <RecordColumn view={view} curating={curating} />
        </div>
        <div>
          {opened !== undefined && view.within ? (
            <>
              <Narrative view={view} curating={curating} onCurate={begin} />
              <Compared compared={view.compared} />
              <Objections view={view} />
              <Findings view={view} />
              <ActionsThere view={view} />
            </>
          ) : (
            <NotOpen view={view} />
          )}
        </div>
      </div>
      <RecordFoot of={{ noun: 'postmortem', id: record.id }} lines={history} />
    </article>
  )
}

/** Two may be meant: it is said, and left to those who opened them. */
function Alike({ alike }: Pick<Told, 'alike'>) {
  const hrefOf = useHref()
  if (alike.length === 0) return null
  return (
    <p className="tone-due">
      Of the same days and people there is also{' '}
      {alike.map(({ href, ordinal, title }, n) => (
        <Fragment key={JSON.stringify(href)}>
          {n > 0 && ', '}
          <a href={hrefOf(href)}>
            {[ordinal, isSealed(title) ? undefined : title].filter(Boolean).join(' ')}
          </a>
        </Fragment>
      ))}
      .
    </p>
  )
}

/** In place of the narrative, for whoever may not read it, and as long as nobody may. */
function NotOpen({ view: { within, findings, actions, opened, involved } }: { view: Told }) {
  const sealed = involved.filter(({ wrote }) => wrote === 'sealed').length
  return (
    <Section title="Narrative" note="beside the record">
      <p className="ink-2">
        {opened === undefined
          ? `It begins once all have written what they recall: ${sealed} of ${involved.length} have.`
          : `What is said in it is for those involved and for who facilitates: ${count(findings.length, 'finding')} and ${count(actions.length, 'action')}.`}
      </p>
      {within && opened === undefined && (
        <p className="ink-3">
          Then what each recalls stands between the entries, side by side where accounts differ.
        </p>
      )}
    </Section>
  )
}

const wroteInWords = {
  waiting: 'has not written yet',
  sealed: 'has written, sealed',
  open: '',
  'open, late': 'wrote late',
  silent: 'wrote nothing',
  away: 'was away',
} as const

function useFacts({ record, partnership, from, to, involved, facilitator, closes, opened }: Told) {
  const { members } = useHere()
  const hrefOf = useHref()
  const { day, days } = useDates()
  return [
    ...(partnership === undefined || isSealed(partnership.title)
      ? []
      : [{ label: 'Of', value: <a href={hrefOf(partnership.href)}>{partnership.title}</a> }]),
    { label: 'Days', value: days(from, to) },
    {
      label: 'Involved',
      value: (
        <span className="several">
          {involved.map(({ person, wrote }) => (
            <span key={person.id}>
              <PersonName person={person} tone={toneOf(person.id, members)} />{' '}
              <span className="ink-3">{wroteInWords[wrote]}</span>
            </span>
          ))}
        </span>
      ),
    },
    {
      label: 'Facilitated by',
      value: (
        <>
          {facilitator.person.name}
          {facilitator.outside && <span className="ink-3"> from outside</span>}
          {facilitator.party && <b className="tone-due"> who is a party</b>}
          {facilitator.left && <b className="tone-due"> who has left</b>}
          {facilitator.before.map(({ person, party, outside, until }) => (
            <span key={until.event} className="ink-2">
              ; until {day(until.at)} {person.name}
              {outside && <span className="ink-3"> from outside</span>}
              {party && <b className="tone-due"> who is a party</b>}
            </span>
          ))}
        </>
      ),
    },
    ...(opened === undefined ? [{ label: 'Recollections until', value: day(closes) }] : []),
    {
      label: 'State',
      value: (
        <b>
          <Standing record={record} />
        </b>
      ),
    },
  ]
}
