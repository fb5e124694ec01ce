import { dayIn } from '../../folds/stamp.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import type { View } from '../../view/view.ts'
import { standsFor, successAt } from '../success/standing.ts'
import type { Coming, InForce } from './coming.ts'

/** What success meant when somebody came: shown once they answer one element of it, said back once they have answered all. */
export function successInForce(view: View, { person, partnership, came }: Coming): InForce[] {
  const then = partnership.definitions.findLast(({ stamp }) => stamp.at <= came.at)
  const line = partnershipLine(view, partnership.id)
  if (then === undefined || line === undefined) return []
  const theirs = partnership.answers.filter((each) => each.person === person)
  const open = successAt(partnership, view.moment).some((element) => {
    const answer = element.answers.find((each) => each.person === person)
    return answer === undefined || standsFor(element, answer) === 'void'
  })
  const [first, last] = [theirs[0]?.stamp, theirs.at(-1)?.stamp]
  return [
    {
      kind: 'definition of success',
      named: { href: line.href, title: `Definition of success of ${line.name}`, state: '' },
      since: then.stamp,
      answers: [],
      shown: first && dayIn(first, view.zone),
      played: open ? undefined : last && dayIn(last, view.zone),
    },
  ]
}
