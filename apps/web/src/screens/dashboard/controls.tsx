import { useEffect, useState } from 'react'
import { stepped } from '../../charts/timeline-stack/stops.ts'
import { PlayButton } from '../../ui/play-button.tsx'

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
      <PlayButton playing={playing} play="Play from the crosshair" onPlaying={setPlaying} />
      <button type="button" className="button" onClick={() => onAt(stepped(stops, at, -1))}>
        ‹ Step
      </button>
      <button type="button" className="button" onClick={() => onAt(stepped(stops, at, 1))}>
        Step ›
      </button>
    </div>
  )
}
