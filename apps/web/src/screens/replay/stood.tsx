import type { Moments } from '../../api/client.ts'
import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { useDates } from '../../here/use-dates.ts'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { range, signed } from '../../words/figures.ts'
import type { Clock } from './walk.ts'

type View = Answer<'step'>
type Score = View['scores'][number]

interface StoodProps {
  view: View
  /** By which clock the steps are walked. */
  clock: Clock
}

/** How things stood once the step was there: scores with what it did to them, what was in force, and what was open. */
export function Stood({ view: { scores, inForce, open, at }, clock }: StoodProps) {
  const hrefOf = useHref()
  const { day } = useDates()
  const moments = useMoments()
  const then = { ...moments, [clock === 'recorded' ? 'known' : 'happened']: at }
  return (
    <Section title="Where things stood" note="and what this step moved">
      <table className="stood">
        <caption className="visually-hidden">Scores, and how this step moved them</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Score</th>
            <th scope="col">Then</th>
            <th scope="col">90 % band</th>
            <th scope="col">Moved by</th>
            <th scope="col">What moved it</th>
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <ScoreRow key={score.id} score={score} then={then} />
          ))}
          <tr>
            <th scope="row">In force</th>
            <td className="figure">{inForce.length}</td>
            <td colSpan={3}>
              <Names all={inForce.map((named) => ({ named }))} />
            </td>
          </tr>
          <tr>
            <th scope="row">Open</th>
            <td className="figure">{open.length}</td>
            <td colSpan={3}>
              <Names
                all={open.map(({ about, due }) => ({
                  named: about,
                  ...(due === undefined ? {} : { more: `due ${day(due)}` }),
                }))}
              />
            </td>
          </tr>
        </tbody>
      </table>
    </Section>
  )

  function Names({ all }: { all: readonly { named: View['inForce'][number]; more?: string }[] }) {
    return (
      <ul className="names">
        {all.slice(0, MOST_NAMED).map(({ named, more }) => (
          <li key={JSON.stringify(named.href)}>
            <a href={hrefOf(named.href)} title={isSealed(named.title) ? undefined : named.title}>
              {named.ordinal ?? (isSealed(named.title) ? 'one' : named.title)}
            </a>
            {more !== undefined && <span className="ink-3"> {more}</span>}
          </li>
        ))}
        {all.length > MOST_NAMED && <li className="ink-3">{all.length - MOST_NAMED} more</li>}
      </ul>
    )
  }
}

const MOST_NAMED = 6

function ScoreRow({
  score: { title, href, value, low, high, without, effects, rests },
  then,
}: {
  score: Score
  then: Moments
}) {
  const hrefOf = useHref()
  const by = value === undefined || without === undefined ? undefined : value - without
  const moved = by !== undefined && Math.abs(by) >= 0.05
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf(href, then)}>{title}</a>
      </th>
      <td className="figure">{value === undefined ? '–' : Math.round(value)}</td>
      <td className="ink-3 nowrap">
        {low !== undefined && high !== undefined && range(low, high)}
      </td>
      <td className="figure nowrap">{moved && <b>{signed(by, 1)}</b>}</td>
      <td className="ink-2">{moved ? whatMoved(effects) : (rests ?? '')}</td>
    </tr>
  )
}

/** "F-14 difference seen +5.5": the largest first. */
function whatMoved(effects: Score['effects']): string {
  const told = effects
    .toSorted((x, y) => Math.abs(y.points) - Math.abs(x.points))
    .slice(0, 2)
    .map(({ label, ref, points }) =>
      [ref, isSealed(label) ? undefined : label, signed(points, 1)]
        .filter((part) => part !== undefined)
        .join(' '),
    )
  const others = effects.length - told.length
  return others > 0 ? `${told.join('; ')}; ${others} more` : told.join('; ')
}
