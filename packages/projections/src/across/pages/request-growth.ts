import type { RequestRow } from '../../folds/requests.ts'
import { namedRecords } from '../../records/named.ts'
import { referredRecord } from '../../records/referred.ts'
import { goalBook } from '../../subjects/goals/goal-book.ts'
import { pathToGrowth } from '../../subjects/goals/path-to-growth.ts'
import type { Named, Sentence } from '../../telling/href.ts'
import { labelOf } from '../../telling/label.ts'
import type { View } from '../../view/view.ts'
import type { Page, Part } from '../page/page.ts'

/** Over which goals a request serves growth, or that nothing shows it. */
export function growthPart(view: View, row: RequestRow): Part {
  const goal = servedBy(view, row)
  const what = goal === undefined ? unlinked(row) : towards(view, goal)
  return {
    title: 'Growth',
    beside: true,
    items: what.length === 0 ? [] : [{ id: 'path', what }],
  }
}

export function requestLinks(view: View, row: RequestRow): Page['linked'] {
  const goal = servedBy(view, row)
  return goal === undefined ? [] : [{ how: 'Serves', ...goal.named }]
}

interface Served {
  readonly id: string
  readonly named: Named
}

function servedBy(view: View, { links }: RequestRow): Served | undefined {
  const id = links.at(-1)?.goal
  const named = id === undefined ? undefined : referredRecord(view, 'goal', id)
  return id === undefined || named === undefined ? undefined : { id, named }
}

const unlinked = ({ made }: RequestRow): Sentence =>
  made?.kind === 'growth' ? [{ text: 'No goal is named that it serves.' }] : []

function towards(view: View, { id, named }: Served): Sentence {
  if (named.state === 'withdrawn') return [{ text: 'The goal that it serves was withdrawn.' }]
  const path = pathToGrowth(goalBook(view), id)
  if (path === undefined)
    return [{ text: 'No goal above the one that it serves is a growth goal.' }]
  const steps = namedRecords(view, 'goal', path).flatMap(({ href, ordinal, title }, n) => [
    { text: n === 0 ? 'It serves ' : ', which serves ' },
    { text: labelOf({ ordinal, title }), href },
  ])
  return [...steps, { text: ', a growth goal.' }]
}
