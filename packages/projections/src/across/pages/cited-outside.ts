import type { Id } from '@lockstep/domain'
import { decisions } from '../../folds/decisions.ts'
import { findings } from '../../folds/findings.ts'
import type { View } from '../../view/view.ts'

/** The decisions that cite something from outside, each with what it has to do with it. */
export const citing = (view: View, id: Id) =>
  [...view.rows(decisions).values()].flatMap((row) =>
    row.cites.filter((cite) => cite.of === id).map((cite) => ({ row, cite })),
  )

/** The assumptions that something outside broke, each with its decision. */
export const brokenBy = (view: View, outside: Id) =>
  [...view.rows(decisions).values()].flatMap((row) =>
    row.assumptions
      .filter(({ broken }) => broken?.outside === outside)
      .map((assumption) => ({ row, assumption })),
  )

/** Decisions in force, each with the assumptions that nobody has reported broken. */
export const restingOn = (view: View) =>
  [...view.rows(decisions).values()].flatMap((row) =>
    row.state.is === 'decided'
      ? row.assumptions
          .filter(({ broken }) => broken === undefined)
          .map((assumption) => ({ row, assumption }))
      : [],
  )

/** What those whom a finding concerns said of it with something outside in mind. */
export const findingsCiting = (view: View, outside: Id) =>
  [...view.rows(findings).values()].flatMap(({ id, answers }) =>
    answers
      .filter((answer) => answer.outside === outside)
      .map((answer) => ({ finding: id, answer })),
  )
