import {
  type Draft,
  type DraftGroup,
  type DraftList,
  type DraftVariant,
  draftOf,
  inputOf,
} from './draft.ts'
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

/** A field that takes words for all, what stands in it, and where in the form that is: `about.0.note`. */
interface Open {
  readonly path: string
  readonly text: string
  /** The field beside it that says the same in confidence. */
  readonly instead: Field | undefined
}

const within = (path: string, name: string | number) =>
  path === '' ? `${name}` : `${path}.${name}`

/** Every one of them, those in groups and lists too. */
function openIn(
  field: Field,
  draft: Draft | undefined,
  path = '',
  beside: readonly Field[] = [],
): Open[] {
  if (draft === undefined || isKept(field)) return []
  switch (field.kind) {
    case 'line':
    case 'text': {
      const instead = beside.find(({ inPlaceOf }) => inPlaceOf === field.name)
      return [{ path, text: String(draft), instead }]
    }
    case 'group': {
      const { fields } = draft as DraftGroup
      return field.fields.flatMap((inner) =>
        openIn(inner, fields[inner.name], within(path, inner.name), field.fields),
      )
    }
    case 'list':
      return (draft as DraftList).items.flatMap((item, n) =>
        openIn(field.item, item, within(path, n)),
      )
    case 'variants': {
      const { variant, value } = draft as DraftVariant
      const chosen = field.variants[variant]
      return chosen === undefined ? [] : openIn(chosen.field, value, path, beside)
    }
    default:
      return []
  }
}

interface Confiding {
  readonly said: Said
  readonly draft: DraftGroup
  /** The fields before anybody typed. */
  readonly untouched: DraftGroup
  /** The fields that only those read whose words they are. */
  readonly sealed: ReadonlySet<string>
}

const isSealed = (path: string, sealed: ReadonlySet<string>): boolean =>
  sealed.has(path.split('.', 1)[0] ?? '')

/** The fields for all in which something is said in confidence: by the sentence, or by what was typed there. */
export function confidedIn(
  root: GroupField,
  { said, draft, untouched, sealed }: Confiding,
): readonly Open[] {
  // What is taken off a list moves up what stands after it: that is not typed anew.
  const stood = new Set(openIn(root, untouched).map(({ text }) => text))
  return openIn(root, draft).filter(
    ({ path, text, instead }) =>
      path === said.unkept ||
      ((instead !== undefined || !isSealed(path, sealed)) &&
        !stood.has(text) &&
        withoutConfidence(text) !== undefined),
  )
}

/**
 * What is wrong where something is said in confidence in fields that are kept from nobody, and nobody is named for whom
 * alone it is: by the path of each.
 */
export function unkeptIn(
  root: GroupField,
  draft: DraftGroup,
  confided: readonly Open[],
): readonly (readonly [path: string, says: string])[] {
  const circle = circleIn(root)
  const named = circle && inputOf(circle, draft.fields[circle.name] ?? draftOf(circle))
  return confided.flatMap(({ path, instead }) => {
    if (instead !== undefined)
      return [[path, `${whoever(root)}: write it under “${instead.label}” instead.`]]
    if (circle === undefined)
      return [[path, `${whoever(root)}: nothing is kept in confidence here.`]]
    return named === undefined
      ? [[path, `${whoever(root)}, unless “${circle.label}” says who alone may.`]]
      : []
  })
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
