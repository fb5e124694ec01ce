import { type HomeNoun, homeNouns } from '../here/homes.ts'

/** What every field of a form has. */
interface Named {
  /** Its key in the input; empty for the items of a list. */
  name: string
  label: string
  help?: string
  required: boolean
  /** Emptying it says so, instead of leaving it as it was. */
  clearable: boolean
  /** What stands there before anybody types. */
  initial?: unknown
  /** It is asked at once, though it may be left open. */
  first?: true
  /** The field that says the same for all: this one says it in confidence, and only one of the two is filled in. */
  inPlaceOf?: string
  /** Only `some` can read it, whoever sees the record, or `all` who do; or it names those `chosen`, for whom alone the record is. */
  readers?: 'some' | 'all' | 'chosen'
}

/** Something that is picked from the organisation: a person, a goal. */
export type Pickable =
  | 'person'
  | 'partnership'
  | 'goal'
  | 'decision'
  | 'feedback'
  /** One of those between which the form's decision is to choose. */
  | 'option'
  | HomeNoun

const PICKABLE: readonly string[] = [
  'person',
  'partnership',
  'goal',
  'decision',
  'feedback',
  'option',
  ...homeNouns,
]
export const isPickable = (widget: string | undefined): widget is Pickable =>
  widget !== undefined && PICKABLE.includes(widget)

export interface Choice {
  value: string | number | boolean
  label: string
}

/** What a field takes, by what other fields of the same form say. */
interface Narrowed {
  /** The field that names who isn’t taken here; `speaker`: whoever gives it isn’t. */
  but?: string
  /** The fields that name who is a member of what is picked here. */
  with?: string
  /** The field that names whose it is, or was: a partnership, a role. */
  ofEver?: string
  /** The field that says it in confidence: where it does, only those are taken who can read it, as the record stands. */
  confides?: string
}

interface Picked extends Narrowed {
  of: Pickable
  among?:
    | 'members'
    | 'everMembers'
    | 'here'
    | 'coming'
    | 'partners'
    | 'ours'
    | 'everOurs'
    | 'fitting'
  /** Which alone are taken, as those fields stand; all, where it is left out. */
  only?: (id: string) => boolean
}

/** A field of a form, as a command's schema describes it. */
export type Field = Named &
  (
    | { kind: 'line'; format: 'text' | 'url' | 'zone' | 'month' | 'time'; names?: Pickable }
    | { kind: 'text' }
    | { kind: 'number'; whole: boolean; least: number | undefined; most: number | undefined }
    | { kind: 'yes-no' }
    | ({ kind: 'choice'; choices: readonly Choice[] } & Narrowed)
    | { kind: 'date' }
    | { kind: 'instant' }
    | ({ kind: 'pick' } & Picked)
    | ({ kind: 'picks' } & Picked)
    | { kind: 'list'; item: Field }
    | { kind: 'group'; fields: readonly Field[] }
    | { kind: 'variants'; variants: readonly { label: string; field: Field }[] }
    /** Names an entry that only a page can know: given by the preset, never asked for. */
    | { kind: 'reference'; figure?: true }
    | { kind: 'fixed'; value: unknown }
  )

export type GroupField = Extract<Field, { kind: 'group' }>

/** Said where a form has nothing to choose from. */
export const noneOf = ({ label }: Pick<Field, 'label'>): string =>
  `No ${label.toLowerCase()} can be chosen for this now.`
