import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import { roundedAway } from '../../charts/waterfall/running.ts'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { happenedBy, useMoments } from '../../here/moments.ts'
import { useDates } from '../../here/use-dates.ts'
import { Figure } from '../../ui/figure.tsx'
import { Section } from '../../ui/section.tsx'
import { changeShown, signed } from '../../words/figures.ts'
import './scores-moved.css'

const heads = {
  before: 'Score before',
  after: 'Score after',
  moved: 'Moved by this',
  left: 'Left of it today',
} as const

const figures = Object.values(heads)

/** Which scores a record, or one entry of it, moved, each leading to why it is what it is; nothing where it moved none. */
export function ScoresMoved({ of }: { of: Params<'scores-moved'> }) {
  const { data } = useView('scores-moved', of, useMoments())
  if (data === undefined || data.moves.length === 0) return null
  const fades = data.moves.some(({ now }) => now !== undefined)
  return (
    <Section title="Scores that it moved" note="where you may read them">
      <table className="scores-moved">
        <thead>
          <tr>
            <th scope="col">On</th>
            <th scope="col">Score</th>
            {figures
              .filter((label) => fades || label !== heads.left)
              .map((label) => (
                <th key={label} scope="col" className="figure">
                  {label}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {data.moves.map((move) => (
            <Row key={`${move.id} ${move.title}`} move={move} fades={fades} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

type Move = Answer<'scores-moved'>['moves'][number]

/** "The score moved by −26.91 in all: this by −6.73, other things by −20.18.", where it is not all that moved it. */
export function besides({ before, after, points }: Pick<Move, 'before' | 'after' | 'points'>) {
  if (before === undefined) return undefined
  const step = changeShown(before, after)
  const own = changeShown(0, points)
  const others = changeShown(0, after - before - points)
  if (Math.abs(others) < LEAST) return undefined
  const came = Math.abs(step) < LEAST ? 'stayed as it was' : `moved by ${signed(step)} in all`
  const rounded = roundedAway(before, [{ points }, { points: after - before - points }])
  const rounding = rounded === 0 ? '' : `, rounding by ${signed(rounded)}`
  return `The score ${came}: this by ${signed(own)}, other things by ${signed(others)}${rounding}.`
}

/** Less is the rounding of what is shown. */
const LEAST = 0.02

function Row({
  move,
  fades,
}: {
  move: Move
  /** Something of one of them is less today than it was. */
  fades: boolean
}) {
  const { at, title, told, before, after, points, now, href } = move
  const why = useHref()(href)
  const rest = besides(move)
  const { told: today } = useHere()
  const { day } = useDates()
  const time = Date.parse(at)
  // Its step is seen from the moment before it on.
  const then = happenedBy(why, time - 1)
  const since = at < today ? happenedBy(why, time) : why
  return (
    <tr>
      <td className="nowrap ink-2">{day(at)}</td>
      <td>
        <a href={why}>{title}</a>
        {told !== undefined && <p className="ink-3 size-12">{told}</p>}
        {rest !== undefined && <p className="ink-3 size-12">{rest}</p>}
      </td>
      <td className="figure ink-2" data-label={heads.before}>
        {before === undefined ? '–' : <Figure href={then}>{Math.round(before)}</Figure>}
      </td>
      <td className="figure" data-label={heads.after}>
        <Figure href={since}>{Math.round(after)}</Figure>
      </td>
      <td className="figure strong" data-label={heads.moved}>
        <Figure href={since}>{signed(points)}</Figure>
      </td>
      {fades && (
        <td className="figure ink-3" {...(now !== undefined && { 'data-label': heads.left })}>
          {now !== undefined && <Figure href={why}>{signed(now)}</Figure>}
        </td>
      )}
    </tr>
  )
}
