import type { Answer } from '../../api/views.ts'
import { begun } from '../../words/begun.ts'
import { signed } from '../../words/figures.ts'

/** What else is reckoned of a part, folded away: none of it is the score. */
export function Diagnostics({ of }: { of: NonNullable<Answer<'why'>['diagnostics']> }) {
  return (
    <details className="diagnostics">
      <summary>Diagnostics</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col" className="figure">
              Value
            </th>
            <th scope="col">What it is for</th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ name, value, because, told }) => (
            <tr key={name}>
              <th scope="row" className="nowrap">
                {name}
              </th>
              <td className="figure">{value === undefined ? '–' : inWords(value)}</td>
              <td className="ink-2">
                {told}
                {because !== undefined && <p className="ink-3 size-12">{begun(because)}.</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** `0.67`, `−0.33` */
const inWords = (value: number): string => signed(value).replace('+', '')
