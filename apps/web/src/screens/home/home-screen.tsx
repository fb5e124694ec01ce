import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHref } from '../../app/hrefs.ts'
import { useMoments } from '../../app/moments.ts'
import { useTo } from '../../app/place-context.tsx'
import { useScreenTitle } from '../../app/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { Told } from '../../ui/sentence.tsx'
import '../dashboard/dashboard-screen.css'
import { ForYou } from '../dashboard/for-you.tsx'
import { Sparkline } from '../dashboard/sparkline.tsx'
import './home-screen.css'

type Row = Answer<'home'>['partnerships'][number]

/** For somebody with several partnerships: one row each, in alphabetical order, and one list over all. */
export function HomeScreen() {
  useScreenTitle('Your partnerships')
  const asked = useView('home', {}, useMoments())
  return (
    <div className="dashboard">
      <div className="page">
        <h1 className="verdict">Your partnerships</h1>
        <Answered asked={asked} what="your partnerships">
          {({ partnerships }) =>
            partnerships.length === 0 ? (
              <p className="ink-2">You are in no partnership yet. It takes two: found one.</p>
            ) : (
              <ul className="home">
                {partnerships.map((row) => (
                  <Line key={row.partnership.id} row={row} />
                ))}
              </ul>
            )
          }
        </Answered>
      </div>
      <ForYou />
    </div>
  )
}

function Line({ row: { partnership, verdict, lines, open, overdue } }: { row: Row }) {
  const to = useTo()
  return (
    <li>
      <div>
        <h2>
          <a href={to(`/?with=${partnership.id}`)}>{partnership.name}</a>
        </h2>
        <p>
          <Told sentence={verdict} />
        </p>
        <p className="ink-3 size-12">
          {open} open among them
          {overdue > 0 && <span className="tone-due">, {overdue} overdue</span>}
        </p>
      </div>
      <div className="lines">
        {lines.map((line) => (
          <Small key={line.id} line={line} />
        ))}
      </div>
    </li>
  )
}

function Small({ line: { label, person, shape, points, href } }: { line: Row['lines'][number] }) {
  const hrefOf = useHref()
  const last = points.at(-1)
  if (last === undefined || href === undefined) return null
  return (
    <div>
      <a className={`tone-${person} size-12`} href={hrefOf(href)}>
        {label} <b>{Math.round(last.value)}</b>
      </a>
      <Sparkline {...{ points, shape, person, label }} />
    </div>
  )
}
