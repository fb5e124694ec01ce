import { useEffect, useState } from 'react'
import { stepped } from '../../charts/timeline-stack/stops.ts'

interface ControlsProps {
  at: number
  stops: readonly number[]
  onAt: (at: number) => void
}

const PACE = 900

/** Steps through what happened, by hand or by itself. */
export function Controls({ at, stops, onAt }: ControlsProps) {
  const [playing, setPlaying] = useState(false)
  useEffect(() => {
    if (!playing) return
    const next = stepped(stops, at, 1)
    if (next === at) return setPlaying(false)
    const step = setTimeout(() => onAt(next), PACE)
    return () => clearTimeout(step)
  }, [playing, at, stops, onAt])
  return (
    <div className="controls">
      <button
        type="button"
        className="button primary"
        aria-label={playing ? 'Pause' : 'Play from the crosshair'}
        onClick={() => setPlaying(!playing)}
      >
        <svg width="10" height="10" aria-hidden="true">
          <path d={playing ? 'M1 0h3v10h-3zM6 0h3v10h-3z' : 'M1 0l9 5l-9 5z'} fill="currentColor" />
        </svg>
      </button>
      <button type="button" className="button" onClick={() => onAt(stepped(stops, at, -1))}>
        ‹ Step
      </button>
      <button type="button" className="button" onClick={() => onAt(stepped(stops, at, 1))}>
        Step ›
      </button>
    </div>
  )
}
