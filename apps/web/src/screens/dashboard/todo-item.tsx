import type { Answer } from '../../api/views.ts'
import { useHref } from '../../app/hrefs.ts'
import { useTo } from '../../app/place-context.tsx'
import { useDates } from '../../app/use-dates.ts'
import { AnswerButton } from '../../ui/answer-button.tsx'
import { Told } from '../../ui/sentence.tsx'
import { days } from '../../words/dates.ts'

export type Item = Answer<'for-you'>['items'][number]

/** One thing that waits; the buttons are the answers, and the past has none. */
export function TodoItem({ item, past }: { item: Item; past: boolean }) {
  const hrefOf = useHref()
  return (
    <li className={item.overdueDays > 0 ? 'overdue' : ''}>
      <div className="top">
        <a className="plain ink-3" href={hrefOf(item.href)}>
          {item.ordinal ?? item.kind}
        </a>
        <When item={item} />
      </div>
      <p>
        <Told sentence={item.question} />
      </p>
      {item.note !== undefined && <p className="ink-3 size-12">{item.note}</p>}
      {past ? null : item.beingRecorded ? (
        <p className="ink-3 size-12">Being recorded …</p>
      ) : (
        <div className="answers">
          {item.actions.map((action) => (
            <AnswerButton key={action.label} action={action} />
          ))}
          <AfterMeeting item={item} />
        </div>
      )}
    </li>
  )
}

/** A session that was held has more to be told than that. */
function AfterMeeting({ item: { actions, href } }: { item: Item }) {
  const to = useTo()
  const isHeld = actions.some(({ command }) => command === 'HoldSession')
  if (!isHeld || !('id' in href)) return null
  return (
    <a className="button" href={to(`/after-a-meeting?session=${href.id}`)}>
      All that came of it
    </a>
  )
}

function When({ item: { overdueDays, due, since } }: { item: Item }) {
  const { day } = useDates()
  if (overdueDays > 0) return <span className="tone-due strong">{days(overdueDays)} overdue</span>
  return (
    <span className="ink-3">{due === undefined ? `since ${day(since)}` : `due ${day(due)}`}</span>
  )
}
