import { useState } from 'react'
import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import { BeforeAfter } from '../../charts/record/before-after.tsx'
import { pathOf, useHref } from '../../here/hrefs.ts'
import { atMoments, useMoments } from '../../here/moments.ts'
import { usePlace, useTo } from '../../here/place-context.tsx'
import { useDates } from '../../here/use-dates.ts'
import { Answered } from '../../ui/answered.tsx'
import { fieldName } from '../../ui/field-changes.tsx'
import { isSealed } from '../../ui/readable.ts'
import '../../ui/segments.css'
import { OpenPostmortem } from '../../ui/open-postmortem.tsx'
import { Told } from '../../ui/sentence.tsx'
import { doerOf } from '../../ui/stamp.ts'
import { told } from '../../words/amount.ts'
import { count } from '../../words/figures.ts'
import { ScoresMoved } from '../moved/scores-moved.tsx'
import { Remarks } from '../remarks/remarks.tsx'
import { WithoutEntry } from '../sensitivity/without-entry.tsx'
import type { EntryLine } from './entries-of.ts'
import { Mend } from './mend.tsx'

/** One entry: what it changed, what caused it, and how it is stored. */
export function EntryDetail({ id }: { id: string }) {
  const asked = useView('entry', { id }, useMoments())
  const [stored, setStored] = useState(false)
  return (
    <Answered asked={asked} what="the entry">
      {(view) => (
        <div className="entry-detail">
          <div>
            <div className="segments">
              {[false, true].map((way) => (
                <label key={String(way)}>
                  <input
                    type="radio"
                    name={`stored-${id}`}
                    checked={stored === way}
                    onChange={() => setStored(way)}
                  />
                  <span>{way ? 'As stored' : 'What it changed'}</span>
                </label>
              ))}
            </div>
            {stored ? <Stored view={view} /> : <Changed view={view} />}
            {/* What mends another moved nothing itself: that one is asked about. */}
            {view.mends === undefined && <WithoutEntry id={id} />}
            <Beside view={view} />
          </div>
          <Because view={view} />
        </div>
      )}
    </Answered>
  )
}

/** What is said beside it; what was itself said so is answered where it stands. */
function Beside({ view: { entry, stored } }: { view: Answer<'entry'> }) {
  const dash = stored.stream.indexOf('-')
  const noun = stored.stream.slice(0, dash) as Params<'remarks'>['noun'] | 'remark'
  if (noun === 'remark') return null
  const id = stored.stream.slice(dash + 1)
  return (
    <>
      <ScoresMoved of={{ noun, id, entry: entry.id }} />
      <Remarks of={{ noun, id }} entry={entry.id} />
    </>
  )
}

function Changed({ view }: { view: Answer<'entry'> }) {
  const { changed } = view
  const [all, setAll] = useState(false)
  const { dayAndMinute } = useDates()
  const equal = changed.fields.filter((field) => !field.changed).length
  const fields = changed.fields
    .filter((field) => all || field.changed)
    .map(({ field, from, to }) => ({
      field: fieldName(field),
      before: told(from),
      after: told(to),
    }))
  return (
    <>
      {!changed.counts && <p className="tone-due">{whyNot(view.mendedBy)}</p>}
      {fields.length === 0 ? (
        <p className="ink-2">It changed none of the record’s fields.</p>
      ) : (
        <BeforeAfter
          fields={fields}
          before={changed.before && dayAndMinute(changed.before)}
          after={dayAndMinute(changed.after)}
        />
      )}
      {equal > 0 && !all && (
        <button type="button" className="left-alone" onClick={() => setAll(true)}>
          {count(equal, 'field')} left alone, <u>show</u>
        </button>
      )}
    </>
  )
}

/** Withdrawn once, it stays so, whatever its words were before. */
const whyNot = (mendedBy: Answer<'entry'>['mendedBy']): string =>
  mendedBy.some(({ type }) => type === 'RecordWithdrawn')
    ? 'It no longer counts: it was withdrawn.'
    : 'It no longer counts: another wording took its place.'

function Stored({ view: { stored } }: { view: Answer<'entry'> }) {
  return <pre>{JSON.stringify(stored, null, 2)}</pre>
}

function Because({ view }: { view: Answer<'entry'> }) {
  const to = useTo()
  const { entry, cause, effects, together, mends, mendedBy, mending } = view
  return (
    <div className="because">
      <p className="ink-3">Why and from what</p>
      {entry.reason !== undefined && (
        <p>{isSealed(entry.reason) ? 'The reason is sealed.' : `“${entry.reason}”`}</p>
      )}
      {entry.unshown !== undefined && (
        <p>
          <Told sentence={entry.unshown} />
        </p>
      )}
      {cause !== undefined && <Other how="Caused by" line={cause} />}
      {mends !== undefined && (
        <Other how={entry.type === 'RecordWithdrawn' ? 'Withdraws' : 'Corrects'} line={mends} />
      )}
      {mendedBy.map((line) => (
        <Other key={line.id} how="Since then" line={line} />
      ))}
      {effects.map((line) => (
        <Other key={line.id} how="Led to" line={line} />
      ))}
      {together.slice(0, 5).map((line) => (
        <Other key={line.id} how="Together with" line={line} />
      ))}
      {together.length > 5 && entry.correlation !== undefined && (
        <a href={to(`/record?correlation=${entry.correlation}`)}>
          {together.length - 5} more of the same act
        </a>
      )}
      <PageThen line={entry} />
      <Mend entry={entry} mending={mending} />
    </div>
  )
}

function Other({ how, line }: { how: string; line: EntryLine }) {
  const hrefOf = useHref()
  return (
    <p>
      {how} <a href={hrefOf(line.href)}>{`${doerOf(line)} ${line.did}`}</a>
      {line.on?.ordinal !== undefined && ` on ${line.on.ordinal}`}
    </p>
  )
}

/** The page as it stood once this was known: what is entered late was on no page on the day on which it happened. */
function PageThen({ line }: { line: EntryLine }) {
  const { base } = usePlace()
  const to = useTo()
  const replay = (
    <>
      <a href={to(`/replay?around=${line.id}`)}>Replay around it</a>{' '}
      <OpenPostmortem event={line.id} />
    </>
  )
  if (line.on === undefined) return <p className="page-then">{replay}</p>
  return (
    <p className="page-then">
      {replay}{' '}
      <a href={atMoments(`${base}${pathOf(line.on.href)}`, { known: line.recorded })}>
        Page as of this moment
      </a>
    </p>
  )
}
