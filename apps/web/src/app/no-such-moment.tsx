import { go } from './as-of.tsx'

/** An address asks for a moment that is none, or that has not come. */
export function NoSuchMoment({ trouble }: { trouble: string }) {
  return (
    <div className="page failure" role="alert">
      <h1>{trouble}</h1>
      <p className="ink-2">
        Any day up to today can be looked at: as it was known then, or as it had happened by then.
      </p>
      <button type="button" className="button primary" onClick={() => go({})}>
        Back to today
      </button>
    </div>
  )
}
