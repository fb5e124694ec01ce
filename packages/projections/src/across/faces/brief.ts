import { hireDays } from '@lockstep/domain'
import type { BriefRow } from '../../folds/briefs.ts'
import { wasErased } from '../../records/said-by.ts'
import { driftOf, expectedOf } from '../../subjects/briefs/expected.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { joined, many, names } from './words.ts'

/** What the role is to be, and what each expects of it; never how they say that it goes. */
export function briefFace(view: View, row: BriefRow): Face {
  const { written, terms, answers } = row
  if (written === undefined) return {}
  const now = terms.at(-1)
  const expected = hireDays.flatMap((day) =>
    expectedOf(view, row, day).map(({ by, first, now, late }) => [
      `${names(view, [by])} expects after ${day} days`,
      wasErased(view, by) ? 'erased' : (late ?? now ?? first).text,
    ]),
  )
  return {
    person: names(view, [written.person]),
    'who hires': names(view, [written.by]),
    partnership:
      written.partnership === undefined
        ? undefined
        : partnershipLine(view, written.partnership)?.name,
    role: written.role,
    'first day': written.starts,
    'is to be': now?.works,
    gaps: joined(now?.gaps.map(({ gap, covered }) => `${gap}: ${covered}`) ?? []),
    ...Object.fromEntries(expected),
    drifted: many(driftOf(view, row).drifted),
    'answers to how it goes': many(answers.length),
  }
}
