/** What a column of a table of goals may tell, in the order in which it is offered. */
export const fields: readonly { is: string; label: string }[] = [
  { is: 'title', label: 'Title' },
  { is: 'number', label: 'Number' },
  { is: 'parent', label: 'Serves the goal' },
  { is: 'owner', label: 'Owners' },
  { is: 'function', label: 'Function' },
  { is: 'metric', label: 'Metric' },
  { is: 'unit', label: 'Unit' },
  { is: 'baseline', label: 'Baseline' },
  { is: 'target', label: 'Target' },
  { is: 'progress', label: 'Where it stands' },
  { is: 'status', label: 'Status' },
  { is: 'startsOn', label: 'From when' },
  { is: 'horizon', label: 'By when' },
  { is: 'period', label: 'Period' },
  { is: 'definition', label: 'Definition' },
  { is: 'growth', label: 'A growth goal' },
]

/** How a table shows which goal serves which. */
export const hierarchies: readonly { is: string; label: string }[] = [
  { is: 'parent', label: 'By the column “Serves the goal”' },
  { is: 'numbers', label: 'By dotted numbers: 1.2 serves 1' },
  { is: 'indentation', label: 'By how far titles are set in' },
  { is: 'none', label: 'Not told: all stand at the top' },
]

const rowsOf = (...lines: string[]): string[][] => lines.map((line) => line.split(','))

/** Tables to begin from, one for each way of telling which goal serves which. */
export const templates: readonly { name: string; label: string; rows: string[][] }[] = [
  {
    name: 'goals-with-parents',
    label: 'with a column of parents',
    rows: rowsOf(
      'Number,Goal,Parent,Owner,Function,Metric,Unit,Baseline,Target,Start,Due,Definition',
      '1,Grow revenue,,Ada Lovelace,,Revenue,EUR M,4,5,2026-01-01,2026-12-31,',
      '2,Win ten enterprise customers,1,Grace Hopper,Sales,Customers,customers,3,10,2026-01-01,2026-06-30,Signed and paying',
    ),
  },
  {
    name: 'goals-with-numbers',
    label: 'with dotted numbers',
    rows: rowsOf(
      'Number,Goal,Owner,Target,Unit,Due',
      '1,Grow revenue,Ada Lovelace,5,EUR M,2026-12-31',
      '1.1,Win ten enterprise customers,Grace Hopper,10,customers,2026-06-30',
    ),
  },
  {
    name: 'goals-set-in',
    label: 'with titles set in',
    rows: rowsOf(
      'Goal,Owner,Target,Unit,Period',
      'Grow revenue,Ada Lovelace,5,EUR M,2026',
      '  Win ten enterprise customers,Grace Hopper,10,customers,Q2 2026',
    ),
  },
]
