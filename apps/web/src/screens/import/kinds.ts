import type { MarkKind, MarkState } from '../../charts/mark.ts'
import type { Look } from './job.ts'

interface Kind {
  label: string
  holds: (type: string) => boolean
  mark?: { kind: MarkKind; state: MarkState }
}

const is = (type: string) => (other: string) => other === type
const named: readonly Kind[] = [
  {
    label: 'Decisions',
    holds: is('DecisionProposed'),
    mark: { kind: 'decision', state: 'planned' },
  },
  { label: 'Evidence attached', holds: is('EvidenceAttached') },
  { label: 'Goals', holds: is('GoalProposed'), mark: { kind: 'goal', state: 'planned' } },
  { label: 'Goal revisions', holds: is('GoalRevised'), mark: { kind: 'goal', state: 'revised' } },
  { label: 'Progress reports', holds: is('ProgressReported') },
  {
    label: 'People named',
    holds: is('PersonIdentified'),
    mark: { kind: 'person', state: 'planned' },
  },
  {
    label: 'Sessions',
    holds: is('SessionRecorded'),
    mark: { kind: 'rhythm', state: 'kept' },
  },
]
const others = (beginning: string) => (type: string) =>
  type.startsWith(beginning) && !named.some(({ holds }) => holds(type))

/** What an import records, in the order in which it is counted. */
export const kinds: readonly Kind[] = [
  ...named.slice(0, 2),
  {
    label: 'Other steps of decisions',
    holds: (type) => !type.startsWith('Goal') && !named.some(({ holds }) => holds(type)),
  },
  ...named.slice(2, 5),
  { label: 'Other steps of goals', holds: others('Goal') },
  ...named.slice(5),
]

const MOST = 7

interface Stretches {
  unit: 'quarter' | 'year'
  stretches: { all: readonly string[]; of: (month: string) => string }
}

/** The quarters in which things happened, or the years where those are too many; the first years together. */
export function stretchesOf(tally: Look['tally']): Stretches {
  const months = [...new Set(tally.map(({ month }) => month))].sort()
  const quarters = [...new Set(months.map(quarterOf))]
  if (quarters.length <= MOST)
    return { unit: 'quarter', stretches: { all: quarters, of: quarterOf } }
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  const [first = ''] = years.slice(-MOST + 1)
  const early = `before ${first}`
  const of = (month: string) => (years.length > MOST && month < first ? early : month.slice(0, 4))
  return { unit: 'year', stretches: { all: [...new Set(months.map(of))], of } }
}

/** `Q1 2024`, as a quarter is called elsewhere. */
function quarterOf(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `Q${Math.ceil(Number(number) / 3)} ${year}`
}
