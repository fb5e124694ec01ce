import type { ReactNode } from 'react'
import type { Answer } from '../../api/views.ts'
import { Trend } from '../../charts/trend/trend.tsx'
import { useWidth } from '../../charts/use-width.ts'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { firstName } from '../../here/people.ts'
import { useSearchParts } from '../../here/search.ts'
import { useDates } from '../../here/use-dates.ts'
import { Told } from '../../ui/sentence.tsx'
import { day, weekday } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'
import { Facts } from '../dashboard/facts.tsx'
import { panelsOf } from '../dashboard/panels-of.ts'
import { courseOf } from './course.ts'
import { Differences, OpenLines, TopicLines } from './lines.tsx'

type View = Answer<'one-page'>

/** The paper's width within its margins, in CSS pixels. */
const WIDTH = 698
/** Topics and differences for which there is room. */
const MOST = 3
/** Things that are open for which there is room. */
const MOST_OPEN = 6

/** The sheet: what happened, what is open, where the two differ, and room to write. */
export function Sheet({ view, roomForNotes }: { view: View; roomForNotes: boolean }) {
  const { organisation } = useHere()
  const hrefOf = useHref()
  const { clock } = useDates()
  const [search] = useSearchParts()
  const mostOf = (part: string, most: number) =>
    search['whole'] === part ? Number.POSITIVE_INFINITY : most
  const [head, width] = useWidth<HTMLElement>(WIDTH)
  const { a, b, meeting, ended, moment, open, topics, differences } = view
  const overdue = open.filter(({ overdueDays }) => overdueDays > 0).length
  const now = Date.parse(moment)
  const { drawn, from } = courseOf(view.trend, now)
  const panels = panelsOf(drawn, { href: hrefOf, form: undefined, now }).filter(
    (panel) => panel.kind === 'curves',
  )
  return (
    <article className={search['whole'] === undefined ? 'sheet' : 'sheet whole'}>
      <header ref={head}>
        <div>
          <p className="ink-3 size-12">
            {ended === undefined
              ? (meeting?.kind ?? 'For the two')
              : `Their partnership ended on ${day(ended)}: the year to ${day(moment)}, and what was left open`}
          </p>
          <h1>
            {a.name} and {b.name}
          </h1>
        </div>
        <div className="when">
          <p className="ink-3 size-12">as of {day(moment)}</p>
          {meeting !== undefined && (
            <b>
              {weekday(meeting.on)}
              {meeting.time !== undefined && `, ${clock(meeting.time)}`}
            </b>
          )}
        </div>
      </header>
      <p className="said">
        <Told sentence={view.verdict} />
      </p>
      <Facts facts={view.facts} />
      {!roomForNotes && panels.length > 0 && (
        <Part
          title="Trend"
          note={`${drawn
            .map(({ title, note }, n) =>
              n === 0 ? [title, note].filter(Boolean).join(': ') : title.toLowerCase(),
            )
            .join('; below it ')}; ${firstName(a)} heavy, ${firstName(b)} thin`}
        >
          <Trend
            panels={panels}
            regions={view.regions.map(({ id, label, from, to }) => ({ id, label, from, to }))}
            window={{ from, to: now }}
            width={width}
            label={drawn.map(({ summary }) => summary).join('. ')}
          />
        </Part>
      )}
      <Part
        title="Open between you"
        note={
          open.length === 0 ? (
            'nothing'
          ) : (
            <>
              <Shown part="open" all={open.length} most={MOST_OPEN}>
                {count(open.length, 'thing', 'things')}
              </Shown>
              {`, ${overdue === 0 ? 'none' : overdue} overdue`}
            </>
          )
        }
      >
        <OpenLines open={open} most={mostOf('open', MOST_OPEN)} />
      </Part>
      <div className="two">
        <Part
          title="To talk about"
          note={
            topics.length === 0 ? (
              'no topics raised'
            ) : (
              <Shown part="topics" all={topics.length} most={MOST} />
            )
          }
        >
          <TopicLines topics={topics} most={mostOf('topics', MOST)} />
        </Part>
        <Part
          title="Where you see it differently"
          note={
            differences.length === 0 ? (
              'nothing on record'
            ) : (
              <Shown part="differences" all={differences.length} most={MOST} />
            )
          }
        >
          <Differences differences={differences} most={mostOf('differences', MOST)} />
        </Part>
      </div>
      <div className="two notes">
        <Part title="Notes">
          <div className="ruled" />
        </Part>
        <Part title="Agreed" note="who, what, by when">
          <div className="ruled" />
        </Part>
      </div>
      <footer>
        <span>
          Only what both may read. Informed by published research, not validated as a scale.
        </span>
        <span>{organisation}</span>
      </footer>
    </article>
  )
}

interface ShownProps {
  part: string
  all: number
  /** So many have room on paper. */
  most: number
  /** What is said where all of them have. */
  children?: ReactNode
}

/** "3 of 24": leads to all of them on the screen, and back to those for which paper has room. */
function Shown({ part, all, most, children = null }: ShownProps) {
  const [search, change] = useSearchParts()
  if (all <= most) return children
  const whole = search['whole'] === part
  return (
    <button type="button" onClick={() => change({ whole: whole ? undefined : part })}>
      {whole ? `all ${all}, show ${most}` : `${most} of ${all}`}
    </button>
  )
}

interface PartProps {
  title: string
  note?: ReactNode
  children: ReactNode
}

function Part({ title, note, children }: PartProps) {
  return (
    <section aria-label={title}>
      <h2>
        {title} {note && <span className="ink-3 size-12">{note}</span>}
      </h2>
      {children}
    </section>
  )
}
