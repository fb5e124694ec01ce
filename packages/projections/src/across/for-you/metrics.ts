import { metrics } from '../../folds/metrics.ts'
import { partnerships } from '../../folds/partnerships.ts'
import { hereIn } from '../../records/here.ts'
import { standingMetrics } from '../../records/metric-standing.ts'
import { namedRecord } from '../../records/named.ts'
import { dayInWords, dayShown, stampInWords } from '../../telling/dates.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import { button, comesDue, form, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { actionsOn } from '../page/improvement-item.ts'

/** Joint metrics that members have not agreed to, and actions that come due. */
export const metricsWaiting = (view: View): Waiting[] => [...toAgree(view), ...toImprove(view)]

const toAgree = (view: View): Waiting[] =>
  [...view.rows(partnerships).values()].flatMap((row) => {
    const { id, state } = row
    const among = partnershipLine(view, id)
    if (state.is !== 'founded' || among === undefined) return []
    return standingMetrics(row).flatMap(({ metric, joint, stamp, accepted, reason }) => {
      const named = namedRecord(view, 'metric', metric)
      if (joint || named === undefined) return []
      const since = dayShown(stamp, view)
      const why = reason === undefined ? '' : `; ${reason}`
      return state.members
        .filter(hereIn(view))
        .filter((member) => !accepted.some(({ person }) => person === member))
        .map((member) =>
          waiting(view, member, named, {
            id: `${stamp.event} joint`,
            kind: 'agree to a joint metric',
            question: [
              { text: 'Shall ' },
              linkTo(named),
              { text: ' be a joint metric of ' },
              { text: among.name, href: among.href },
              { text: '?' },
            ],
            note: `Proposed ${dayInWords(since, view)}${why}`,
            since,
            actions: [
              button('Agree', 'AcceptMetric', { id, metric }),
              form('No', 'DropMetric', { id, metric }),
            ],
          }),
        )
    })
  })

const toImprove = (view: View): Waiting[] =>
  [...view.rows(metrics).values()].flatMap(({ id, improvements }) => {
    const named = namedRecord(view, 'metric', id)
    if (named === undefined) return []
    return improvements
      .filter(({ ended, dueOn }) => ended === undefined && comesDue(view, dueOn))
      .map((improvement) => {
        const { owner, dueOn, action, stamp } = improvement
        return waiting(view, owner, named, {
          id: stamp.event,
          kind: 'improve a metric',
          question: [{ text: `${action}, for ` }, linkTo(named)],
          note: `Agreed ${stampInWords(stamp, view)}, due ${dayInWords(dueOn, view)}`,
          due: dueOn,
          since: dayShown(stamp, view),
          actions: [...actionsOn(view, id, improvement, true)],
        })
      })
  })
