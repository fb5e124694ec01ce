import type { BriefRow, BriefTerms } from '../../folds/briefs.ts'

type GoneGap = BriefTerms['gaps'][number] & {
  /** The revision that took it out. */
  readonly terms: BriefTerms
}

/** What a role brief had as a gap and has no more, as it was covered last; in the order in which they were taken out. */
export function goneGaps({ terms }: BriefRow): GoneGap[] {
  const taken = terms
    .slice(1)
    .flatMap((revised, n) =>
      (terms[n]?.gaps ?? [])
        .filter(({ gap }) => !isIn(revised, gap))
        .map((gap) => ({ ...gap, terms: revised })),
    )
  return taken.filter(
    ({ gap }, n) =>
      !isIn(terms.at(-1), gap) && !taken.slice(n + 1).some((later) => later.gap === gap),
  )
}

const isIn = (terms: BriefTerms | undefined, gap: string): boolean =>
  terms?.gaps.some((each) => each.gap === gap) ?? false
