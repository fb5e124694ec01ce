import type { Reading } from './job.ts'

/**
 * A reading in which a column tells something else: a field is told by one column. Whoever says which column names the goal
 * that is served has said by what it is told; where no column does any more, nothing tells it.
 * @param field null passes the column over
 */
export function withColumn(reading: Reading, at: number, field: string | null): Reading {
  const columns = reading.columns.map((before, n) => {
    if (n === at) return field
    return before === field ? null : before
  })
  if (field === 'parent') return { columns, hierarchy: 'parent' }
  const isLost = reading.hierarchy === 'parent' && !columns.includes('parent')
  return { columns, hierarchy: isLost ? 'none' : reading.hierarchy }
}
