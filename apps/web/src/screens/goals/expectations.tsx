import type { Answer } from '../../api/views.ts'
import { ExpectationChart } from '../../charts/goals/expectation-chart.tsx'
import { useEntryHref } from '../../here/entry-href.ts'
import { useHere } from '../../here/here.tsx'
import { firstName, toneOf } from '../../here/people.ts'
import { useDates } from '../../here/use-dates.ts'
import { Figure } from '../../ui/figure.tsx'
import { Section } from '../../ui/section.tsx'
import { counted } from '../../words/amount.ts'
import { day } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'
import { Compared, Gap } from './compared.tsx'

type View = Answer<'goal'>

/** What each expects of it, drawn against what was reported, and as a table with what they take it for. */
export function Expectations({ view }: { view: View }) {
  const { members } = useHere()
  const { day: near } = useDates()
  const entryHref = useEntryHref()
  const { goal, proposed, startsOn, progress } = view
  const current = view.expectations.filter((each) => each.current)
  if (current.length === 0) return null
  const expected = current.flatMap(({ person, target, horizon, stamp }) =>
    target === undefined || horizon === undefined
      ? []
      : [
          {
            who: firstName(person),
            tone: toneOf(person.id, members),
            target,
            horizon,
            href: entryHref(stamp.event),
          },
        ],
  )
  const reported = progress.flatMap(({ stamp, value }) =>
    value === undefined ? [] : [{ at: Date.parse(stamp.at), value, href: entryHref(stamp.event) }],
  )
  const baseline = goal.baseline ?? reported[0]?.value ?? 0
  return (
    <Section
      title="What each expects"
      note={`stated ${listed([...new Set(current.map(({ stamp }) => near(stamp.happened)))])}`}
    >
      {expected.length > 0 && (
        <ExpectationChart
          start={{ at: Date.parse(startsOn ?? proposed.at), value: baseline }}
          expected={expected}
          reported={reported}
          unit={goal.unit}
        />
      )}
      <table>
        <caption className="visually-hidden">What each expects</caption>
        <tbody>
          {current.map(({ person, target, horizon, takenAs, stamp, afterwards }) => (
            <tr key={stamp.event}>
              <th scope="row" className={`tone-${toneOf(person.id, members)}`}>
                {firstName(person)}
              </th>
              <td className="figure strong">
                {target !== undefined && (
                  <Figure href={entryHref(stamp.event)}>{counted(target, goal.unit)}</Figure>
                )}
              </td>
              <td className="ink-2">{horizon !== undefined && `by ${day(horizon)}`}</td>
              <td className="figure ink-3">
                {takenAs !== undefined && `taken as a ${takenAs}`}
                {afterwards && ' said once it was over'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Gap goal={goal} />
      <Compared view={view} />
    </Section>
  )
}
