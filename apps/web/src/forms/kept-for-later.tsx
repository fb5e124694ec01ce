import { calledIn } from './filling.ts'
import './kept-for-later.css'
import type { InForm } from './use-filling.ts'

const SHOWN = 3

/** Says that what stands in the form was kept from before, and what else was: to be gone on with, or left. */
export function KeptForLater({ filling }: { filling: InForm }) {
  const { wasKept, others, goOnWith, startAnew, leave } = filling
  if (!wasKept && others.length === 0) return null
  return (
    <section className="kept-for-later" aria-label="Kept for later">
      {wasKept && (
        <p>
          <span>You kept this draft for later.</span>
          <button type="button" className="button quiet" onClick={startAnew}>
            Start a new one
          </button>
        </p>
      )}
      {others.slice(0, SHOWN).map((other) => (
        <p key={other.id}>
          <span>
            Kept for later: <q>{calledIn(other)}</q>
          </span>
          <button type="button" className="button quiet" onClick={() => goOnWith(other)}>
            Resume
          </button>
          <button type="button" className="button quiet" onClick={() => leave(other)}>
            Discard
          </button>
        </p>
      ))}
    </section>
  )
}
