import type { ReactNode } from 'react'
import { doneBy } from '../../ui/stamp.ts'
import { Recalled } from './recalled.tsx'
import { type Told, ToldEntry } from './told-entry.tsx'

interface ToldThereProps {
  told: Told['narrative'][number]
  /** At the end of the entry's line. */
  children?: ReactNode
}

/** One thing that a narrative tells: an entry, what was noted beside it, and what was recalled of it. */
export function ToldThere({ told: { entry, annotations, recalled }, children }: ToldThereProps) {
  return (
    <div className="told">
      {entry !== undefined && (
        <div className="told-head">
          <ToldEntry entry={entry} />
          {children}
        </div>
      )}
      {annotations.map(({ text, stamp }) => (
        <p key={stamp.event} className="annotation">
          {text} <span className="ink-3">{doneBy(stamp)}</span>
        </p>
      ))}
      <Recalled all={recalled} />
    </div>
  )
}
