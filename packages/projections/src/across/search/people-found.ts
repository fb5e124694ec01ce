import { type BriefRow, briefs } from '../../folds/briefs.ts'
import { type HandoverRow, handovers } from '../../folds/handovers.ts'
import { leavings } from '../../folds/leavings.ts'
import { styles } from '../../folds/styles.ts'
import { opennessOfHire } from '../../records/brief-openness.ts'
import { opennessOfLeaving } from '../../records/leaving-openness.ts'
import { namedRecord } from '../../records/named.ts'
import { SEALED } from '../../records/position-openness.ts'
import { saidBy } from '../../records/said-by.ts'
import { opennessOfAdaptation, opennessOfStyle } from '../../records/style-openness.ts'
import type { Named } from '../../telling/href.ts'
import { isHidden, type View } from '../../view/view.ts'

/** What the viewer may read of how somebody works, where they come from, and what others do for their sake. */
export function styleTexts(view: View, id: string): string[] {
  const row = view.row(styles, id)
  if (row === undefined) return []
  const own = opennessOfStyle(view, id)
  return [
    ...[row.background, row.versions.at(-1)].map((each) => each && view.open(each.text, own)),
    ...row.adaptations.map((each) => view.open(each.text, opennessOfAdaptation(each, id))),
  ].filter((text) => typeof text === 'string')
}

/** Who comes and who goes: role briefs, leavings and handovers. */
export const comingAndGoing = (view: View) => [
  ...[...view.rows(briefs).values()].flatMap((row) =>
    found(view, 'brief', row.id, textsOfBrief(view, row)),
  ),
  ...[...view.rows(leavings).values()].flatMap((row) =>
    found(view, 'leaving', row.id, [
      row.calledOff?.reason,
      ...row.sealed.map(({ reason }) => view.open(reason, SEALED)),
      ...row.reasons.map(({ reason }) => view.open(reason, opennessOfLeaving(view, row))),
    ]),
  ),
  ...[...view.rows(handovers).values()].flatMap((row) =>
    found(view, 'handover', row.id, textsOfHandover(view, row)),
  ),
]

/** A record with what the viewer may read of it, as search finds it. */
interface Found extends Pick<Named, 'href' | 'state'> {
  readonly ordinal?: string
  readonly noun: 'brief' | 'leaving' | 'handover'
  readonly title: string
  readonly texts: readonly string[]
}

function found(view: View, noun: Found['noun'], id: string, texts: readonly unknown[]): Found[] {
  const named = namedRecord(view, noun, id)
  if (named === undefined || isHidden(named.title)) return []
  const { title, href, state, ordinal } = named
  return [
    {
      ...{ href, noun, title, state },
      ...(ordinal === undefined ? {} : { ordinal }),
      texts: texts.filter((text) => typeof text === 'string'),
    },
  ]
}

const textsOfBrief = (view: View, row: BriefRow) => [
  ...row.terms.flatMap(({ gaps, reason }) => [
    reason,
    ...gaps.flatMap(({ gap, covered }) => [gap, covered]),
  ]),
  ...row.expectations.flatMap(({ by, at30, at60, at90 }) =>
    [at30, at60, at90].map((text) => saidBy(view, by, text)),
  ),
  ...row.answers.map(({ said }) => {
    const told = view.open(said, opennessOfHire(row))
    return isHidden(told) ? undefined : told.text
  }),
]

const textsOfHandover = (view: View, { begun, answers }: HandoverRow) =>
  begun === undefined
    ? []
    : answers.flatMap(({ reason, settled }) => [
        saidBy(view, begun.to, reason),
        ...settled.map(({ by, note }) => saidBy(view, by, note)),
      ])
