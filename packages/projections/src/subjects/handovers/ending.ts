import { capital, counted } from '../../telling/in-words.ts'
import type { View } from '../../view/view.ts'
import { isAwaited, isOpenItem } from './agreement.ts'
import type { HandoverItem } from './items.ts'

/** How many answers are still to be agreed to. */
export const awaitedIn = (view: View, items: readonly HandoverItem[]): number =>
  items.filter(({ answer }) => answer !== undefined && isAwaited(view, answer)).length

/** What is open as a handover ends, and what becomes of it. */
export function beforeEnding(view: View, items: readonly HandoverItem[]): string {
  const unanswered = items.filter(isOpenItem).length
  const awaited = awaitedIn(view, items)
  const says = [
    ...(unanswered === 0
      ? []
      : [`${told(unanswered, 'item')} unanswered, and can’t be answered here any more.`]),
    ...(awaited === 0
      ? []
      : [`${told(awaited, 'answer')} still to be agreed to, and can be once it has ended.`]),
  ]
  return says.length === 0 ? 'All of it is answered and agreed to.' : says.join(' ')
}

const told = (count: number, what: string): string =>
  `${capital(counted(count, what))} ${count === 1 ? 'is' : 'are'}`
