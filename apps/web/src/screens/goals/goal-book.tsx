import type { Answer } from '../../api/views.ts'
import { useHref } from '../../app/hrefs.ts'
import { firstName } from '../../app/people.ts'
import { PointShape } from '../../charts/marks/point-shape.tsx'
import { day } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'
import { type GoalLine, stateOf, targetOf } from './goals-of.ts'

type Section = Answer<'goals'>['book'][number]

/** The goals as a book: by period, the latest first, and within it by function. */
export function GoalBook({ view }: { view: Answer<'goals'> }) {
  const goals = new Map(view.goals.map((goal) => [goal.id, goal]))
  return view.book.map((section) => (
    <section key={section.period?.label ?? 'none'} className="goal-book">
      <h2>
        {section.period?.label ?? 'Without a period'}{' '}
        <span className="ink-3">{tally(section)}</span>
      </h2>
      <table>
        <caption className="visually-hidden">
          Goals of {section.period?.label ?? 'no period'}
        </caption>
        {section.functions.map(({ function: of, goals: ids }) => (
          <tbody key={of ?? 'none'}>
            <tr>
              <th scope="rowgroup" colSpan={5}>
                {of ?? 'No function'}
              </th>
            </tr>
            {ids.map((id) => {
              const goal = goals.get(id)
              return goal === undefined ? null : <BookRow key={id} goal={goal} goals={goals} />
            })}
          </tbody>
        ))}
      </table>
    </section>
  ))
}

function BookRow({ goal, goals }: { goal: GoalLine; goals: ReadonlyMap<string, GoalLine> }) {
  const hrefOf = useHref()
  const from = goal.continues && goals.get(goal.continues.goal)
  return (
    <tr>
      <td>
        <div className="goal">
          <svg className="chart" width="16" height="16" aria-hidden="true">
            <PointShape kind="goal" state={stateOf(goal)} x={8} y={8} />
          </svg>
          <a className="plain" href={hrefOf(goal.href)}>
            <span className="ink-3">{goal.ordinal}</span> {goal.title}
          </a>
          {goal.continues !== undefined && (
            <span className="ink-3 size-12">
              {goal.continues.how === 'same' ? 'continued from' : 'changed from'}{' '}
              {from?.ordinal ?? 'an earlier one'}
            </span>
          )}
        </div>
      </td>
      <td className="nowrap">{listed(goal.owners.map(({ name }) => firstName(name)))}</td>
      <td className="figure ink-2">{targetOf(goal)}</td>
      <td className="nowrap ink-2">{goal.horizon === undefined ? '' : day(goal.horizon)}</td>
      <td
        className={`nowrap ${goal.state === 'achieved' ? 'tone-kept' : goal.state === 'missed' ? 'tone-due' : 'ink-2'}`}
      >
        {goal.state === 'lapsed' ? 'dropped without a word' : goal.state}
      </td>
    </tr>
  )
}

function tally({ functions }: Section): string {
  const counts = new Map<string, number>()
  for (const { states } of functions) {
    for (const [state, n] of Object.entries(states)) counts.set(state, (counts.get(state) ?? 0) + n)
  }
  return [...counts]
    .filter(([, n]) => n > 0)
    .map(([state, n]) => `${n} ${state}`)
    .join(', ')
}
