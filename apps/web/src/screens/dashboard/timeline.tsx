import { lazy, Suspense, useMemo, useRef } from 'react'
import type { Answer } from '../../api/views.ts'
import { SaveAs } from '../../charts/saved/save-as.tsx'
import { Scrubber } from '../../charts/scrubber/scrubber.tsx'
import { hasBeside, timedPanel } from '../../charts/timeline-stack/panels.ts'
import { spoken } from '../../charts/timeline-stack/spoken.ts'
import { stopsOf } from '../../charts/timeline-stack/stops.ts'
import { TimelineStack } from '../../charts/timeline-stack/timeline-stack.tsx'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { isPast, momentTold, todayOr, useMoments } from '../../here/moments.ts'
import { useTo } from '../../here/place-context.tsx'
import { useSearchParts } from '../../here/search.ts'
import { day } from '../../words/dates.ts'
import { ChosenStretch, recordOf } from './chosen-stretch.tsx'
import { Controls } from './controls.tsx'
import { LaidBeside } from './laid-beside.tsx'
import { formOf, listedWithin, panelsOf, regionsOf } from './panels-of.ts'
import { startAt } from './start-at.ts'
import { chosenIn, extentOf } from './stretch.ts'
import './timeline.css'
import { useTimelineState } from './timeline-state.ts'

const TimelineTable = lazy(() =>
  import('../../charts/timeline-stack/timeline-table.tsx').then(({ TimelineTable: component }) => ({
    default: component,
  })),
)
const SurveyStrip = lazy(() =>
  import('./survey-strip.tsx').then(({ SurveyStrip: component }) => ({ default: component })),
)

/** On a phone what waits comes soon after. */
const FEW = ['trust', 'alignment', 'strategy', 'feedback']

/** The stack, its table, and the scrubber under it. */
export function Timeline({ view }: { view: Answer<'dashboard'> }) {
  const to = useTo()
  const href = useHref()
  const section = useRef<HTMLElement>(null)
  const moments = useMoments()
  const past = isPast(moments)
  const { member, lastDay } = useHere()
  const now = Date.parse(view.moment)
  const panels = useMemo(
    () =>
      panelsOf(view.panels, {
        href,
        form: formOf(to, { past, member }),
        now,
        laid: { version: view.version, beside: view.beside },
      }),
    [view.panels, view.version, view.beside, href, to, past, member, now],
  )
  const regions = useMemo(() => regionsOf(view.regions, href), [view.regions, href])
  const extent = useMemo(() => extentOf(view), [view])
  const [search, change] = useSearchParts()
  const chosen = chosenIn(search, extent) !== undefined
  const { start, end } = search
  const listed = useMemo(
    () =>
      chosen && start !== undefined && end !== undefined
        ? listedWithin(panels, { from: start, to: end }, to('/record'))
        : panels,
    [panels, chosen, start, end, to],
  )
  const timed = useMemo(() => panels.map(timedPanel), [panels])
  const stops = useMemo(() => stopsOf(timed), [timed])
  const { onBack, ...state } = useTimelineState(extent, now, (window) =>
    startAt(panels, window, now),
  )
  const table = search['as'] === 'table'
  const surveys = search['surveys'] === 'shown'
  const all = search['lines'] === 'all'
  const { window } = state
  const days = { from: window.from, to: Math.min(window.to, now) }
  const shown = useMemo(
    () => stops.filter((stop) => stop >= window.from && stop <= Math.min(window.to, now)),
    [stops, window, now],
  )
  const today = past ? day(now) : todayOr(lastDay)
  return (
    <section aria-label="Timeline" ref={section}>
      <div className="timeline-bar">
        <b>
          {view.extent === undefined
            ? `From ${today} on`
            : `${day(days.from)} to ${days.to < now ? day(days.to) : today}`}
        </b>
        <span className="keys">
          Crosshair <kbd>←</kbd> <kbd>→</kbd>
        </span>
        <LaidBeside version={view.version} past={past || lastDay !== undefined} />
        <button
          type="button"
          aria-pressed={surveys}
          onClick={() => change({ surveys: surveys ? undefined : 'shown' })}
        >
          Surveys
        </button>
        <button
          type="button"
          aria-pressed={table}
          onClick={() => change({ as: table ? undefined : 'table' })}
        >
          {table ? 'Chart' : 'Table'}
        </button>
        {!view.partnership.ended && (
          <a
            className="plain"
            href={to(
              `/one-page?${new URLSearchParams({ partnership: view.partnership.id, a: view.a.id, b: view.b.id })}`,
            )}
          >
            One page
          </a>
        )}
        <button type="button" className="print" onClick={() => print()}>
          Print
        </button>
        {!table && (
          <SaveAs
            of={section}
            name="timeline"
            title={`Timeline of ${view.partnership.name}`}
            told={[`${day(days.from)} to ${day(days.to)}`, momentTold(moments)]
              .filter(Boolean)
              .join(', ')}
            csv={async () => {
              const { timelineCsv } = await import('../../charts/saved/timeline-csv.ts')
              return timelineCsv({ panels, regions, window }, view.moment)
            }}
          />
        )}
        <span className="phone-note">crosshair on {day(state.at)}</span>
      </div>
      {table ? (
        <Suspense>
          <TimelineTable
            {...{ panels, regions, window }}
            beside={view.beside?.told}
            at={state.at}
            now={view.moment}
          />
        </Suspense>
      ) : (
        <TimelineStack
          panels={listed}
          regions={regions}
          now={now}
          few={all ? undefined : FEW}
          listed={(at) => to(recordOf({ from: at, to: at }))}
          summary={
            chosen
              ? `Shown are ${day(days.from)} to ${day(days.to)}. Of all days: ${view.summary}`
              : view.summary
          }
          {...state}
        />
      )}
      {!table && panels.length > FEW.length && (
        <button
          type="button"
          className="button all-lines"
          onClick={() => change({ lines: all ? undefined : 'all' })}
        >
          {all ? 'Fewer lines' : `All ${panels.length} lines`}
        </button>
      )}
      {view.beside !== undefined && (
        <p className="ink-3 size-12">
          {panels.some(hasBeside) ? 'Dashed: the same line' : 'No line differs'} {view.beside.told}.
        </p>
      )}
      {surveys && (
        <Suspense>
          <SurveyStrip
            roles={view.partnership.members.map(({ role }) => role)}
            all={to('/how-this-is-measured')}
          />
        </Suspense>
      )}
      <div className="timeline-foot">
        <Controls
          at={state.at}
          stops={shown}
          onAt={state.onAt}
          spoken={(at) => spoken(timed, at)}
        />
        <Scrubber
          extent={extent}
          window={window}
          density={view.density}
          at={state.at}
          now={now}
          onWindow={state.onWindow}
        />
      </div>
      {chosen && <ChosenStretch days={days} onBack={onBack} />}
    </section>
  )
}
