import type { MetricId } from '@lockstep/domain'
import { commitments } from '../../folds/commitments.ts'
import type { Improvement } from '../../folds/metrics.ts'
import { metrics } from '../../folds/metrics.ts'
import { namedRecord } from '../../records/named.ts'
import { mayGive } from '../../telling/actions.ts'
import { dayInWords, today } from '../../telling/dates.ts'
import { firstNameOf } from '../../telling/person.ts'
import { stampView } from '../../telling/stamp.ts'
import { button, form } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import type { Item } from './page.ts'

/** An action to improve a metric: whose it is, by when, what became of it, and what its owner may do about it. */
export function improvementItem(view: View, metric: MetricId, improvement: Improvement): Item {
  const { action, owner, dueOn, ended, stamp } = improvement
  const promised = promisesOf(view, improvement)
  const by = `${firstNameOf(view, owner)}, by ${dayInWords(dueOn, view)}`
  const became = ended === undefined ? overdue(view, dueOn) : `, ${ended.how}`
  return {
    id: stamp.event,
    what: [
      { text: action },
      ...promised.flatMap(({ href, ordinal = 'a commitment' }) => [
        { text: ', promised in ' },
        { text: ordinal, href },
      ]),
    ],
    ...(ended?.note === undefined ? {} : { said: ended.note }),
    note: `${by}${became}`,
    stamp: stampView(view, ended?.stamp ?? stamp),
    actions: ended === undefined ? actionsOn(view, metric, improvement, promised.length > 0) : [],
  }
}

const overdue = (view: View, dueOn: string): string => (dueOn < today(view) ? ', overdue' : '')

/** The commitments by which somebody promised it. */
const promisesOf = (view: View, { stamp }: Improvement) =>
  [...view.rows(commitments).values()].flatMap(({ id, made }) =>
    made?.carriesOut?.improvement === stamp.event
      ? (namedRecord(view, 'commitment', id) ?? [])
      : [],
  )

/** What the viewer may do about an action that is open. */
export function actionsOn(
  view: View,
  metric: MetricId,
  { action, owner, dueOn, stamp }: Improvement,
  promised: boolean,
): NonNullable<Item['actions']> {
  const row = view.row(metrics, metric)
  const end = { id: metric, improvement: stamp.event }
  const [may] = mayGive(
    view,
    [{ name: 'EndImprovement', input: end }],
    row?.state,
    row?.defined?.partnership,
  )
  const mine = owner === view.viewer.person && !view.past
  return [
    ...(may === undefined
      ? []
      : [
          button('Done', may, { ...end, how: 'done' }),
          form('Give it up', may, { ...end, how: 'given up' }),
        ]),
    ...(mine && !promised && dueOn >= today(view)
      ? [
          form('Promise it', 'MakeCommitment', {
            title: action,
            dueOn,
            carriesOut: { metric, improvement: stamp.event },
          }),
        ]
      : []),
  ]
}
