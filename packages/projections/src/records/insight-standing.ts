import type { InsightRow } from '../folds/insights.ts'

export const insightStandings = ['shared', 'read', 'answered'] as const

/** Read once every one of whom it is for has read it; answered once anybody has said something to it. */
export function insightStands({ shared, read, answers }: InsightRow) {
  if (answers.length > 0) return 'answered'
  const all = shared?.to.every((reader) => read.some(({ person }) => person === reader))
  return all === true ? 'read' : 'shared'
}
