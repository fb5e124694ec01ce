import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHere } from '../../app/here.tsx'
import { useHref } from '../../app/hrefs.ts'
import { isPast, useMoments } from '../../app/moments.ts'
import { firstName } from '../../app/people.ts'
import { useDates } from '../../app/use-dates.ts'
import { Answered } from '../../ui/answered.tsx'
import { shortDay } from '../../words/dates.ts'
import './for-you.css'
import { OutsideTroubles, useTroubles } from './outside-troubles.tsx'
import { shownAtOnce } from './shown-at-once.ts'
import { type Item, TodoItem } from './todo-item.tsx'

/** What waits for one; each is finished where it stands. */
export function ForYou() {
  const { me, demo, zone } = useHere()
  const { time } = useDates()
  const moments = useMoments()
  const asked = useView('for-you', {}, moments)
  const troubles = useTroubles(!isPast(moments) && !demo)
  return (
    <aside id="for-you" className="for-you" aria-label="What you must do">
      <Answered asked={asked} what="what waits for you">
        {({ items, open, overdue }) => (
          <>
            <header>
              <h2>For you, {firstName(me.name)}</h2>
              <span className="ink-3 size-12">
                {open + troubles.length} open{overdue > 0 && `, ${overdue} overdue`}
              </span>
            </header>
            {items.length > 0 && time !== undefined && (
              <p className="size-12 ink-3">Due on days in {zone}</p>
            )}
            {items.length + troubles.length === 0 && (
              <p className="none">Nothing waits for you. What others ask of you will stand here.</p>
            )}
            <Items items={items.slice(0, shownAtOnce(items))} />
            {items.length > shownAtOnce(items) && (
              <details>
                <summary>{items.length - shownAtOnce(items)} more</summary>
                <Items items={items.slice(shownAtOnce(items))} />
              </details>
            )}
          </>
        )}
      </Answered>
      {troubles.length > 0 && <OutsideTroubles troubles={troubles} />}
      {!isPast(moments) && <ComingUp />}
    </aside>
  )
}

function Items({ items }: { items: readonly Item[] }) {
  const past = isPast(useMoments())
  return (
    <ol>
      {items.map((item) => (
        <TodoItem key={item.id} item={item} past={past} />
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

function Coming({ timer: { day, told, href } }: { timer: Answer<'timers'>['timers'][number] }) {
  const hrefOf = useHref()
  return (
    <li>
      <a className="plain" href={hrefOf(href)}>
        {told}
      </a>
      <span className="ink-3">{shortDay(day)}</span>
    </li>
  )
}
