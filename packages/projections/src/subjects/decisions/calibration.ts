import { type Bet, type DecisionId, decisionKinds } from '@lockstep/domain'
import { shareInterval } from '@lockstep/measures'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { isForesight, type Outcome, outcomeOf, readableBet } from '../../records/bet-outcome.ts'
import type { View } from '../../view/view.ts'

/** A stretch of chances, in percent: what was given a chance within it, and how much of that came. */
export interface Band {
  readonly from: number
  readonly to: number
  /** Decisions of which somebody gave such a chance: each counts once, as its bets share one outcome. */
  readonly of: readonly DecisionId[]
  readonly came: readonly DecisionId[]
  /** Clopper–Pearson, at `LEVEL`; absent where there is none. */
  readonly interval?: { readonly low: number; readonly high: number }
}

/** How bets on decisions of one kind turned out, over all who placed them. */
export interface Calibration {
  readonly kind: (typeof decisionKinds)[number]
  /** Decisions with a bet that counts, of which it is clear whether the effect came. */
  readonly judged: readonly DecisionId[]
  /** Those of which it came in part: they count neither way. */
  readonly inPart: readonly DecisionId[]
  /** Those that have an outcome, and no bet from before it that the viewer may read. */
  readonly uncounted: readonly DecisionId[]
  /** Absent where too few are judged. */
  readonly bands?: readonly Band[]
}

/** Fewer decisions than these say nothing of how well chances are told. */
export const FEWEST_JUDGED = 5
export const LEVEL = 0.9
const WIDTH = 20

/** By what has come of each decision with bets that the viewer may read. Never by who placed them. */
export function calibrations(view: View): Calibration[] {
  const all = [...view.rows(decisions).values()].flatMap((row) => judgedIn(view, row))
  return decisionKinds.map((kind) => {
    const theirs = all.filter((each) => each.kind === kind)
    const these = theirs.filter(({ bets }) => bets.length > 0)
    const clear = these.filter(({ outcome }) => outcome !== 'came in part')
    return {
      kind,
      judged: clear.map(idOf),
      inPart: these.filter((each) => !clear.includes(each)).map(idOf),
      uncounted: theirs.filter((each) => !these.includes(each)).map(idOf),
      ...(clear.length < FEWEST_JUDGED ? {} : { bands: bandsOf(clear) }),
    }
  })
}

interface Judged {
  readonly id: DecisionId
  readonly kind: Calibration['kind']
  readonly outcome: Outcome
  readonly bets: readonly Bet[]
}

function judgedIn(view: View, row: DecisionRow): Judged[] {
  const outcome = outcomeOf(row)
  const kind = row.made?.plan.kind
  if (row.bets === undefined || outcome === undefined || kind === undefined) return []
  const bets = row.bets.placed
    .filter((bet) => isForesight(row, bet))
    .flatMap((bet) => readableBet(view, row, bet) ?? [])
  return [{ id: row.id, kind, outcome, bets }]
}

const idOf = ({ id }: Judged): DecisionId => id

/** 0 to 19, 20 to 39, and so on; 100 belongs to the last. */
const bandsOf = (judged: readonly Judged[]): Band[] =>
  Array.from({ length: 100 / WIDTH }, (_, n) => {
    const last = (n + 1) * WIDTH === 100
    const [from, to] = [n * WIDTH, last ? 100 : (n + 1) * WIDTH - 1]
    const within = judged.filter(({ bets }) =>
      bets.some(({ chance }) => chance >= from && chance <= to),
    )
    const came = within.filter(({ outcome }) => outcome === 'came')
    const interval = shareInterval(came.length, within.length, LEVEL)
    return {
      from,
      to,
      of: within.map(idOf),
      came: came.map(idOf),
      ...(interval === null ? {} : { interval }),
    }
  })
