import { useEffect, useState } from 'react'
import { stepped } from '../../charts/timeline-stack/stops.ts'
import { PlayButton } from '../../ui/play-button.tsx'
import { say } from '../../words/say.ts'

interface ControlsProps {
  at: number
  stops: readonly number[]
  onAt: (at: number) => void
  /** What there is at a moment, to be read aloud. */
  spoken: (at: number) => string
}

const PACE = 900

/** Steps through what happened, by hand or by itself. */
export function Controls({ at, stops, onAt, spoken }: ControlsProps) {
  const [playing, setPlaying] = useState(false)
  useEffect(() => {
    if (!playing) return
    const next = stepped(stops, at, 1)
    if (next === at) return setPlaying(false)
    const later = setTimeout(() => onAt(next), PACE)
    return () => clearTimeout(later)
  }, [playing, at, stops, onAt])
  const step = (by: 1 | -1) => {
    const to = stepped(stops, at, by)
    onAt(to)
    say(spoken(to))
  }
  return (
    <div className="controls">
      <PlayButton playing={playing} play="Play from the crosshair" onPlaying={setPlaying} />
      <button type="button" className="button" onClick={() => step(-1)}>
        ‹ Step
      </button>
      <button type="button" className="button" onClick={() => step(1)}>
        Step ›
      </button>
    </div>
  )
}
