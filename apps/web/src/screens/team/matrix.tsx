import '../../ui/scrolls.css'
import type { Answer } from '../../api/views.ts'
import { extentOf, timedCurve } from '../../charts/curve.ts'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import type { Tone } from '../../here/people.ts'
import { firstName, roleBeside } from '../../here/people.ts'
import { Figure } from '../../ui/figure.tsx'
import { Section } from '../../ui/section.tsx'
import { day } from '../../words/dates.ts'
import { count, range } from '../../words/figures.ts'
import { ViewPanel } from './view-panel.tsx'

type View = Answer<'team'>
type TeamView = View['views'][number]

interface Picked {
  a: string | undefined
  b: string | undefined
}

interface MatrixProps {
  view: View
  picked: Picked
  onPick: (pair: { a: string; b: string }) => void
}

const YEAR = 365 * 86_400_000

/** Who rates whom, each view a small curve on one scale. People stand in alphabetical order, never sorted by a figure. */
export function Matrix({ view, picked, onPick }: MatrixProps) {
  const { member } = useHere()
  const { partnership, views, moment } = view
  const { members } = partnership
  const now = Date.parse(moment)
  const window = { from: now - YEAR, to: now }
  const curves = new Map(views.map((each) => [`${each.from} ${each.to}`, curveOf(each)]))
  const scale = extentOf([...curves.values()], window)
  const pair = views.find(({ from, to }) => from === picked.a && to === picked.b)
  return (
    <Section
      title="Stated trust"
      note={`${openedBy(partnership, member)}row rates column, 90 % band, ${day(window.from)} to ${day(now)}, all on one scale`}
    >
      <div className="matrix-scroll">
        <table className="matrix">
          <caption className="visually-hidden">What each says of each other</caption>
          <thead>
            <tr>
              <td />
              {members.map((member) => (
                <th key={member.id} scope="col">
                  {firstName(member)} <span className="ink-3">{roleBeside(member)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map((from) => (
              <tr key={from.id}>
                <th scope="row">
                  {from.name} <span className="ink-3">{roleBeside(from)}</span>
                </th>
                {members.map((to) => {
                  const one = views.find((each) => each.from === from.id && each.to === to.id)
                  return one === undefined ? (
                    <td key={to.id} className="self" />
                  ) : (
                    <Cell
                      key={to.id}
                      one={one}
                      tone={toneOf(one, picked)}
                      onPick={() => onPick({ a: from.id, b: to.id })}
                      label={`${from.name} of ${to.name}`}
                    >
                      <ViewPanel
                        state={one.state}
                        curve={curves.get(`${from.id} ${to.id}`)}
                        {...{ scale, window, tone: toneOf(one, picked) }}
                      />
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="ink-2 size-12">
        {pair?.gap ??
          'Choose a view to compare it with the one in the other direction, here and in the timeline below.'}{' '}
        A missing view is not a zero and enters no mean.
      </p>
    </Section>
  )
}

interface CellProps {
  one: TeamView
  tone: Tone
  label: string
  onPick: () => void
  children: React.ReactNode
}

function Cell({ one, tone, label, onPick, children }: CellProps) {
  const hrefOf = useHref()
  const { readsAll } = useHere()
  const last = one.points.at(-1)
  return (
    <td className={tone === 'ink' ? '' : 'picked'}>
      <p>
        {last === undefined ? (
          <span className={one.state === 'silent' ? 'tone-due' : 'ink-3'}>
            <Figure href={one.asked > 0 ? hrefOf(one.href) : undefined}>
              {missing(one, readsAll)}
            </Figure>
          </span>
        ) : (
          <>
            <Figure href={hrefOf(one.href)}>
              <b className={`tone-${tone}`}>{Math.round(last.value)}</b>{' '}
              <span className="ink-3">
                {range(last.low ?? last.value, last.high ?? last.value)}
              </span>
            </Figure>
            {one.state === 'stale' && <span className="tone-due"> stale</span>}
            {last.n === 1 && (
              <span className="ink-3">
                {' '}
                <Figure href={hrefOf(one.href)} beside>
                  1 rating
                </Figure>
              </span>
            )}
          </>
        )}
      </p>
      <button
        type="button"
        aria-pressed={tone !== 'ink'}
        aria-label={`Compare ${label}`}
        onClick={onPick}
      >
        {children}
      </button>
    </td>
  )
}

function openedBy({ trustOpen }: View['partnership'], member: boolean): string {
  if (!trustOpen) return ''
  return member ? 'opened by all of them; ' : 'opened by all of them to members alone; '
}

function missing({ state, asked }: TeamView, readsAll: boolean): string {
  if (state === 'closed') return 'rated'
  if (!readsAll) return 'no rating that you may read'
  return state === 'silent' ? `silent, asked ${count(asked, 'time')}` : 'not rated yet'
}

/** The picked view and its mirror take the colours of the two; the others stay ink. */
function toneOf({ from, to }: TeamView, { a, b }: Picked): Tone {
  if (from === a && to === b) return 'a'
  return from === b && to === a ? 'b' : 'ink'
}

const curveOf = ({ from, to, points }: TeamView) =>
  timedCurve({ id: `${from} ${to}`, label: '', person: 'ink', shape: 'drawn', points })
