import { useState } from 'react'
import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { Answered } from '../../ui/answered.tsx'
import { doerOf } from '../../ui/stamp.ts'
import { signed } from '../../words/figures.ts'
import './sensitivity.css'

type View = Answer<'sensitivity'>

/** How scores would read without one entry: asked for, labelled, and no claim about what would have happened. */
export function WithoutEntry({ id }: { id: string }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="sensitivity" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Recalculate the scores without it</summary>
      {open && <Asked id={id} />}
    </details>
  )
}

function Asked({ id }: { id: string }) {
  const asked = useView('sensitivity', { id }, useMoments())
  return (
    <Answered asked={asked} what="the scores without it">
      {(view) => (
        <>
          <NoClaim />
          <Scores scores={view.scores} />
          <LeftOutWithIt lines={view.depending} />
          <Entries title="Came of it elsewhere, and is left in" lines={view.ledTo} />
        </>
      )}
    </Answered>
  )
}

export const NoClaim = () => (
  <p className="ink-3">
    A sensitivity: the same figures without this evidence. It says nothing of what would have
    happened.
  </p>
)

type Score = View['scores'][number]

const isMoved = ({ value, without }: Score): boolean =>
  value === undefined || without === undefined || Math.abs(value - without) >= 0.005

/** "73.2 in place of 60.5: +12.7." */
export function readWithout({ value, without }: Partial<Score>): string {
  if (value === undefined) return 'There is no figure that you may read.'
  if (without === undefined) return 'Without it there would be too little for a figure.'
  return `${without.toFixed(1)} in place of ${value.toFixed(1)}: ${signed(without - value, 1)}.`
}

function Scores({ scores }: Pick<View, 'scores'>) {
  const hrefOf = useHref()
  const moved = scores.filter(isMoved)
  if (moved.length === 0) return <p>No score that you may read rests on it.</p>
  return (
    <ul>
      {moved.map((score) => (
        <li key={score.id}>
          <a href={hrefOf(score.href)}>{score.title}</a>: <b>{readWithout(score)}</b>
        </li>
      ))}
    </ul>
  )
}

/** The entries of its own record that go with an entry. */
export const LeftOutWithIt = ({ lines }: { lines: View['depending'] }) => (
  <Entries title="Left out with it, as it could not have followed" lines={lines} />
)

function Entries({ title, lines }: { title: string; lines: View['depending'] }) {
  const hrefOf = useHref()
  if (lines.length === 0) return null
  return (
    <>
      <p className="ink-3">{title}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <a href={hrefOf(line.href)}>{`${doerOf(line)} ${line.did}`}</a>
            {line.on?.ordinal !== undefined && ` on ${line.on.ordinal}`}
          </li>
        ))}
      </ul>
    </>
  )
}
