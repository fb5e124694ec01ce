import {
  isSealed,
  type Marked,
  type NounName,
  type Opening,
  type Openness,
  refOf,
  type Sealed,
} from '@lockstep/domain'
import { briefs } from '../folds/briefs.ts'
import { decisions } from '../folds/decisions.ts'
import { leavings } from '../folds/leavings.ts'
import { playbacks } from '../folds/playbacks.ts'
import { postmortems } from '../folds/postmortems.ts'
import { pulses } from '../folds/pulses.ts'
import { rankings } from '../folds/rankings.ts'
import { styles } from '../folds/styles.ts'
import type { FoldOf } from '../view/fold.ts'
import type { View } from '../view/view.ts'
import { opennessOfBets } from './bet-outcome.ts'
import { opennessOfHire } from './brief-openness.ts'
import { disclosedOn } from './disclosed.ts'
import { opennessOfLeaving } from './leaving-openness.ts'
import { isSaid, opennessOfPlayback } from './playbacks.ts'
import { opennessOf } from './position-openness.ts'
import { opennessOfPostmortem, opennessOfQuestion } from './postmortem-openness.ts'
import { opennessOfRating } from './pulse-openness.ts'
import { opennessOfRanking } from './ranking-openness.ts'
import { opennessOfAdaptation, opennessOfStyle } from './style-openness.ts'

/** Words and answers of a record that its page shows, and how far they are open. */
type Open = readonly [marks: readonly (Marked<unknown> | undefined)[], openness: () => Openness]

const ofRow =
  <Row>(fold: FoldOf<Row>, open: (view: View, row: Row) => readonly Open[]) =>
  (view: View, id: string): readonly Open[] => {
    const row = view.row(fold, id)
    return row === undefined ? [] : open(view, row)
  }

const open: { readonly [N in NounName]?: (view: View, id: string) => readonly Open[] } = {
  decision: ofRow(decisions, (view, row) => [
    [
      row.statements.flatMap(({ position, reason, drives }) => [position, reason, drives]),
      () => opennessOf(view, row),
    ],
    [(row.answers ?? []).map(({ answer }) => answer), () => opennessOf(view, row)],
    [
      (row.bets?.placed ?? []).flatMap(({ answer, failure }) => [answer, failure]),
      () => opennessOfBets(view, row),
    ],
  ]),
  ranking: ofRow(rankings, (view, row) => [
    [row.rankings.map(({ answer }) => answer), () => opennessOfRanking(view, row)],
  ]),
  pulse: ofRow(pulses, (view, row) =>
    row.ratings.map((rating) => [[rating.answer], () => opennessOfRating(view, row, rating)]),
  ),
  leaving: ofRow(leavings, (view, row) => [
    [row.reasons.map(({ reason }) => reason), () => opennessOfLeaving(view, row)],
  ]),
  playback: ofRow(playbacks, (_, row) =>
    isSaid(row)
      ? [
          [
            [...row.said, ...row.corrections].map(({ words }) => words),
            () => opennessOfPlayback(row),
          ],
        ]
      : [],
  ),
  brief: ofRow(briefs, (_, row) => [
    [row.answers.map(({ said }) => said), () => opennessOfHire(row)],
  ]),
  postmortem: ofRow(postmortems, (view, row) => [
    [[row.opened?.question], () => opennessOfQuestion(view, row)],
    [
      [
        ...row.accounts.map(({ account }) => account),
        row.narrative?.told,
        ...[...row.annotations, ...row.objections, ...row.findings].map(({ told }) => told),
        ...row.findings.flatMap(({ answers }) => answers.map(({ note }) => note)),
        ...row.actions.flatMap(({ declined, withdrawn }) => [declined?.reason, withdrawn?.reason]),
        ...row.reopenings.map(({ reason }) => reason),
      ],
      () => opennessOfPostmortem(view, row),
    ],
  ]),
  person: ofRow(styles, (view, row) => [
    [
      [row.background?.text, ...row.versions.map(({ text }) => text)],
      () => opennessOfStyle(view, row.id),
    ],
    ...row.adaptations.map(
      (each): Open => [[each.text, each.answered?.said], () => opennessOfAdaptation(each, row.id)],
    ),
  ]),
}

/**
 * By what a marked value is open to others than its owners, as the page of its record has it: answers from their opening on,
 * words where both disclosed them. Nothing opens what no page shows any more, as an answer that another took the place of.
 */
export function openingOf(view: View, stream: string, mark: Sealed): Opening | undefined {
  if (mark.audience !== 'opened') return disclosedOn(view, stream)
  const { noun, id } = refOf(stream)
  const found = open[noun]?.(view, id).find(([marks]) =>
    marks.some((each) => each !== undefined && isSame(each, mark)),
  )
  return found?.[1]()
}

const isSame = (held: Marked<unknown>, { event, path }: Sealed): boolean =>
  isSealed(held) && held.event === event && held.path === path
