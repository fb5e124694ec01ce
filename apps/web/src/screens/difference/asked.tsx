import type { ReactNode } from 'react'
import type { Params } from '../../api/views.ts'
import { useFilters } from '../../here/search.ts'
import { DayFilter } from '../../ui/filter.tsx'
import '../../ui/segments.css'

interface AskedProps {
  days: Params<'difference'>
  today: string
  /** What is done with the answer. */
  end: ReactNode
}

/** Which days are compared, and on which clock. */
export function Asked({ days, today, end }: AskedProps) {
  const [, change] = useFilters()
  const { from, to, on, clock } = days
  const none = { from: undefined, to: undefined, on: undefined, clock: undefined }
  const field = (name: 'from' | 'to' | 'on', label: string, value: string | undefined) => (
    <DayFilter
      label={label}
      value={value ?? ''}
      max={today}
      onChange={(chosen) => chosen !== undefined && change({ [name]: chosen })}
    />
  )
  return (
    <header className="asked filters">
      <h2>Difference</h2>
      {on === undefined ? (
        <>
          {field('from', 'From the end of', from)}
          {field('to', 'To the end of', to)}
          <select
            aria-label="Which clock"
            value={clock ?? 'happened'}
            onChange={({ target }) =>
              change({ clock: target.value === 'known' ? 'known' : undefined })
            }
          >
            <option value="happened">as it happened</option>
            <option value="known">as it became known</option>
          </select>
        </>
      ) : (
        <>
          {field('on', 'At the end of', on)}
          <span className="ink-3">what had happened, and what was known</span>
        </>
      )}
      <fieldset className="segments">
        <legend className="visually-hidden">What is compared</legend>
        <label>
          <input
            type="radio"
            checked={on === undefined}
            onChange={() => change({ ...none, to: on })}
          />
          <span>Two days</span>
        </label>
        <label>
          <input
            type="radio"
            checked={on !== undefined}
            onChange={() => change({ ...none, on: to ?? today })}
          />
          <span>One day, two clocks</span>
        </label>
      </fieldset>
      {end}
    </header>
  )
}
