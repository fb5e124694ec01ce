import type { Answer } from '../../api/views.ts'
import { isSealed } from '../../ui/readable.ts'
import { day } from '../../words/dates.ts'
import { signed } from '../../words/figures.ts'

type Change = NonNullable<Answer<'why'>['change']>

/** The change since a day, split into what is new and what aged. */
export function WhatChanged({ change }: { change: Change }) {
  const rows = [
    { label: 'New evidence', points: change.newEvidence },
    { label: 'Ageing', points: change.ageing },
    ...change.effects.map(({ id, ref, label, because, points }) => ({
      label: `${ref ?? (isSealed(label) ? id : label)} ${because}`,
      points,
    })),
  ].filter(({ points }) => points !== 0)
  const most = Math.max(1, Math.abs(change.points), ...rows.map(({ points }) => Math.abs(points)))
  return (
    <section className="what-changed">
      <div>
        <h3>
          Since {day(change.since)}: {change.before.toFixed(2)} to {change.after.toFixed(2)}
        </h3>
        <p className="ink-2">{change.sentence}</p>
      </div>
      <dl>
        {[...rows, { label: 'Change', points: change.points }].map(({ label, points }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span className="track" aria-hidden="true">
                <i
                  className={points < 0 ? 'lost' : 'gained'}
                  style={{
                    width: `${(Math.abs(points) / most) * 50}%`,
                    [points < 0 ? 'right' : 'left']: '50%',
                  }}
                />
              </span>
              <b>{signed(points)}</b>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
