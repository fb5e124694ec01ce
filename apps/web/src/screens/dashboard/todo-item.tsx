import { type ComponentProps, useRef } from 'react'
import { useHref } from '../../here/hrefs.ts'
import { useTo } from '../../here/place-context.tsx'
import { useDates } from '../../here/use-dates.ts'
import { Told } from '../../ui/sentence.tsx'
import { days } from '../../words/dates.ts'
import { AnswerButton } from '../answers/answer-button.tsx'
import type { Answered, Item } from './answered-in-place.ts'

type Pressed = NonNullable<ComponentProps<typeof AnswerButton>['onPressed']>

/** One thing that waits; the buttons are the answers, and the past has none. */
export function TodoItem({
  item,
  past,
  onPressed,
  onAsk,
}: {
  item: Item
  past: boolean
  onAsk: ComponentProps<typeof AnswerButton>['onAsk']
  onPressed: (how: Pick<Answered, 'height' | 'said'>, recorded: Parameters<Pressed>[1]) => void
}) {
  const hrefOf = useHref()
  const row = useRef<HTMLLIElement>(null)
  const pressed: Pressed = (said, recorded) =>
    onPressed({ said, height: row.current?.offsetHeight ?? 0 }, recorded)
  return (
    <li ref={row} className={item.overdueDays > 0 ? 'overdue' : ''}>
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
            <AnswerButton key={action.label} action={action} onPressed={pressed} onAsk={onAsk} />
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
