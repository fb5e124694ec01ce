import { type DraftGroup, draftOf, inputOf } from './draft.ts'
import type { Field, GroupField } from './field.ts'
import { withoutConfidence } from './sentence/in-confidence.ts'
import { isKept, type Said } from './sentence/read-sentence.ts'

/** What is said beside a record is read by who reads that. */
const whoever = ({ fields }: GroupField): string =>
  fields.some(({ name }) => name === 'of')
    ? 'Whoever can see what this is about can read it'
    : 'Whoever is in the organisation can read this'

const circleIn = ({ fields }: GroupField): Field | undefined =>
  fields.find(({ readers }) => readers === 'chosen')

const insteadOf = ({ fields }: GroupField, open: string): Field | undefined =>
  fields.find(({ inPlaceOf }) => inPlaceOf === open)

interface Confiding {
  readonly said: Said
  readonly draft: DraftGroup
  /** The fields before anybody typed. */
  readonly untouched: DraftGroup
  /** The form begins a record: what it asks for by the way of one that stands is read by who may read that. */
  readonly begins: boolean
}

/** The field for all in which something is said in confidence: by the sentence, or by what was typed there. */
export function confidedIn(
  root: GroupField,
  { said, draft, untouched, begins }: Confiding,
): string | undefined {
  const isForAll = (field: Field): boolean =>
    (field.kind === 'line' || field.kind === 'text') &&
    !isKept(field) &&
    (begins || insteadOf(root, field.name) !== undefined)
  const typed = root.fields.find((field) => {
    const text = draft.fields[field.name]
    const isNew = text !== untouched.fields[field.name]
    return isForAll(field) && isNew && withoutConfidence(String(text ?? '')) !== undefined
  })
  return said.unkept ?? typed?.name
}

/**
 * What is wrong where something is said in confidence in a field that is kept from nobody, and nobody is named for whom
 * alone it is.
 */
export function unkeptIn(
  root: GroupField,
  draft: DraftGroup,
  unkept: string | undefined,
): readonly [field: string, says: string] | undefined {
  if (unkept === undefined) return undefined
  const instead = insteadOf(root, unkept)
  if (instead !== undefined)
    return [unkept, `${whoever(root)}: write it under “${instead.label}” instead.`]
  const circle = circleIn(root)
  if (circle === undefined) return [unkept, `${whoever(root)}: nothing is kept in confidence here.`]
  const named = inputOf(circle, draft.fields[circle.name] ?? draftOf(circle))
  return named === undefined
    ? [unkept, `${whoever(root)}, unless “${circle.label}” says who alone may.`]
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
