import type { Answer } from '../../api/views.ts'
import { SlopeChart } from '../../charts/rankings/slope-chart.tsx'
import { slopesBetween } from '../../charts/rankings/slopes-between.ts'
import { useHere } from '../../here/here.tsx'
import { firstName, toneOf } from '../../here/people.ts'
import { isSealed } from '../../ui/readable.ts'
import { idOf } from './order-list.tsx'

type View = Answer<'ranking'>
type Comparison = View['comparisons'][number]

/** How two rank the goals that both ranked. */
export function Slopes({ view, two }: { view: View; two: Comparison }) {
  const { members } = useHere()
  const turned = toneOf(two.one.id, members) === 'b'
  const [one, other] = turned ? [two.other, two.one] : [two.one, two.other]
  const ranks = (id: string) => {
    const said = view.given.find(({ person }) => person.id === id)?.said
    return said === undefined || isSealed(said) ? [] : said.ranks
  }
  const names = new Map(
    view.goals.map((goal) => [
      idOf(goal),
      { ref: goal.ordinal ?? '', title: isSealed(goal.title) ? '' : goal.title },
    ]),
  )
  const named = (id: string) => ranks(id).filter(({ goal }) => names.has(goal))
  const slopes = slopesBetween(named(one.id), named(other.id))
  if (slopes.length < 2)
    return (
      two.goals > 1 && (
        <p className="ink-2">Of {view.unnamed ?? 'goals that were withdrawn'} no order is drawn.</p>
      )
    )
  const told = (id: string) => [names.get(id)?.ref, names.get(id)?.title].filter(Boolean).join(' ')
  const order = (side: 'left' | 'right') =>
    slopes.toSorted((a, b) => a[side] - b[side]).map(({ goal }) => told(goal))
  const heads = [one, other].map((person) => ({
    label: `${firstName(person)}’s order`,
    tone: toneOf(person.id, members),
  }))
  return (
    <SlopeChart
      heads={heads}
      slopes={slopes}
      names={names}
      summary={`${heads[0]?.label}: ${order('left').join(', ')}. ${heads[1]?.label}: ${order('right').join(', ')}.`}
    />
  )
}

/** "lines that cross are pairs they order differently: 2 of 10" */
export function pairsNote({ opposite, level, pairs }: Comparison, isWhole: boolean): string {
  if (pairs === 0) return 'no two goals that both ranked'
  const tied = level === 0 ? '' : `, ${level} put level`
  const counted = `pairs they order differently: ${opposite} of ${pairs}${tied}`
  return isWhole ? `lines that cross are ${counted}` : `${counted}; not all of them are drawn`
}
