import { lanes, useImportance } from './importance.ts'
import type { Importance } from './walk.ts'

const choices: readonly Importance[] = ['normal', 'folded', 'hidden']

/** How much each kind of entry matters here; it is kept for the next replay. */
export function ImportanceChoice() {
  const [of, set] = useImportance()
  const told = choices
    .filter((choice) => choice !== 'normal')
    .flatMap((choice) => {
      const count = lanes.filter(({ lane }) => of(lane) === choice).length
      return count === 0 ? [] : [`${count} ${choice}`]
    })
  return (
    <details className="importance">
      <summary>Kinds: {told.length === 0 ? 'all' : told.join(', ')}</summary>
      <table>
        <tbody>
          {lanes.map(({ lane, label }) => (
            <tr key={lane}>
              <th scope="row">{label}</th>
              <td>
                <fieldset className="segments">
                  <legend className="visually-hidden">{label}</legend>
                  {choices.map((choice) => (
                    <label key={choice}>
                      <input
                        type="radio"
                        name={`importance-${lane}`}
                        checked={of(lane) === choice}
                        onChange={() => set(lane, choice)}
                      />
                      <span>{choice}</span>
                    </label>
                  ))}
                </fieldset>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
