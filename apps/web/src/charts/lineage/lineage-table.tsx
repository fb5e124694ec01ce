import './lineage-graph.css'
import { day } from '../../words/dates.ts'
import { percent } from '../../words/figures.ts'
import type { LineageDecision } from './lineage-layout.ts'

/** The lineage's twin: every decision with its dates, its state, and the share of its horizon that had passed. */
export function LineageTable({ decisions }: { decisions: readonly LineageDecision[] }) {
  const refs = new Map(decisions.map(({ id, ref }) => [id, ref]))
  return (
    <table className="lineage-table">
      <caption className="visually-hidden">Decisions, oldest first</caption>
      <thead>
        <tr>
          <th scope="col">Decision</th>
          <th scope="col">Domain</th>
          <th scope="col">By</th>
          <th scope="col">Decided</th>
          <th scope="col">Recorded</th>
          <th scope="col">State</th>
          <th scope="col">Ended</th>
          <th scope="col" className="figure">
            Time used
          </th>
          <th scope="col">Led to</th>
        </tr>
      </thead>
      <tbody>
        {decisions.map((decision) => (
          <tr key={decision.id}>
            <th scope="row" className="cell">
              <a className="plain row-link" href={decision.href}>
                <span className="ink-3">{decision.ref}</span> {decision.title}
              </a>
              {decision.unshown !== undefined && (
                <span className="tone-due size-12 unshown">{decision.unshown}</span>
              )}
            </th>
            <td>{decision.domain}</td>
            <td>{decision.by}</td>
            <td className="nowrap">
              {day(decision.at)}
              {decision.moved !== undefined && (
                <a className="tone-due size-12 unshown" href={decision.moved.href}>
                  corrected {day(decision.moved.on)}, from {day(decision.moved.from)}
                </a>
              )}
            </td>
            <td className="nowrap ink-2">{day(decision.recordedAt ?? decision.at)}</td>
            <td className={decision.state === 'dropped' ? 'tone-due' : ''}>{decision.state}</td>
            <td className="nowrap">{decision.ended === undefined ? '' : day(decision.ended)}</td>
            <td className="figure">
              {decision.share === undefined ? '–' : percent(decision.share)}
            </td>
            <td>
              {[
                ...decision.leadsTo.map((id) => refs.get(id)),
                ...decision.related.map((id) => `related to ${refs.get(id)}`),
              ].join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
