import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { playbacks } from '../../folds/playbacks.ts'
import { opennessOfBets, outcomeOf } from '../../records/bet-outcome.ts'
import { namedRecord } from '../../records/named.ts'
import { isSaid, opennessOfPlayback, type Said } from '../../records/playbacks.ts'
import { subjectNamed } from '../../subjects/knowledge/subject.ts'
import { labelOf } from '../../telling/label.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'

/** Playbacks of records and bets on decisions, each of which stands on what it is of. */
export const saidOfIt = (view: View) => [
  ...[...view.rows(playbacks).values()].filter(isSaid).flatMap((row) => playedBack(view, row)),
  ...[...view.rows(decisions).values()].flatMap((row) => betOn(view, row)),
]

function playedBack(view: View, row: Said) {
  const named = subjectNamed(view, row.begun.of)
  if (named === undefined) return []
  const openness = opennessOfPlayback(row)
  const words = [...row.said, ...row.corrections].map((each) => view.open(each.words, openness))
  return [
    {
      href: named.href,
      noun: 'playback' as const,
      title: `Playback by ${firstNameOf(view, row.begun.person)} of ${labelOf(named)}`,
      state: row.state.is,
      texts: words.filter((text) => typeof text === 'string'),
    },
  ]
}

function betOn(view: View, row: DecisionRow) {
  const { bets } = row
  const named = bets && namedRecord(view, 'decision', row.id)
  if (bets === undefined || named === undefined) return []
  const openness = opennessOfBets(view, row)
  const failures = bets.placed.map(({ failure }) => view.open(failure, openness))
  return [
    {
      href: named.href,
      noun: 'decision' as const,
      title: `Bets on ${labelOf(named)}`,
      state: outcomeOf(row) ?? (bets.opened === undefined ? 'asked' : 'open'),
      texts: [bets.effect, ...failures.filter((text) => typeof text === 'string')],
    },
  ]
}
