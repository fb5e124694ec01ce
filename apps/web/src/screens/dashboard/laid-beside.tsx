import type { Answer } from '../../api/views.ts'
import { useFilters } from '../../here/search.ts'
import { Filter } from '../../ui/filter.tsx'

interface LaidBesideProps {
  /** With which version the curves are reckoned. */
  version: Answer<'dashboard'>['version']
  /** What was known then is not shown with what came later. */
  past: boolean
}

/** What is drawn beside each curve, as the address has it: nothing, unless it is asked for. */
export function LaidBeside({ version, past }: LaidBesideProps) {
  const [{ beside = '' }, change] = useFilters()
  const earlier = Array.from({ length: version - 1 }, (_, n) => version - 1 - n)
  const options = [
    ...(past ? [] : [{ value: 'hindsight', label: 'hindsight' }]),
    ...earlier.map((each) => ({ value: `v${each}`, label: `scoring version ${each}` })),
  ]
  if (options.length === 0) return null
  return (
    <Filter
      label="Compare with"
      value={beside}
      another={`no “${beside}” here`}
      options={options}
      all="nothing"
      onChange={(next) => change({ beside: next })}
    />
  )
}
