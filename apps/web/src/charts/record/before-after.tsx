import './before-after.css'
import { compared, shortened } from '../../words/wording.ts'

/** A field before and after an entry; equal where the entry left it alone. */
export interface FieldChange {
  field: string
  before?: string
  after?: string
}

interface BeforeAfterProps {
  fields: readonly FieldChange[]
  /** Moments as words: `25 Aug 2026, 10:15`. Without the first, nothing stood before it. */
  before: string | undefined
  after: string
}

/** A record's fields as they stood before an entry and after it, side by side, changed words marked. */
export function BeforeAfter({ fields, before, after }: BeforeAfterProps) {
  // Entries of one act, and what was recorded within a minute, differ by less than is told.
  const within = before === after
  return (
    <div className="before-after">
      <section aria-label="Before">
        <p className="ink-3">
          {before === undefined
            ? 'Before: nothing stood here'
            : within
              ? 'Just before it'
              : `Before, as of ${before}`}
        </p>
        {before !== undefined && <Side fields={fields} side="before" />}
      </section>
      <section aria-label="After">
        <p className="ink-3">{within ? `With it, ${after}` : `After, as of ${after}`}</p>
        <Side fields={fields} side="after" />
      </section>
    </div>
  )
}

type Side = 'before' | 'after'

function Side({ fields, side }: { fields: readonly FieldChange[]; side: Side }) {
  return (
    <dl>
      {fields.map((change) => (
        <div key={change.field}>
          <dt>{change.field}</dt>
          <dd>
            <Wording change={change} side={side} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** One side of a change: what it shares with the other, and what only it says. */
function Wording({
  change: { before = '', after = '' },
  side,
}: {
  change: FieldChange
  side: Side
}) {
  if (before === after) return after
  if (before === '' && side === 'before') return <span className="ink-3">not said</span>
  if (after === '' && side === 'after') return <span className="ink-3">not said</span>
  const Mark = side === 'before' ? 'del' : 'ins'
  let at = 0
  return shortened(compared(before, after)).map((stretch) => {
    const key = at++
    if ('same' in stretch) return <span key={key}>{stretch.same}</span>
    return stretch[side] === '' ? null : <Mark key={key}>{stretch[side]}</Mark>
  })
}
