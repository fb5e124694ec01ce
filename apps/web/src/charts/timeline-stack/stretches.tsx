import { day } from '../../words/dates.ts'
import type { Region } from './panels.ts'

/** What lies over every lane: absences, crises, retreats with what was decided there. */
export function Stretches({ regions }: { regions: readonly Region[] }) {
  if (regions.length === 0) return null
  return (
    <table>
      <caption>Stretches of days</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">Until</th>
          <th scope="col">What</th>
          <th scope="col">Decided there</th>
        </tr>
      </thead>
      <tbody>
        {regions.map(({ id, label, from, to, href, decided }) => (
          <tr key={id}>
            <td className="nowrap ink-2">{day(from)}</td>
            <td className="nowrap ink-2">{day(to)}</td>
            <td>{href === undefined ? label : <a href={href}>{label}</a>}</td>
            <td>{decided}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
