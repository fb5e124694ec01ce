import { type DraftGroup, draftOf, inputOf } from './draft.ts'
import type { Field, GroupField } from './field.ts'
import type { Said } from './sentence/read-sentence.ts'

const WHOEVER = 'Whoever is in the organisation can read this'

const circleIn = ({ fields }: GroupField): Field | undefined =>
  fields.find(({ readers }) => readers === 'chosen')

/** What is wrong where a sentence says in confidence what its form keeps from nobody, and names nobody for whom alone it is. */
export function unkeptIn(
  root: GroupField,
  draft: DraftGroup,
  { unkept }: Said,
): readonly [field: string, says: string] | undefined {
  if (unkept === undefined) return undefined
  const circle = circleIn(root)
  if (circle === undefined) return [unkept, `${WHOEVER}: nothing is kept in confidence here.`]
  const named = inputOf(circle, draft.fields[circle.name] ?? draftOf(circle))
  return named === undefined
    ? [unkept, `${WHOEVER}, unless “${circle.label}” says who alone may.`]
    : undefined
}

interface UnkeptProps {
  open: boolean
  onChange: (open: boolean) => void
}

/** It is recorded for all only once that is said. */
export function Unkept({ open, onChange }: UnkeptProps) {
  return (
    <div className="field">
      <div className="control">
        <label className="check">
          <input
            type="checkbox"
            checked={open}
            onChange={(event) => onChange(event.target.checked)}
          />
          <span>Record it so that all can read it</span>
        </label>
      </div>
    </div>
  )
}
