import type { Answer } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { isPast, useMoments } from '../../here/moments.ts'
import { firstName } from '../../here/people.ts'
import { useTo } from '../../here/place-context.tsx'
import { useDates } from '../../here/use-dates.ts'
import { GiveButton } from '../../ui/give-button.tsx'
import { doneBy } from '../../ui/stamp.ts'
import { Words } from '../../ui/words.tsx'
import './remarks.css'

type Said = Answer<'remarks'>['remarks'][number]

interface RemarkProps {
  remark: Said
  /** Whether it says which entry it is about, which is told where others stand beside it. */
  onEntry: boolean
}

/** One remark, or a question with its answer. */
export function Remark({ remark, onEntry }: RemarkProps) {
  const { day } = useDates()
  const { to, text, stamp, answer, takenBack } = remark
  const asks = to === undefined ? '' : ` asks ${firstName(to)}`
  return (
    <li className="remark">
      <p className="asked">
        {doneBy(stamp)}
        {asks}, <Entry event={stamp.event}>{day(stamp.happened)}</Entry>
        {onEntry && remark.entry !== undefined && (
          <>
            , on the entry <Entry event={remark.entry.id}>{remark.entry.did}</Entry>
          </>
        )}
        {takenBack !== undefined && `, taken back ${day(takenBack.happened)}`}
      </p>
      <p>
        {takenBack === undefined ? (
          <Words value={text} />
        ) : (
          <s className="ink-3">
            <Words value={text} />
          </s>
        )}
      </p>
      {answer !== undefined && (
        <div className="answer">
          <p className="asked">
            {doneBy(answer.stamp)} answers,{' '}
            <Entry event={answer.stamp.event}>{day(answer.stamp.happened)}</Entry>
          </p>
          <p>
            <Words value={answer.text} />
          </p>
        </div>
      )}
      <Open remark={remark} />
    </li>
  )
}

/** A question that waits says so, and is answered or taken back where it stands. */
function Open({ remark: { id, to, answer, takenBack, actions } }: Pick<RemarkProps, 'remark'>) {
  const past = isPast(useMoments())
  if (to === undefined || answer !== undefined || takenBack !== undefined) return null
  return (
    <div className="answers">
      <span className="tone-due size-12">Waits for {firstName(to)}</span>
      {!past && actions.includes('AnswerQuestion') && (
        <CommandButton command="AnswerQuestion" preset={{ id }}>
          Answer
        </CommandButton>
      )}
      {!past && actions.includes('WithdrawQuestion') && (
        <GiveButton command="WithdrawQuestion" input={{ id }} label="Take it back" />
      )}
    </div>
  )
}

function Entry({ event, children }: { event: string; children: string }) {
  const to = useTo()
  return <a href={to(`/record?entry=${event}`)}>{children}</a>
}
