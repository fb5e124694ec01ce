import { useHere } from '../here/here.tsx'
import { todayOr } from '../here/moments.ts'
import { go } from './as-of.tsx'

interface NoSuchMomentProps {
  trouble: string
  /** The moment is one at which other pages can be looked at. */
  onThisPage: boolean
}

/** An address asks for a moment that is none, that has not come, or at which there is no such page. */
export function NoSuchMoment({ trouble, onThisPage }: NoSuchMomentProps) {
  const { lastDay } = useHere()
  const last = todayOr(lastDay)
  return (
    <div className="page failure" role="alert">
      <h1>{trouble}</h1>
      {!onThisPage && (
        <p className="ink-2">
          Any day up to {last} can be looked at: as it was known then, or as it had happened by
          then.
        </p>
      )}
      <button type="button" className="button primary" onClick={() => go({})}>
        Back to {last}
      </button>
    </div>
  )
}
