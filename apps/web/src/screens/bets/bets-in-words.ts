import type { Answer } from '../../api/views.ts'
import { count } from '../../words/figures.ts'

type View = Answer<'bets'>

/** How many were asked for and are open beside what came: where the verdict that opened them was withdrawn, nothing came yet. */
export function betsInWords({ decisions }: Pick<View, 'decisions'>, readsAll: boolean): string {
  if (decisions.length === 0)
    return readsAll ? 'Nobody has been asked for a bet yet.' : 'No bets that you may read.'
  const opened = decisions.filter((each) => each.opened !== undefined)
  const beside = opened.filter(({ outcome }) => outcome !== undefined).length
  const are = (many: number) => (many === 0 ? 'none is' : `${many} ${many === 1 ? 'is' : 'are'}`)
  const rest = opened.length - beside
  const withdrawn =
    rest === 0 ? '' : `, and ${are(rest)} open though the verdict was withdrawn since`
  return `Bets were asked for on ${count(decisions.length, 'decision')}; ${are(beside)} open beside what came${withdrawn}.`
}
