import type { Answer } from '../../api/views.ts'
import { PointShape } from '../../charts/marks/point-shape.tsx'
import { useHref } from '../../here/hrefs.ts'
import { day, stretch } from '../../words/dates.ts'
import { percent } from '../../words/figures.ts'

const DAY = 86_400_000

type Node = NonNullable<Answer<'decision'>['decision']>

/** What came before, this one, and what came after. */
export function LineageStrip({ view: { before, decision, after } }: { view: Answer<'decision'> }) {
  if (decision === undefined || before.length + after.length === 0) return null
  return (
    <ol className="lineage-strip" aria-label="Lineage">
      {[...before, decision, ...after].map((node) => (
        <Step key={node.id} node={node} current={node.id === decision.id} />
      ))}
    </ol>
  )
}

function Step({ node, current }: { node: Node; current: boolean }) {
  const hrefOf = useHref()
  const title = `${node.ordinal ?? ''} ${node.title}`.trim()
  const over =
    node.standing === 'superseded' || node.standing === 'reversed' || node.standing === 'dropped'
  return (
    <li>
      <svg className="chart" width="16" height="16" aria-hidden="true">
        <PointShape
          kind="decision"
          state={over ? 'past' : 'current'}
          x={8}
          y={8}
          recordedLater={node.stamp.lagDays > 1 && !node.imported}
        />
      </svg>
      <div>
        {current ? (
          <b aria-current="page">{title}</b>
        ) : (
          <a className="plain" href={hrefOf(node.href)}>
            {title}
          </a>
        )}
        <p className="ink-3">
          {[
            day(node.stamp.happened),
            node.ended === undefined && node.standing,
            node.time?.share !== undefined &&
              `${percent(node.time.share)} of ${stretch((node.time.ofDays ?? 0) * DAY)}`,
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
      </div>
      {node.ended !== undefined && <span className="ended">{node.ended.how}</span>}
    </li>
  )
}
