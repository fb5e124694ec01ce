import { type FormEvent, useState } from 'react'
import { useCommand } from '../../api/use-command.ts'
import type { Answer } from '../../api/views.ts'
import { LeftOver } from '../../forms/left-over.tsx'
import { useKeptDraft } from '../../forms/use-kept-draft.ts'
import { firstName } from '../../here/people.ts'
import { isSealed } from '../../ui/readable.ts'
import { Trouble } from '../../ui/trouble.tsx'
import { OrderList } from './order-list.tsx'
import { PointsList } from './points-list.tsx'
import { draftFrom, inputFrom, wrongWith } from './ranking-draft.ts'
import './ranking-form.css'

interface RankingFormProps {
  view: Answer<'ranking'>
  me: string
}

const standing = {
  waiting: '',
  sealed: ' You have answered; you may change it until all have.',
  silent: ' It was opened without you; yours will be marked late.',
  'not there': ' It was opened while you were away.',
} as const

/** In which order the goals come to one, and how a hundred points go among them. */
export function RankingForm({ view, me }: RankingFormProps) {
  const { ranking, goals, given, question } = view
  const before = given.find(({ person }) => person.id === me)?.said
  const others = ranking.asked.filter(({ id }) => id !== me)
  const other = others.length === 1 ? others[0] : undefined
  const { draft, key, left, type, forget } = useKeptDraft(`${ranking.id} ${question?.state}`, () =>
    draftFrom(before === undefined || isSealed(before) ? undefined : before),
  )
  const [wrong, setWrong] = useState<string>()
  const give = useCommand('RankGoals', key)
  if (question === undefined) return <p>You have answered.</p>
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = wrongWith(draft)
    setWrong(found)
    if (found !== undefined) return
    // Once it is given the question may go, and this form with it: what was kept is forgotten all the same.
    give.mutateAsync(inputFrom(ranking.id, draft, other?.id)).then(forget, () => {
      // The refusal stands below.
    })
  }
  const trouble = wrong ?? give.error?.message
  const sealed = question.state === 'sealed'
  return (
    <form
      className="ranking-form"
      noValidate
      onSubmit={submit}
      aria-label="Your order of the goals"
    >
      <LeftOver unfit={left} />
      <p className="ink-2">
        Nobody reads your answer before all have given theirs, or the time is over; then all are
        opened together.{standing[question.state]}
      </p>
      <h3>What comes first</h3>
      <OrderList
        goals={goals}
        order={draft.order}
        onChange={(order) => type({ ...draft, order })}
      />
      <h3>
        A hundred points to spread over the goals <span className="ink-3">optional</span>
      </h3>
      <PointsList goals={goals} draft={draft} onChange={(points) => type({ ...draft, points })} />
      {other !== undefined && (
        <details className="guess" open={draft.guess.length > 0}>
          <summary>
            As {firstName(other)} ranks them, you think <span className="ink-3">optional</span>
          </summary>
          <OrderList
            goals={goals}
            order={draft.guess}
            onChange={(guess) => type({ ...draft, guess })}
            whose={`as you think ${firstName(other)} has it`}
          />
        </details>
      )}
      <div className="give">
        <button
          type="submit"
          className={sealed ? 'button' : 'button primary'}
          aria-disabled={give.isPending}
        >
          {give.isPending ? 'Recording…' : sealed ? 'Change my order' : 'Give my order'}
        </button>
        <Trouble said={trouble} />
      </div>
      <p className="ink-3 size-12">Your order is kept here until you give it.</p>
    </form>
  )
}
