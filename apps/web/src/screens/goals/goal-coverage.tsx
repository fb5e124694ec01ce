import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { useTo } from '../../here/place-context.tsx'
import { stringifySearch, useSearchParts } from '../../here/search.ts'
import { CsvLink } from '../../ui/csv-link.tsx'
import { Figure } from '../../ui/figure.tsx'
import { Section } from '../../ui/section.tsx'
import { count, percent } from '../../words/figures.ts'
import type { GoalLine } from './goals-of.ts'

type View = Answer<'goals'>

/** Of the open goals of each function, how many serve the company’s, and which do not. */
export function GoalCoverage({ view }: { view: View }) {
  const { coverage } = view
  const to = useTo()
  const [{ as: _, ...search }] = useSearchParts()
  const goals = new Map(view.goals.map((goal) => [goal.id, goal]))
  return (
    <Section
      title="Aligned with the company’s goals"
      note="open goals; at company level stand those that other functions’ goals serve, and that serve none"
      end={<CsvLink name="goals-by-function" rows={csvRows(view)} />}
    >
      {coverage.length === 0 ? (
        <p className="ink-2">
          None of these goals is open.{' '}
          <a href={to(`/goals${stringifySearch({ ...search, open: undefined, as: 'book' })}`)}>
            What became of them, by period
          </a>
        </p>
      ) : (
        <div className="goal-coverage">
          <table>
            <thead>
              <tr>
                <th scope="col">Function</th>
                <th scope="col">Serve one at company level</th>
                <th scope="col" className="figure">
                  Share
                </th>
                <th scope="col" className="wide figure">
                  At company level
                </th>
                <th scope="col" className="wide figure">
                  Serve several functions
                </th>
                <th scope="col">Serve none of them</th>
              </tr>
            </thead>
            <tbody>
              {coverage.map(({ function: of, of: all, aligned, top, across, unaligned }) => {
                const those = of && to(`/goals?${new URLSearchParams({ ...search, function: of })}`)
                const led = (figure: string | number) => (
                  <Figure beside href={those}>
                    {figure}
                  </Figure>
                )
                return (
                  <tr key={of ?? ''}>
                    <th scope="row">
                      <Figure href={those}>{of ?? 'No function'}</Figure>
                    </th>
                    <td className="nowrap">
                      {all === 0 ? '–' : led(`${aligned} of ${count(all, 'goal')}`)}
                    </td>
                    <td className="figure">{all === 0 ? '–' : led(percent(aligned / all))}</td>
                    <td className="wide figure ink-2">{led(top)}</td>
                    <td className="wide figure ink-2">{led(across)}</td>
                    <td>
                      <Unaligned goals={unaligned.flatMap((id) => goals.get(id) ?? [])} />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}

const FEW = 12

/** By their numbers; many are folded away. */
function Unaligned({ goals }: { goals: readonly GoalLine[] }) {
  if (goals.length <= FEW) return <Numbers goals={goals} />
  return (
    <details>
      <summary>{count(goals.length, 'goal')}</summary>
      <Numbers goals={goals} />
    </details>
  )
}

function Numbers({ goals }: { goals: readonly GoalLine[] }) {
  const hrefOf = useHref()
  return goals.map(({ id, href, ordinal, title }, n) => (
    <span key={id}>
      {n > 0 && ', '}
      <a href={hrefOf(href)} title={title} data-beside>
        {ordinal ?? title}
      </a>
    </span>
  ))
}

function csvRows({ coverage, goals }: View) {
  const numbers = new Map(goals.map(({ id, ordinal }) => [id, ordinal ?? id]))
  return [
    ['function', 'aligned', 'of', 'at company level', 'serve several functions', 'serve none'],
    ...coverage.map(({ function: of = '', of: all, aligned, top, across, unaligned }) => [
      ...[of, aligned, all, top, across],
      unaligned.map((id) => numbers.get(id) ?? id).join(' '),
    ]),
  ]
}
