import { type FormEvent, useId, useState } from 'react'
import { useCommand } from '../../api/use-command.ts'
import type { Answer } from '../../api/views.ts'
import { LeftOver } from '../../forms/left-over.tsx'
import { useKeptDraft } from '../../forms/use-kept-draft.ts'
import { firstName } from '../../here/people.ts'
import { PersonName } from '../../ui/person-name.tsx'
import '../../ui/segments.css'
import { Trouble } from '../../ui/trouble.tsx'
import {
  draftFrom,
  type ItemId,
  inputFrom,
  type Question,
  type Said,
  wrongWith,
} from './rating-draft.ts'
import { Reasons } from './reasons.tsx'

interface RatingFormProps {
  view: Answer<'pulse'>
  question: Question
  /** What the viewer said before, where they may replace it. */
  before: Said | undefined
}

const FIGURES = [1, 2, 3, 4, 5, 6, 7] as const

const standing: Record<Question['state'], string> = {
  waiting: 'not answered yet',
  sealed: 'sealed; you may change it until both have answered',
  silent: 'open without you; yours will be marked late',
  'not there': 'open without you; you were away',
}

/** What is asked about one person. It is recorded by itself, so that one may stop and go on. */
export function RatingForm({ view, question, before }: RatingFormProps) {
  const { pulse, items, fewest } = view
  const { to, state, reasons } = question
  const { draft, key, left, type, forget } = useKeptDraft(`${pulse.id} ${to.id}`, () =>
    draftFrom(before),
  )
  const [wrong, setWrong] = useState<string>()
  const give = useCommand('AnswerPulse', key)
  const name = firstName(to)
  const heading = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = wrongWith(draft, items, fewest)
    setWrong(found)
    if (found !== undefined) return
    // Once it is given the question may go, and this form with it: what was kept is forgotten all the same.
    give.mutateAsync(inputFrom(pulse.id, to.id, draft)).then(forget, () => {
      // The refusal stands below.
    })
  }
  const trouble = wrong ?? give.error?.message
  return (
    <form className="rating" noValidate onSubmit={submit} aria-labelledby={heading}>
      <LeftOver unfit={left} />
      <div className="about">
        <h3 id={heading}>
          <PersonName person={to} />
        </h3>
        <span className={state === 'waiting' ? 'ink-3' : 'ink-2'}>{standing[state]}</span>
      </div>
      {items.map(({ id, text }) => (
        <Item
          key={id}
          text={text.replace('{name}', name)}
          value={draft.scores[id as ItemId]}
          onChange={(score) => type({ ...draft, scores: { ...draft.scores, [id]: score } })}
        />
      ))}
      <Reasons
        reasons={reasons}
        shares={draft.shares}
        onChange={(shares) => type({ ...draft, shares })}
      />
      <div className="give">
        <button
          type="submit"
          className={state === 'waiting' ? 'button primary' : 'button'}
          aria-disabled={give.isPending}
        >
          {give.isPending
            ? 'Recording…'
            : `${state === 'sealed' ? 'Change' : 'Give'} my answer about ${name}`}
        </button>
        <Trouble said={trouble} />
      </div>
    </form>
  )
}

interface ItemProps {
  text: string
  value: number | null | undefined
  onChange: (value: number | null) => void
}

/** One statement, and how far one agrees. */
function Item({ text, value, onChange }: ItemProps) {
  const id = useId()
  const choice = (figure: number | null, label: string) => (
    <label key={label}>
      <input
        type="radio"
        name={id}
        checked={value === figure}
        onChange={() => onChange(figure)}
        aria-label={figure === null ? label : `${label} of 7`}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <div className="item" role="radiogroup" aria-labelledby={`${id}-text`}>
      <p id={`${id}-text`}>{text}</p>
      <div className="segments">
        {FIGURES.map((figure) => choice(figure, String(figure)))}
        {choice(null, 'cannot say')}
      </div>
    </div>
  )
}
