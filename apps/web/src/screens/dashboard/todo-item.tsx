import { lazy, Suspense, useRef, useState } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { uuidV7 } from '../../api/uuid-v7.ts'
import type { Answer } from '../../api/views.ts'
import { useHref } from '../../app/hrefs.ts'
import { Told } from '../../ui/sentence.tsx'
import { days, shortDay } from '../../words/dates.ts'

type Item = Answer<'for-you'>['items'][number]
type Action = Item['actions'][number]

const CommandDialog = lazy(() =>
  import('../../forms/command-dialog.tsx').then(({ CommandDialog: component }) => ({
    default: component,
  })),
)

const PulseDialog = lazy(() =>
  import('../pulses/pulse-dialog.tsx').then(({ PulseDialog: component }) => ({
    default: component,
  })),
)

const RankingDialog = lazy(() =>
  import('../rankings/ranking-dialog.tsx').then(({ RankingDialog: component }) => ({
    default: component,
  })),
)

/** Rounds are answered in a form of their own. */
const rounds: Readonly<Record<string, typeof PulseDialog>> = {
  AnswerPulse: PulseDialog,
  RankGoals: RankingDialog,
}

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

/** Gives the answer at once, or asks for what is still to be written. */
function AnswerButton({ action }: { action: Action }) {
  const give = useCommand(action.command)
  const key = useRef(uuidV7())
  const [asking, setAsking] = useState(false)
  const Round = rounds[action.command]
  const answer = () =>
    action.asks ? setAsking(true) : give.mutate({ input: action.input, key: key.current })
  return (
    <>
      <button type="button" className="button" aria-disabled={give.isPending} onClick={answer}>
        {give.isPending ? 'Recording…' : action.label}
      </button>
      {give.error !== null && (
        <span className="tone-due size-12" role="alert">
          {give.error.message}
        </span>
      )}
      {asking && (
        <Suspense>
          {Round !== undefined ? (
            <Round id={String(action.input['id'])} onClose={() => setAsking(false)} />
          ) : (
            <CommandDialog
              command={action.command}
              preset={action.input}
              onClose={() => setAsking(false)}
            />
          )}
        </Suspense>
      )}
    </>
  )
}
