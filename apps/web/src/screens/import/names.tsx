import { useHere } from '../../here/here.tsx'
import { roleBeside } from '../../here/people.ts'
import { Section } from '../../ui/section.tsx'
import { count, grouped, listed } from '../../words/figures.ts'
import type { Choice, Look } from './job.ts'

interface NamesProps {
  names: Look['names']
  who: readonly Choice[]
  mayName: boolean
  mayLeaveOut: boolean
  /** Of those whom nobody knows. */
  note: string
  onChoose: (name: string, is: string) => void
}

type Name = Look['names'][number]

const SHOWN = 60

/** Whom each name of a file means: a person, somebody new without a way in, or nobody. */
export function Names({ names, who, mayName, mayLeaveOut, note, onChoose }: NamesProps) {
  const { people } = useHere()
  if (names.length === 0) return null
  const ofLines = names.some(({ lines }) => lines.length > 0)
  const matched = names.filter(({ person }) => person !== undefined).length
  const shown = [...names].sort(
    (a, b) => Number(b.because !== 'same name') - Number(a.because !== 'same name'),
  )
  return (
    <Section
      title="Who is who"
      note={`${matched} of ${count(names.length, 'name')} matched${matched < names.length ? '; look at the others' : ''}`}
    >
      <div className="scrolls">
        <table className="names">
          <thead>
            <tr>
              <th scope="col">Name in the file</th>
              <th scope="col" className="figure">
                {ofLines ? 'Lines' : 'Times'}
              </th>
              <th scope="col">Is</th>
              <th scope="col">Because</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, SHOWN).map(({ name, count: times, lines, person, ...fit }) => (
              <tr key={name}>
                <th scope="row" className={person === undefined ? 'strong' : ''}>
                  {name}
                </th>
                <td className="figure ink-3">
                  {ofLines ? linesTold(lines, times) : grouped(times)}
                </td>
                <td>
                  <select
                    aria-label={name}
                    className={person === undefined ? 'open' : ''}
                    value={who.find((choice) => choice.name === name)?.is ?? ''}
                    onChange={(event) => onChoose(name, event.target.value)}
                  >
                    {mayName && <option value="new">Somebody new: the name alone</option>}
                    {mayLeaveOut && (
                      <option value="left out">Left out: recorded without them</option>
                    )}
                    {people.map((each) => (
                      <option key={each.id} value={each.id}>
                        {[each.name, roleBeside(each)].filter(Boolean).join(', ')}
                      </option>
                    ))}
                  </select>
                </td>
                <td className={person === undefined ? 'tone-due' : 'ink-2'}>{becauseOf(fit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="ink-3">
        {names.length > SHOWN && `The other ${names.length - SHOWN} are taken as they match. `}
        {note}
      </p>
    </Section>
  )
}

/** "3, 7, 9 and 12 more" */
const linesTold = (lines: readonly number[], times: number): string =>
  times > lines.length
    ? `${lines.join(', ')} and ${grouped(times - lines.length)} more`
    : listed(lines.map(String))

function becauseOf({ because, fitsSeveral }: Pick<Name, 'because' | 'fitsSeveral'>): string {
  if (because !== undefined) return because === 'same name' ? because : `near: ${because}`
  return fitsSeveral ? 'several here could be meant' : 'nobody here is called that'
}
