import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { momentWords, useMoments } from '../../here/moments.ts'
import { useTo } from '../../here/place-context.tsx'
import { useSearchParts } from '../../here/search.ts'
import { useDates } from '../../here/use-dates.ts'
import { Answered } from '../../ui/answered.tsx'
import { Change, fieldName } from '../../ui/field-changes.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { doerOf } from '../../ui/stamp.ts'
import './step-state.css'
import { type About, lastKnown } from './so-far.ts'
import { Stood } from './stood.tsx'
import type { Replay } from './use-replay.ts'
import type { Step } from './walk.ts'
import { WhoKnew } from './who-knew.tsx'

/** What one step changed, what each person knew by then, and how things stood. */
export function StepState({ replay, step }: { replay: Replay; step: Step }) {
  const { partnership } = useHere()
  const [search] = useSearchParts()
  const about = aboutIn(search['of']) ?? lastKnown(replay)
  const asked = useView(
    'step',
    {
      ...{ id: step.id, clock: replay.clock },
      ...(partnership === undefined ? {} : { partnership }),
      ...about,
    },
    useMoments(),
  )
  return (
    <Answered asked={asked} what="how things stood">
      {(view) => (
        <>
          <Changed view={view} step={step} replay={replay} />
          {view.knew === undefined ? (
            <NobodyKnew why={search['of'] !== undefined ? 'later' : about && 'closed'} />
          ) : (
            <>
              <WhoKnew knew={view.knew} at={view.at} />
              <Hold of={view.knew.who.of} />
            </>
          )}
          <Stood view={view} clock={replay.clock} />
          <Moment view={view} replay={replay} />
        </>
      )}
    </Answered>
  )
}

function aboutIn(text: string | undefined): About | undefined {
  const [noun, ...id] = text?.split('-') ?? []
  return noun === undefined ? undefined : { noun: noun as About['noun'], record: id.join('-') }
}

function Changed({ view, step, replay }: { view: Answer<'step'>; step: Step; replay: Replay }) {
  const hrefOf = useHref()
  const { dayAndMinute } = useDates()
  const { about, fields } = view
  const title = about === undefined || isSealed(about.title) ? '' : about.title
  return (
    <Section
      title={`${doerOf(step)} ${step.did}`}
      note={dayAndMinute(replay.clock === 'recorded' ? step.recorded : step.happened)}
    >
      {about !== undefined && (
        <p>
          <a href={hrefOf(about.href)}>
            {about.ordinal} {title}
          </a>
          , {about.state}
        </p>
      )}
      {fields.map((change) => (
        <p key={change.field} className="field">
          <span className="ink-3">{fieldName(change.field)}</span> <Change change={change} />
        </p>
      ))}
      {fields.length === 0 && (
        <p className="ink-2">
          {about === undefined && step.on !== undefined ? NOT_OPEN : whyNothing(step, replay)}
        </p>
      )}
    </Section>
  )
}

/** As it happened, what was mended since counts mended from the start. */
function whyNothing({ mended, type }: Step, { clock }: Replay): string {
  const isMending = type === 'RecordWithdrawn' || type === 'RecordCorrected'
  if (clock === 'recorded') return NO_FIELD
  if (mended === 'withdrawn')
    return 'It was withdrawn since: as it happened, it counts for nothing.'
  return isMending
    ? 'The entry that it changed is told here as it now stands, from its own day on.'
    : NO_FIELD
}

const NO_FIELD = 'It changed none of the record’s fields.'

/** Of a record that one may read today, and could not by what was recorded then. */
const NOT_OPEN = 'This record was not open to you yet.'

const nobodyKnew = {
  later: 'It was not on record yet.',
  closed: NOT_OPEN,
  nothing: 'So far nothing has come up of which the record keeps who knew.',
}

const NobodyKnew = ({ why = 'nothing' }: { why: keyof typeof nobodyKnew | undefined }) => (
  <Section title="What each person knew">
    <p className="ink-2">{nobodyKnew[why]}</p>
  </Section>
)

/** Keeps one record in view, or lets the steps choose again. */
function Hold({ of: { noun, id } }: { of: { noun: string; id: string } }) {
  const [search, change] = useSearchParts()
  const held = search['of'] !== undefined
  return (
    <button
      type="button"
      className="hold"
      onClick={() => change({ of: held ? undefined : `${noun}-${id}` })}
    >
      {held ? 'Let the steps choose what is looked at' : 'Stay with this one while stepping'}
    </button>
  )
}

/** The way to everything else at this moment. */
function Moment({ view: { at }, replay: { clock } }: { view: Answer<'step'>; replay: Replay }) {
  const to = useTo()
  const name = clock === 'recorded' ? 'known' : 'happened'
  return (
    <p className="moment ink-3" data-moment={momentWords({ [name]: at })}>
      <a href={to(`/?${name}=${encodeURIComponent(at)}`)}>The timeline at this moment</a>
    </p>
  )
}
