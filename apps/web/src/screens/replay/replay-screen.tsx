import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import { DayStrip } from '../../charts/scrubber/day-strip.tsx'
import { useMoments } from '../../here/moments.ts'
import { useTo } from '../../here/place-context.tsx'
import { type Search, useFilters, useSearchParts } from '../../here/search.ts'
import { useScreenTitle } from '../../here/title.ts'
import { useMoment } from '../../here/use-moment.ts'
import { Answered } from '../../ui/answered.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { DayFilter, Filter } from '../../ui/filter.tsx'
import '../../ui/segments.css'
import { NotThere } from '../../ui/not-there.tsx'
import { OpenPostmortem } from '../../ui/open-postmortem.tsx'
import { day } from '../../words/dates.ts'
import { ImportanceChoice } from './importance-choice.tsx'
import './replay.css'
import { Narrative } from './narrative.tsx'
import { StepState } from './step-state.tsx'
import { StepsList } from './steps-list.tsx'
import { Transport } from './transport.tsx'
import { useReplay } from './use-replay.ts'
import { useWalkKeys } from './use-walk-keys.ts'
import { type Clock, timeOf } from './walk.ts'

/** A stretch of the record, paused at its start, to be walked step by step; where one stands is in the address. */
export function ReplayScreen() {
  useScreenTitle('Replay')
  const [search] = useSearchParts()
  const asked = useView('replay', paramsOf(search), useMoments())
  return (
    <article className="replay">
      <Answered asked={asked} what="the replay">
        {(view) => <Found view={view} />}
      </Answered>
    </article>
  )
}

/** The address' filters as the view takes them; what it does not know is left to its refusal. */
const paramsOf = ({ from, to, around, clock, person }: Search) =>
  ({ from, to, around, clock, person }) as Params<'replay'>

function Found({ view }: { view: Answer<'replay'> }) {
  const replay = useReplay(view)
  useWalkKeys(replay)
  const { at } = replay
  return (
    <>
      <Head view={view} />
      {view.unfound && (
        <NotThere what="record or entry" of="around" instead="these are the last days" />
      )}
      {replay.isElsewhere && <NotThere what="step" of="step" instead="it is paused at the first" />}
      <div className="columns">
        <StepsList replay={replay} />
        <div className="state">{at !== undefined && <StepState replay={replay} step={at} />}</div>
        <Narrative replay={replay} postmortems={view.postmortems} />
      </div>
      <footer className="foot">
        <Transport replay={replay} />
        <Strip view={view} at={at && timeOf(at, replay.clock)} />
      </footer>
    </>
  )
}

function Head({ view: { from, to, steps, found, filters } }: { view: Answer<'replay'> }) {
  const [search, change] = useFilters()
  const toPage = useTo()
  const { postmortem } = search
  const clock: Clock = search['clock'] === 'happened' ? 'happened' : 'recorded'
  const move = (parts: Record<string, string | undefined>) =>
    change({ from, to, around: undefined, step: undefined, ...parts })
  return (
    <header>
      <h1>Replay</h1>
      <p className="ink-2">
        {day(from)} to {day(to)}
        {steps.length < found && `, the first ${steps.length} of ${found} entries`}
      </p>
      <div className="filters">
        <DayFilter label="From" value={from} onChange={(value) => move({ from: value })} />
        <DayFilter label="To" value={to} onChange={(value) => move({ to: value })} />
        <Filter
          label="Who"
          value={search['person'] ?? ''}
          options={filters.people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(person) => change({ person })}
          all="anyone"
          another="nobody here"
        />
        <ImportanceChoice />
        <fieldset className="segments">
          <legend className="visually-hidden">In which order</legend>
          {(['recorded', 'happened'] as const).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="replay-clock"
                checked={clock === each}
                onChange={() => change({ clock: each === 'happened' ? each : undefined })}
              />
              <span>{each === 'recorded' ? 'As known then' : 'As it happened'}</span>
            </label>
          ))}
        </fieldset>
        <span className="copy">
          Link to this step <CopyButton text={location.href} />{' '}
          {postmortem === undefined ? (
            <OpenPostmortem from={from} to={to} />
          ) : (
            <a href={toPage(`/post-mortems/${postmortem}`)}>To the post-mortem</a>
          )}
        </span>
      </div>
    </header>
  )
}

/** The whole record as a strip, and the stretch in it that is walked. */
function Strip({ view, at }: { view: Answer<'replay'>; at: number | undefined }) {
  const [, change] = useFilters()
  const now = Date.parse(useMoment())
  const { from, to, density } = view
  return (
    <DayStrip
      {...{ from, to, density, now, at }}
      onDays={(days) => change({ ...days, around: undefined, step: undefined })}
    />
  )
}
