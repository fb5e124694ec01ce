import { PointShape } from '../../charts/marks/point-shape.tsx'

/** What the lineage's shapes and fills say. */
export function Legend() {
  return (
    <ul className="legend">
      <li>
        <svg className="chart" width="16" height="16" aria-hidden="true">
          <PointShape kind="decision" state="current" x={8} y={8} />
        </svg>
        decided
      </li>
      <li>
        <svg className="chart" width="16" height="16" aria-hidden="true">
          <PointShape kind="decision" state="current" x={8} y={8} recordedLater />
        </svg>
        recorded later, or day corrected
      </li>
      <li>
        <svg className="chart" width="16" height="16" aria-hidden="true">
          <PointShape kind="decision" state="past" x={8} y={8} />
        </svg>
        replaced
      </li>
      <li>
        <svg className="chart" width="16" height="16" aria-hidden="true">
          <rect x="1.5" y="5" width="13" height="6" fill="var(--canvas)" stroke="var(--hair-2)" />
        </svg>
        planned time left
      </li>
      <li>
        <svg className="chart" width="16" height="16" aria-hidden="true">
          <rect x="1.5" y="4.5" width="13" height="7" fill="url(#late)" stroke="var(--due-edge)" />
        </svg>
        silent
      </li>
    </ul>
  )
}
