import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import { useHere } from '../../app/here.tsx'
import { useHref } from '../../app/hrefs.ts'
import { happenedBy, useMoments } from '../../app/moments.ts'
import { Figure } from '../../ui/figure.tsx'
import { Section } from '../../ui/section.tsx'
import { shortDay } from '../../words/dates.ts'
import { signed } from '../../words/figures.ts'
import './scores-moved.css'

/** Which scores a record, or one entry of it, moved, each leading to why it is what it is; nothing where it moved none. */
export function ScoresMoved({ of }: { of: Params<'scores-moved'> }) {
  const { data } = useView('scores-moved', of, useMoments())
  if (data === undefined || data.moves.length === 0) return null
  return (
    <Section title="Scores that it moved" note="where you may read them">
      <table className="scores-moved">
        <thead>
          <tr>
            <th scope="col">On</th>
            <th scope="col">Score</th>
            <th scope="col" className="figure">
              Before
            </th>
            <th scope="col" className="figure">
              After
            </th>
            <th scope="col" className="figure">
              Its share
            </th>
            <th scope="col" className="figure">
              Today
            </th>
          </tr>
        </thead>
        <tbody>
          {data.moves.map((move) => (
            <Row key={`${move.id} ${move.title}`} move={move} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Row({
  move: { at, title, told, before, after, points, now, href },
}: {
  move: Answer<'scores-moved'>['moves'][number]
}) {
  const why = useHref()(href)
  const { now: today } = useHere()
  const time = Date.parse(at)
  // Its step is seen from the moment before it on.
  const then = happenedBy(why, time - 1)
  const since = at < today ? happenedBy(why, time) : why
  return (
    <tr>
      <td className="nowrap ink-2">{shortDay(at)}</td>
      <td>
        <a href={why}>{title}</a>
        {told !== undefined && <p className="ink-3 size-12">{told}</p>}
      </td>
      <td className="figure ink-2">
        {before === undefined ? '–' : <Figure href={then}>{Math.round(before)}</Figure>}
      </td>
      <td className="figure">
        <Figure href={since}>{Math.round(after)}</Figure>
      </td>
      <td className="figure strong">
        <Figure href={since}>{signed(points)}</Figure>
      </td>
      <td className="figure ink-3">
        {now !== undefined && <Figure href={why}>{signed(now)}</Figure>}
      </td>
    </tr>
  )
}
