import { z } from 'zod'
import type { BetsRow } from '../../folds/bet-row.ts'
import type { DecisionRow } from '../../folds/decisions.ts'
import { isForesight, opennessOfBets, outcomeOf } from '../../records/bet-outcome.ts'
import { byFamilyName, personView } from '../../telling/person.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView, readable } from '../../view/query.ts'
import { isHidden, type View } from '../../view/view.ts'

/** What was bet on a decision's expected effect, beside what came. */
export const BetsView = z
  .strictObject({
    asked: StampView,
    /** The effect that is expected. */
    effect: z.string(),
    opened: StampView.optional(),
    outcome: z.enum(['came', 'came in part', 'did not come']).optional(),
    /** In order of family name. */
    bets: z.array(
      z.strictObject({
        person: PersonView,
        state: z.enum(['waiting', 'sealed', 'open', 'silent', 'erased']),
        /** In percent: that the effect comes. */
        chance: readable(z.int()).optional(),
        /** How it would fail. */
        failure: readable(z.string()).optional(),
        placed: StampView.optional(),
        /** Of one that is open: it was on record before anything was said of what came. */
        counts: z.boolean().optional(),
      }),
    ),
  })
  .meta({ id: 'Bets' })
export type BetsView = z.output<typeof BetsView>

export function betsOn(view: View, row: DecisionRow): { bets?: BetsView } {
  const { bets } = row
  if (bets === undefined) return {}
  const outcome = outcomeOf(row)
  return {
    bets: {
      asked: stampView(view, bets.stamp),
      effect: bets.effect,
      ...(bets.opened === undefined ? {} : { opened: stampView(view, bets.opened.stamp) }),
      ...(outcome === undefined ? {} : { outcome }),
      bets: bets.asked
        .map((person) => betOf(view, row, bets, person))
        .sort((a, b) => byFamilyName(a.person, b.person)),
    },
  }
}

function betOf(view: View, row: DecisionRow, { placed, opened }: BetsRow, of: string) {
  const person = personView(view, of)
  const bet = placed.find((each) => each.person === of)
  if (bet === undefined)
    return { person, state: opened === undefined ? ('waiting' as const) : ('silent' as const) }
  if (bet.open !== undefined && bet.said === undefined) return { person, state: 'erased' as const }
  const openness = opennessOfBets(view, row)
  const said = view.open(bet.answer, openness)
  return {
    person,
    state: opened === undefined ? ('sealed' as const) : ('open' as const),
    chance: isHidden(said) ? said : said.chance,
    failure: view.open(bet.failure, openness),
    placed: stampView(view, bet.stamp),
    ...(opened === undefined ? {} : { counts: isForesight(row, bet) }),
  }
}
