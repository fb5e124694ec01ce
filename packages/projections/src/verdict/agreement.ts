import type { Glance, Trust } from '../dashboard/glance.ts'
import { feedback } from '../folds/feedback.ts'
import { endOf } from '../lanes/feedback.ts'
import { labelOf } from '../lanes/label.ts'
import { isTheirFeedback } from '../lanes/scope.ts'
import type { Href, Sentence } from '../queries/parts/href.ts'
import { counted } from '../queries/parts/in-words.ts'
import { namedRecord } from '../queries/parts/named.ts'
import { whyHref } from '../queries/parts/trust-direction.ts'
import type { Fall } from './fall.ts'
import { them } from './them.ts'
import { trustClause } from './trust.ts'

const whyPositions = ({ a, b, scope }: Glance): Href =>
  whyHref('positions', { from: a, to: b }, scope.partnership)

export function fell(glance: Glance, fall: Fall): Sentence {
  const { view } = glance
  const href = whyPositions(glance)
  const after = fall.after === undefined ? undefined : namedRecord(view, 'decision', fall.after)
  return [
    { text: 'Agreement', href },
    { text: ' of ' },
    ...them(glance),
    { text: ' on decisions fell ' },
    { text: `${fall.points} points`, href },
    ...(after === undefined
      ? []
      : [{ text: ' after ' }, { text: labelOf(after), href: after.href }]),
    ...recovery(glance, fall, href),
    { text: '.' },
  ]
}

function recovery(glance: Glance, { recovered, lowestAt }: Fall, href: Href): Sentence {
  if (recovered <= 0) return [{ text: ' and has not recovered since' }]
  const closed = closedSince(glance, lowestAt)
  return [
    { text: ' and has recovered ' },
    { text: String(recovered), href },
    { text: ' since' },
    ...(closed === 0
      ? []
      : [
          { text: ', after ' },
          {
            text: counted(closed, 'closed feedback loop'),
            href: { view: 'feedbacks', params: { state: 'closed' } },
          },
        ]),
  ]
}

const closedSince = ({ view, scope }: Glance, at: string): number =>
  [...view.rows(feedback).values()].filter(
    (row) => isTheirFeedback(row, scope) && row.state.is === 'closed' && (endOf(row) ?? '') > at,
  ).length

export function agrees(glance: Glance, value: number, trust: Trust | undefined): Sentence {
  return [
    ...them(glance),
    { text: ' agree on decisions at ' },
    { text: `${Math.round(100 * value)} of 100`, href: whyPositions(glance) },
    ...(trust === undefined ? [] : [{ text: '; ' }, ...trustClause(glance, trust)]),
    { text: '.' },
  ]
}
