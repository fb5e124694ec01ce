import type { Glance, Trust } from '../dashboard/glance.ts'
import { feedback } from '../folds/feedback.ts'
import { endOf } from '../lanes/feedback.ts'
import { labelOf } from '../lanes/label.ts'
import { isTheirFeedback } from '../lanes/scope.ts'
import { instantInWords } from '../queries/parts/dates.ts'
import type { Href, Sentence } from '../queries/parts/href.ts'
import { counted } from '../queries/parts/in-words.ts'
import { namedRecord } from '../queries/parts/named.ts'
import { whyHref } from '../queries/parts/trust-direction.ts'
import type { View } from '../view.ts'
import type { Fall } from './fall.ts'
import { them } from './them.ts'
import { trustClause } from './trust.ts'

const whyPositions = ({ a, b, scope }: Glance): Href =>
  whyHref('positions', { from: a, to: b }, scope.partnership)

export function fell(glance: Glance, fall: Fall): Sentence {
  const href = whyPositions(glance)
  const most = fall.most === undefined ? undefined : namedRecord(glance.view, 'decision', fall.most)
  return [
    { text: 'Agreement', href },
    { text: ' of ' },
    ...them(glance),
    { text: ' on decisions fell ' },
    { text: `${fall.points} points`, href },
    { text: ` ${inTime(glance.view, fall)}` },
    ...(most === undefined
      ? []
      : [{ text: ', most with ' }, { text: labelOf(most), href: most.href }, { text: ',' }]),
    ...recovery(glance, fall, href),
    { text: '.' },
  ]
}

/** "on 18 Mar", "from 9 to 18 Mar" */
function inTime(view: View, { from, to }: Fall): string {
  const [first, last] = [from, to].map((at) => instantInWords(at, view))
  return first === last ? `on ${last}` : `from ${first} to ${last}`
}

function recovery(glance: Glance, { since, to }: Fall, href: Href): Sentence {
  if (since === 0) return [{ text: ' and has not recovered since' }]
  if (since < 0) {
    return [{ text: ' and has fallen ' }, { text: String(-since), href }, { text: ' more since' }]
  }
  const closed = closedSince(glance, to)
  return [
    { text: ' and has recovered ' },
    { text: String(since), href },
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
