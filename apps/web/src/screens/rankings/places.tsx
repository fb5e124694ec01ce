import type { Answer } from '../../api/views.ts'
import { useEntryHref } from '../../here/entry-href.ts'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { firstName, toneOf } from '../../here/people.ts'
import { Figure } from '../../ui/figure.tsx'
import { isSealed } from '../../ui/readable.ts'
import { asSentence } from '../../words/as-sentence.ts'
import '../../ui/sealed-mark.css'
import { Section } from '../../ui/section.tsx'
import { ANSWERS } from '../rounds/round-facts.tsx'
import { idOf } from './order-list.tsx'

type View = Answer<'ranking'>
type Given = View['given'][number]

const words: Record<Given['state'], string> = {
  waiting: 'has not answered yet',
  sealed: 'answered, sealed',
  'in time': 'answered',
  late: 'answered late',
  away: 'answered after being away',
  silent: 'silent',
  'not there': 'away, not answered',
  erased: 'erased',
}

/** The place and the points that each gives to each goal, as far as they may be read. */
export function Places({ view }: { view: View }) {
  const hrefOf = useHref()
  const { members } = useHere()
  const { given, goals, unnamed, ranking } = view
  const off = ranking.state === 'called off'
  return (
    <Section title="Places and points" note="a place, and points of a hundred">
      <div className="places" id={ANSWERS}>
        <table>
          <thead>
            <tr>
              <th scope="col">Goal</th>
              {given.map(({ person, state }) => (
                <th key={person.id} scope="col" className="figure">
                  <span className={`tone-${toneOf(person.id, members)}`}>{firstName(person)}</span>
                  <span className={state === 'silent' ? 'since tone-due' : 'since'}>
                    {off && state === 'waiting' ? 'had not answered' : words[state]}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {goals.map((goal) => (
              <tr key={idOf(goal)}>
                <td>
                  <a className="plain" href={hrefOf(goal.href)}>
                    <span className="ink-3">{goal.ordinal}</span>{' '}
                    {!isSealed(goal.title) && goal.title}
                  </a>
                </td>
                {given.map((each) => (
                  <td key={each.person.id} className="figure">
                    <Said given={each} goal={idOf(goal)} />
                  </td>
                ))}
              </tr>
            ))}
            {unnamed !== undefined && (
              <tr>
                <td className="ink-2" colSpan={1 + given.length}>
                  {asSentence(goals.length === 0 ? unnamed : `and ${unnamed}`)}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function Said({ given: { said, given }, goal }: { given: Given; goal: string }) {
  const entryHref = useEntryHref()
  if (said === undefined) return <span className="ink-3">–</span>
  if (isSealed(said)) return <i className="sealed-mark" title="Not open to you yet" />
  const place = said.ranks.find((each) => each.goal === goal)?.rank
  const points = said.points.find((each) => each.goal === goal)?.points
  return (
    <Figure href={given && entryHref(given.event)}>
      <b>{place ?? '–'}</b>
      <span className="given ink-2">{said.points.length > 0 && (points ?? 0)}</span>
    </Figure>
  )
}
