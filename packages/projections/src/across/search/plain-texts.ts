import type { DecisionRow } from '../../folds/decisions.ts'
import type { GoalRow } from '../../folds/goals.ts'
import type { MetricRow } from '../../folds/metrics.ts'
import type { RequestRow } from '../../folds/requests.ts'

export type Text = string | undefined

/**
 * What whoever sees a record may read of it, its title first, for nouns of which nothing else is found by words.
 */
export const plainTexts = {
  decision: (row: DecisionRow): Text[] => {
    const { state, problems, options, evidence, made, ended } = row
    return [
      'terms' in state ? state.terms.title : problems[0]?.problem.statement,
      'terms' in state ? state.terms.topic : undefined,
      ...problems.map(({ problem }) => problem.statement),
      ...options.map(({ text }) => text),
      ...evidence.map(({ title }) => title),
      made?.plan.rationale,
      ...restsOn(row),
      ...[...row.reconfirmations, ...row.reviews, ...row.verdicts].map(({ note }) => note),
      ended?.reason,
    ]
  },
  goal: ({ state, progress, checks }: GoalRow): Text[] => {
    if (state.is === 'none') return []
    const { title, metric, definition, targetText, period } = state.terms
    return [
      ...[title, metric, definition, targetText, period?.label],
      ...progress.map(({ text }) => text),
      ...checks.flatMap(({ assumptions, reason, counter }) => [
        ...assumptions.map(({ text }) => text),
        reason,
        counter?.text,
      ]),
    ]
  },
  request: ({ made, problems, answers }: RequestRow): Text[] => [
    made?.title,
    made?.text,
    made?.interest,
    problems.at(-1)?.problem.statement,
    ...answers.flatMap((answer) => [
      'reason' in answer ? answer.reason : undefined,
      'note' in answer ? answer.note : undefined,
      answer.how === 'countered' ? answer.counter : undefined,
      answer.how === 'conditioned' ? answer.condition : undefined,
    ]),
  ],
  metric: ({ defined, improvements }: MetricRow): Text[] => [
    defined?.title,
    defined?.definition,
    ...improvements.flatMap(({ action, ended }) => [action, ended?.note]),
  ],
} as const

/** What it stands and falls with is also found by what it is, and by that it broke or was reached. */
const restsOn = ({ assumptions, stopLosses }: DecisionRow): Text[] => [
  ...assumptions.flatMap(({ text, broken }) => [
    labelled('Assumption', text),
    broken && labelled('Assumption broken', broken.note),
  ]),
  ...stopLosses.flatMap(({ text, reached }) => [
    labelled('Stop-loss', text),
    ...reached.map(({ note }) => labelled('Stop-loss reached', note)),
  ]),
]

const labelled = (label: string, text: string | undefined): string =>
  text === undefined ? label : `${label}: ${text}`
