import type { Unfit } from './fitting.ts'

/** What somebody typed before Lockstep was renewed, and no field takes any more: theirs to copy. */
export function LeftOver({ unfit }: { unfit: readonly (Unfit | string)[] }) {
  if (unfit.length === 0) return null
  return (
    <section className="refusal" role="status">
      <p>This form has changed since you typed into it. What no longer fits, to be copied:</p>
      <ul>
        {unfit.map((each) =>
          typeof each === 'string' ? (
            <li key={each}>{each}</li>
          ) : (
            <li key={each.label}>
              {each.label}: {each.text}
            </li>
          ),
        )}
      </ul>
    </section>
  )
}
