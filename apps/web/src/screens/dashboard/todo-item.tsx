import type { Answer } from '../../api/views.ts'
import { useHref } from '../../app/hrefs.ts'
import { AnswerButton } from '../../ui/answer-button.tsx'
import { Told } from '../../ui/sentence.tsx'
import { days, shortDay } from '../../words/dates.ts'

type Item = Answer<'for-you'>['items'][number]

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
        </div>
      )}
    </li>
  )
}

function When({ item: { overdueDays, due, since } }: { item: Item }) {
  if (overdueDays > 0) return <span className="tone-due strong">{days(overdueDays)} overdue</span>
  return (
    <span className="ink-3">
      {due === undefined ? `since ${shortDay(since)}` : `due ${shortDay(due)}`}
    </span>
  )
}
