import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { useDates } from '../../here/use-dates.ts'
import { isSealed } from '../../ui/readable.ts'
import { doerOf, wholeName } from '../../ui/stamp.ts'
import { type RatingDraft, sum } from './rating-draft.ts'

type Entry = Answer<'pulse'>['questions'][number]['reasons'][number]

interface ReasonsProps {
  /** What may be cited, the latest first. */
  reasons: readonly Entry[]
  shares: RatingDraft['shares']
  onChange: (shares: RatingDraft['shares']) => void
}

const TENTHS = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const

/** What of the record is behind an answer, with the share of each; what is left has no reason given. */
export function Reasons({ reasons, shares, onChange }: ReasonsProps) {
  if (reasons.length === 0) return null
  const given = sum(shares)
  return (
    <details className="reasons">
      <summary>
        Reasons
        <span className="ink-3"> {given === 0 ? 'optional' : `for ${given} % of the change`}</span>
      </summary>
      <ul>
        {reasons.map((entry) => (
          <li key={entry.id}>
            <label>
              <select
                value={shares[entry.id] ?? 0}
                onChange={({ target }) => onChange({ ...shares, [entry.id]: Number(target.value) })}
              >
                <option value={0}>no share</option>
                {TENTHS.map((share) => (
                  <option key={share} value={share}>
                    {share} %
                  </option>
                ))}
              </select>
              <EntryWords entry={entry} />
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** "21 Apr Noor gave feedback F-14": what an entry says, in a line. */
export function EntryWords({ entry, linked = false }: { entry: Entry; linked?: boolean }) {
  const { day } = useDates()
  const hrefOf = useHref()
  const { did, on, happened } = entry
  const title = on === undefined || isSealed(on.title) ? '' : on.title
  const words = `${doerOf(entry, wholeName)} ${did} ${on?.ordinal ?? ''} ${title}`
  return (
    <span>
      <span className="ink-3">{day(happened)}</span>{' '}
      {linked ? <a href={hrefOf(entry.href)}>{words.trim()}</a> : words.trim()}
    </span>
  )
}
