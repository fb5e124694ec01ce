/** What a column of a table of goals may tell. */
export const goalFields = [
  'title',
  'number',
  'parent',
  'owner',
  'function',
  'metric',
  'unit',
  'baseline',
  'target',
  'progress',
  'status',
  'startsOn',
  'horizon',
  'period',
  'definition',
  'growth',
] as const
export type GoalField = (typeof goalFields)[number]

/** How a table shows which goal serves which. */
export const hierarchies = ['parent', 'numbers', 'indentation', 'none'] as const
export type Hierarchy = (typeof hierarchies)[number]

/** How a table is to be read: what each column tells, in their order; null for one that is passed over. */
export interface TableReading {
  readonly columns: readonly (GoalField | null)[]
  readonly hierarchy: Hierarchy
}

const NAMES: Readonly<Record<GoalField, readonly string[]>> = {
  title: ['title', 'goal', 'objective', 'keyresult', 'name', 'summary', 'what', 'goaltitle'],
  number: ['number', 'no', 'nr', 'id', 'key', 'goalid', 'goalnumber', 'ref'],
  parent: ['parent', 'parentgoal', 'parentid', 'serves', 'alignedto', 'supports', 'servesgoal'],
  owner: ['owner', 'owners', 'assignee', 'responsible', 'lead', 'dri', 'accountable', 'who'],
  function: ['function', 'team', 'department', 'area', 'group'],
  metric: ['metric', 'measure', 'kpi', 'indicator'],
  unit: ['unit', 'units', 'unitofmeasure'],
  baseline: ['baseline', 'startvalue', 'initial', 'initialvalue', 'from'],
  target: ['target', 'targetvalue', 'goalvalue', 'to'],
  progress: ['progress', 'current', 'currentvalue', 'actual', 'now', 'value'],
  status: ['status', 'state', 'outcome', 'result'],
  startsOn: ['start', 'startdate', 'starts', 'begin', 'fromwhen', 'startson'],
  horizon: ['due', 'duedate', 'deadline', 'end', 'enddate', 'bywhen', 'horizon', 'targetdate'],
  period: ['period', 'quarter', 'cycle', 'timeframe', 'year'],
  definition: ['definition', 'description', 'details', 'notes', 'definitionofdone'],
  growth: ['growth', 'growthgoal', 'isgrowth'],
}

const DOTTED = /^\d{1,4}(?:\.\d{1,4})+\.?$/

/** What the headings and the first rows let guess; each field once. */
export function guessedReading(
  headers: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
): TableReading {
  const taken = new Set<GoalField>()
  const columns = headers.map((header) => {
    const word = header.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
    const field = goalFields.find((each) => !taken.has(each) && NAMES[each].includes(word))
    if (field !== undefined) taken.add(field)
    return field ?? null
  })
  return { columns, hierarchy: guessedHierarchy(columns, rows) }
}

function guessedHierarchy(
  columns: TableReading['columns'],
  rows: readonly { readonly cells: readonly string[] }[],
): Hierarchy {
  const cellsOf = (field: GoalField) => rows.map(({ cells }) => cells[columns.indexOf(field)] ?? '')
  if (columns.includes('parent')) return 'parent'
  if (cellsOf('number').some((cell) => DOTTED.test(cell.trim()))) return 'numbers'
  const titles = cellsOf('title')
  if (titles.some((title) => DOTTED.test(title.trim().split(' ')[0] ?? ''))) return 'numbers'
  return titles.some((title) => /^\s+\S/.test(title)) ? 'indentation' : 'none'
}
