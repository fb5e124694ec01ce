import { LineageGraph } from '../../charts/lineage/lineage-graph.tsx'
import type { LineageDecision } from '../../charts/lineage/lineage-layout.ts'
import { LineageTable } from '../../charts/lineage/lineage-table.tsx'
import { TimelineTable } from '../../charts/timeline-stack/timeline-table.tsx'
import { useHere } from '../../here/here.tsx'
import { useMoment } from '../../here/use-moment.ts'
import type { LineageClock } from './lineage-of.ts'
import { type Trust, useTrust } from './use-trust.ts'

interface DrawnProps {
  decisions: readonly LineageDecision[]
  clock: LineageClock
  table: boolean
  /** Of the decisions, in a sentence. */
  summary: string
}

/** The lineage, and how trust went meanwhile: ratings stand where they happened, and beside nothing that doesn't. */
export function Drawn(props: DrawnProps) {
  const { partnership } = useHere()
  return partnership === undefined || props.clock === 'recorded' ? (
    <Lineage {...props} trust={undefined} />
  ) : (
    <WithTrust {...props} partnership={partnership} />
  )
}

const WithTrust = ({ partnership, ...drawn }: DrawnProps & { partnership: string }) => (
  <Lineage {...drawn} trust={useTrust(partnership)} />
)

function Lineage({ decisions, table, summary, trust }: DrawnProps & { trust: Trust | undefined }) {
  const { now: present } = useHere()
  const moment = useMoment()
  const now = Date.parse(moment)
  if (!table)
    return (
      <LineageGraph
        {...{ decisions, now, trust }}
        today={moment === present}
        summary={[summary, trust?.summary].filter(Boolean).join(' ')}
      />
    )
  return (
    <>
      <LineageTable decisions={decisions} />
      {trust?.panel !== undefined && (
        <TimelineTable
          panels={[trust.panel]}
          regions={trust.regions}
          window={{ from: 0, to: now }}
          at={now}
          now={moment}
        />
      )}
    </>
  )
}
