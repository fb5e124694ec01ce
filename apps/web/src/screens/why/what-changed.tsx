import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import type { Answer } from '../../api/views.ts'
import { roundedAway } from '../../charts/waterfall/running.ts'
import { useHref } from '../../here/hrefs.ts'
import { happenedBy } from '../../here/moments.ts'
import { Figure } from '../../ui/figure.tsx'
import { isSealed } from '../../ui/readable.ts'
import { day } from '../../words/dates.ts'
import { changeShown, signed } from '../../words/figures.ts'

type Change = NonNullable<Answer<'why'>['change']>

interface Row {
  label: string
  points: number
  /** The record whose doing it was, where it was one's. */
  href?: string
}

/** So many effects are told one by one, the greatest first: all that they are of stands above. */
const MOST = 10

const restOf = (effects: Change['effects']): Row[] =>
  effects.length === 0
    ? []
    : [
        {
          label: `${effects.length} more`,
          points: effects.reduce((sum, { points }) => sum + points, 0),
        },
      ]

/** The change since a day, split into what is new and what aged. */
export function WhatChanged({ change }: { change: Change }) {
  const hrefOf = useHref()
  const [most, setMost] = useState(MOST)
  const search = useLocation({ select: ({ searchStr }) => searchStr })
  const { newEvidence, ageing } = change
  const rows: Row[] = [
    { label: 'New evidence', points: newEvidence },
    { label: 'Ageing', points: ageing },
    ...change.effects.slice(0, most).map(({ ref, label, because, mended, points, href }) => ({
      label: `${ref ?? (isSealed(label) ? 'What is sealed to you' : label)} ${because}${mended === undefined ? '' : `, ${mended} since`}`,
      points,
      href: hrefOf(href),
    })),
    ...restOf(change.effects.slice(most)),
  ].filter(({ points }) => points !== 0)
  // The rest is what parts did that came or left, told in rows of its own.
  const split = [newEvidence, ageing, change.points - newEvidence - ageing]
  const rounded = roundedAway(
    change.before,
    split.map((points) => ({ points })),
  )
  const last: Row[] = [
    ...(rounded === 0 ? [] : [{ label: 'Rounding', points: rounded }]),
    { label: 'Change', points: changeShown(change.before, change.after) },
  ]
  const greatest = Math.max(
    1,
    Math.abs(change.points),
    ...rows.map(({ points }) => Math.abs(points)),
  )
  return (
    <section className="what-changed">
      <div>
        <h3>
          Since {day(change.since)}:{' '}
          <a href={happenedBy(search, Date.parse(change.at))}>{change.before.toFixed(2)}</a> to{' '}
          {change.after.toFixed(2)}
        </h3>
        <p className="ink-2">{change.sentence}</p>
      </div>
      <dl>
        {[...rows, ...last].map(({ label, points, href }: Row, n) => (
          <div key={`${label} ${n}`}>
            <dt>
              <Figure href={href}>{label}</Figure>
            </dt>
            <dd>
              <span className="track" aria-hidden="true">
                <i
                  className={points < 0 ? 'lost' : 'gained'}
                  style={{
                    width: `${(Math.abs(points) / greatest) * 50}%`,
                    [points < 0 ? 'right' : 'left']: '50%',
                  }}
                />
              </span>
              <b>
                <Figure beside href={href}>
                  {signed(points)}
                </Figure>
              </b>
            </dd>
          </div>
        ))}
      </dl>
      {change.effects.length > most && (
        <button
          type="button"
          className="button quiet"
          onClick={() => setMost(Number.POSITIVE_INFINITY)}
        >
          Show all {change.effects.length}
        </button>
      )}
    </section>
  )
}
