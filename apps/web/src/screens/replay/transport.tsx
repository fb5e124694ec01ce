import { useEffect, useState } from 'react'
import { useSearchParts } from '../../here/search.ts'
import { useDates } from '../../here/use-dates.ts'
import { PlayButton } from '../../ui/play-button.tsx'
import { isSealed } from '../../ui/readable.ts'
import { doerOf } from '../../ui/stamp.ts'
import type { Replay } from './use-replay.ts'
import type { Step } from './walk.ts'

const speeds = ['0.5', '1', '2', '4'] as const
/** How long a step stands at the speed of one, in milliseconds. */
const PACE = 2_000

/** Plays, pauses, and goes step by step. */
export function Transport({ replay }: { replay: Replay }) {
  const [search, change] = useSearchParts()
  const [playing, setPlaying] = useState(false)
  const { place, walked, step, at, clock } = replay
  const { minute } = useDates()
  const speed = Number(search['speed'] ?? '1') || 1
  useEffect(() => {
    if (!playing) return
    if (place >= walked.length) return setPlaying(false)
    const next = setTimeout(() => step(1), PACE / speed)
    return () => clearTimeout(next)
  }, [playing, place, walked.length, step, speed])
  return (
    <div className="transport">
      <PlayButton playing={playing} play="Play" onPlaying={setPlaying} />
      <button type="button" className="button" onClick={() => step(-1)}>
        <span aria-hidden="true">‹</span>
        <span className="visually-hidden">A step back</span> <kbd>K</kbd>
      </button>
      <button type="button" className="button" onClick={() => step(1)}>
        <kbd>J</kbd> <span className="visually-hidden">A step on</span>
        <span aria-hidden="true">›</span>
      </button>
      <p role="status">
        <b>{playing ? 'Playing' : 'Paused'}</b> step {place} of {walked.length}
        {at !== undefined && (
          <span className="visually-hidden">
            : {minute(clock === 'recorded' ? at.recorded : at.happened)}, {doerOf(at)}, {at.did}
            {at.on !== undefined && `, ${titled(at.on)}`}
          </span>
        )}
      </p>
      <label className="speed">
        <span className="visually-hidden">Speed</span>
        <select
          value={search['speed'] ?? '1'}
          onChange={({ target }) =>
            change({ speed: target.value === '1' ? undefined : target.value })
          }
        >
          {speeds.map((each) => (
            <option key={each} value={each}>
              {each} ×
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

const titled = ({ ordinal, title }: NonNullable<Step['on']>): string =>
  [ordinal, isSealed(title) ? undefined : title].filter(Boolean).join(' ')
