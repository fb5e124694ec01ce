import { elapsedDays, startOfDay } from '@lockstep/domain'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { ownersThen } from '../../folds/owners-then.ts'
import { counted } from '../../telling/in-words.ts'
import type { View } from '../../view/view.ts'
import { detector, type Found } from './detector.ts'
import { examining, recordLink, resting } from './resting.ts'

export const playbookReuse = detector({
  id: 'playbook_reuse',
  name: 'An old playbook as the only evidence',
  looksFor:
    'A decision that rests on nothing but what worked before: in another market or segment, or long ago.',
  looksAt: 'decisions that have evidence',
  thresholds: { max_age_days: 'Days after which what worked is old' },
  mistakes: ['It was tried again lately: add that as data, and the finding is over.'],
  closesWhen: 'Fresh data or research is attached to the decision.',
  source: 'CEO and CRO: what worked there does not work where the market has moved',
  find: (view, { max_age_days }) => {
    const rows = [...view.rows(decisions).values()].filter(isMade)
    return {
      ...examining(rows, ({ id, made }) => resting('decision', id, made.stamp, 'decided')),
      findings: rows.flatMap((row) => foundIn(view, row, max_age_days)),
    }
  },
})

type Made = DecisionRow & Required<Pick<DecisionRow, 'made'>>
type Exhibit = DecisionRow['evidence'][number]

const isMade = (row: DecisionRow): row is Made =>
  row.made !== undefined && row.evidence.length > 0 && 'terms' in row.state && !row.state.imported

function foundIn(view: View, row: Made, maxAgeDays: number): Found[] {
  const { id, made, state } = row
  const terms = 'terms' in state ? state.terms : undefined
  const then = row.evidence.filter(({ stamp }) => stamp.at <= made.stamp.at)
  const isOld = ({ context }: Exhibit) => {
    const year = context?.year
    const since = year === undefined ? undefined : startOfDay(`${year}-12-31`, view.zone)
    return since !== undefined && elapsedDays(since, made.stamp.at) > maxAgeDays
  }
  const isElsewhere = ({ context }: Exhibit) =>
    differs(context?.market, terms?.context?.market) ||
    differs(context?.segment, terms?.context?.segment)
  const all = then.every((each) => each.kind === 'precedent' && (isOld(each) || isElsewhere(each)))
  if (terms === undefined || then.length === 0 || !all) return []
  const fresh = row.evidence.find(
    ({ kind, stamp }) => (kind === 'data' || kind === 'research') && stamp.at > made.stamp.at,
  )
  return [
    {
      roots: [resting('decision', id, made.stamp, 'decided')],
      rests: row.evidence.map(({ stamp }) => resting('decision', id, stamp, 'attached evidence')),
      ...ownersThen(row, made.stamp.at),
      partnership: state.is === 'none' || !('partnership' in state) ? undefined : state.partnership,
      at: made.stamp.at,
      said: () => [
        recordLink(view, 'decision', id),
        {
          text: ` rests on ${counted(then.length, 'precedent')} alone: ${then.some(isElsewhere) ? 'from another market or segment' : 'from years ago'}.`,
        },
      ],
      figures: () => [
        { label: 'Evidence', value: `${then.length} of ${then.length} are precedents` },
        {
          label: 'From',
          value: then
            .map(({ context, title }) => context?.year ?? context?.market ?? title)
            .join(', '),
        },
      ],
      ...examining(then, ({ stamp }) => resting('decision', id, stamp, 'attached evidence')),
      casesAre: 'pieces of evidence that were there when it was made',
      closed: fresh && {
        at: fresh.stamp.at,
        stamp: fresh.stamp,
        how: 'fresh evidence was attached',
      },
    },
  ]
}

/** Whether both say where, and not the same. */
const differs = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one.toLowerCase() !== other.toLowerCase()
