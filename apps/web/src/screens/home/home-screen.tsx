import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { firstName } from '../../here/people.ts'
import { useTo } from '../../here/place-context.tsx'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Told } from '../../ui/sentence.tsx'
import { days } from '../../words/dates.ts'
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
              <InNone />
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

/** Who only reads is told where. */
function InNone() {
  const { member } = useHere()
  const to = useTo()
  if (member)
    return (
      <>
        <p className="ink-2">You are in no partnership yet. It takes two: found one.</p>
        <p className="actions">
          <CommandButton command="FoundPartnership" primary>
            Found a partnership
          </CommandButton>
        </p>
      </>
    )
  return (
    <p className="ink-2">
      You are in no partnership; you read what was opened to you: <a href={to('/')}>timeline</a>,{' '}
      <a href={to('/decisions')}>decisions</a>, <a href={to('/record')}>record</a>.
    </p>
  )
}

function Line({ row: { partnership, verdict, lines, open } }: { row: Row }) {
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
        <Open open={open} />
      </div>
      <div className="lines">
        {lines.map((line) => (
          <Small key={line.id} line={line} />
        ))}
      </div>
    </li>
  )
}

/** How much is open among them; it opens onto what that is, and whom it waits for. */
function Open({ open }: Pick<Row, 'open'>) {
  const hrefOf = useHref()
  const overdue = open.filter(({ overdueDays }) => overdueDays > 0).length
  if (open.length === 0) return <p className="ink-3 size-12">nothing open among them</p>
  return (
    <details className="size-12">
      <summary className="ink-3">
        {open.length} open among them
        {overdue > 0 && <span className="tone-due">, {overdue} overdue</span>}
      </summary>
      <FactList
        facts={open.map(({ about: { href, ordinal, title, state }, person, overdueDays }) => ({
          key: `${JSON.stringify(href)} ${person.id}`,
          what: (
            <a className="plain" href={hrefOf(href)}>
              <span className="ink-3">{ordinal}</span> {isSealed(title) ? state : title}
            </a>
          ),
          end:
            overdueDays > 0 ? (
              <span className="tone-due">
                {firstName(person)}, {days(overdueDays)} overdue
              </span>
            ) : (
              firstName(person)
            ),
        }))}
      />
    </details>
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
