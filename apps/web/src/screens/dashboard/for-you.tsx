import { Fragment, lazy, Suspense, useCallback, useState } from 'react'
import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { isPast, useMoments } from '../../here/moments.ts'
import { firstName } from '../../here/people.ts'
import { useDates } from '../../here/use-dates.ts'
import { Answered as AnsweredView } from '../../ui/answered.tsx'
import { useAnswered, withAnswered } from './answered-in-place.ts'
import type { AskedOf } from './asked.tsx'
import './for-you.css'
import { OutsideTroubles, useTroubles } from './outside-troubles.tsx'
import { shownAtOnce } from './shown-at-once.ts'
import { TodoItem } from './todo-item.tsx'

const AnsweredItem = lazy(() =>
  import('./answered-item.tsx').then(({ AnsweredItem: component }) => ({ default: component })),
)

const Asked = lazy(() =>
  import('./asked.tsx').then(({ Asked: component }) => ({ default: component })),
)

const FirstSteps = lazy(() =>
  import('./first-steps.tsx').then(({ FirstSteps: component }) => ({ default: component })),
)

/** What waits for one; each is finished where it stands. */
export function ForYou() {
  const { me, demo, zone, members, partnership } = useHere()
  const { time } = useDates()
  const moments = useMoments()
  const asked = useView('for-you', {}, moments)
  const troubles = useTroubles(!isPast(moments) && !demo)
  const { answered, keep, over } = useAnswered(asked.data?.items)
  const [writes, setWrites] = useState<AskedOf>()
  const close = useCallback(() => setWrites(undefined), [])
  const listed = { keep, over, past: isPast(moments), onAsk: setWrites }
  const begins = !isPast(moments) && !demo && members.some(({ id }) => id === me.id)
  return (
    <aside id="for-you" tabIndex={-1} className="for-you" aria-label="What you must do">
      <AnsweredView asked={asked} what="what waits for you">
        {({ items, open, overdue }) => (
          <>
            <header>
              <h2>For you, {firstName(me)}</h2>
              <span className="ink-3 size-12">
                {open + troubles.length} open{overdue > 0 && `, ${overdue} overdue`}
              </span>
            </header>
            {items.length > 0 && time !== undefined && (
              <p className="size-12 ink-3">Due dates are in the time of {zone}</p>
            )}
            {items.length + troubles.length === 0 && (
              <p className="none">Nothing waits for you. What others ask of you will stand here.</p>
            )}
            <Folded rows={withAnswered(items, answered)} {...listed} />
            {begins && partnership !== undefined && (
              <Suspense>
                <FirstSteps partnership={partnership} />
              </Suspense>
            )}
          </>
        )}
      </AnsweredView>
      {writes !== undefined && (
        <Suspense>
          <Asked
            {...writes}
            waits={asked.data?.items.some(({ id }) => id === writes.item.id) ?? true}
            onClose={close}
          />
        </Suspense>
      )}
      {troubles.length > 0 && <OutsideTroubles troubles={troubles} />}
      {!isPast(moments) && <ComingUp />}
    </aside>
  )
}

interface ListedProps extends Pick<ReturnType<typeof useAnswered>, 'keep' | 'over'> {
  rows: ReturnType<typeof withAnswered>
  past: boolean
  onAsk: (asked: AskedOf) => void
}

function Folded({ rows, ...listed }: ListedProps) {
  const atOnce = shownAtOnce(rows.map(({ item }) => item))
  return (
    <>
      <Rows rows={rows.slice(0, atOnce)} {...listed} />
      {rows.length > atOnce && (
        <details>
          <summary>{rows.length - atOnce} more</summary>
          <Rows rows={rows.slice(atOnce)} first={atOnce} {...listed} />
        </details>
      )}
    </>
  )
}

function Rows({ rows, past, keep, over, onAsk, first = 0 }: ListedProps & { first?: number }) {
  return (
    <ol>
      {rows.map(({ item, answered, waits = false }, n) => (
        <Fragment key={item.id}>
          {(answered === undefined || waits) && (
            <TodoItem
              item={item}
              past={past}
              onAsk={(action) => onAsk({ item, action })}
              onPressed={(how, recorded) => keep({ item, row: first + n, ...how }, recorded)}
            />
          )}
          {answered !== undefined && (
            <Suspense fallback={<li style={waits ? {} : { minHeight: answered.height }} />}>
              <AnsweredItem answered={answered} waits={waits} onOver={over} />
            </Suspense>
          )}
        </Fragment>
      ))}
    </ol>
  )
}

const MOST = 3

/** What the clock will do by itself. */
function ComingUp() {
  const timers = useView('timers', {})
  const waiting = timers.data?.timers.slice(0, MOST) ?? []
  if (waiting.length === 0) return null
  return (
    <section className="coming-up">
      <h2>Coming up</h2>
      <ol>
        {waiting.map((timer) => (
          <Coming key={`${timer.due} ${timer.told}`} timer={timer} />
        ))}
      </ol>
    </section>
  )
}

function Coming({ timer }: { timer: Answer<'timers'>['timers'][number] }) {
  const hrefOf = useHref()
  const { day } = useDates()
  return (
    <li>
      <a className="plain" href={hrefOf(timer.href)}>
        {timer.told}
      </a>
      <span className="ink-3">{day(timer.day)}</span>
    </li>
  )
}
