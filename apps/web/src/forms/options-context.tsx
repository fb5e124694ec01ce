import { createContext, type ReactNode, useContext } from 'react'
import type { Field, Pickable } from './field.ts'

/** Something that can be picked: `S-05 Move to enterprise shippers`, `superseded`. */
export interface Option {
  id: string
  label: string
  /** Without its number. */
  name?: string
  /** A role, a state. */
  note?: string
}

type Offered = { readonly [of in Pickable]?: readonly Option[] | undefined }

/** What each picker offers, in the order in which it offers it; nothing of a kind until it has been read. */
export interface Options extends Offered {
  /** What the form itself can be about, where that is fewer than there are of its kind. */
  readonly record?: readonly Option[]
  /** Of the people, the ids of those who are members now. */
  readonly members?: ReadonlySet<string>
  /** Those, and who was one until they left. */
  readonly everMembers?: ReadonlySet<string>
  /** All but who has left. */
  readonly here?: ReadonlySet<string>
  /** But for oneself, who is a member or may become one. */
  readonly coming?: ReadonlySet<string>
  /** Who are members of the partnership that the form is of. */
  readonly partners?: ReadonlySet<string>
  /** Of the partnerships, those that go on and are one's own, or of whom one records for. */
  readonly ours?: ReadonlySet<string>
  /** Those, and which of them have ended. */
  readonly everOurs?: ReadonlySet<string>
  /** Of each partnership, who are its members, and those with who were before. */
  readonly within?: ReadonlyMap<string, { is: ReadonlySet<string>; was: ReadonlySet<string> }>
  /** Of each person, the roles that they have, or had. */
  readonly held?: ReadonlyMap<string, ReadonlySet<string>>
  /** Who gives the command. */
  readonly speaker?: string
  /** The day on which one came to be a member, where one is, by the record. */
  readonly joined?: string | undefined
  /** What the form's record takes as it stands, by the name of the field. */
  readonly fitting?: { readonly [field in string]?: readonly string[] }
}

const OptionsContext = createContext<Options>({})
const NONE: readonly Option[] = []

export function OptionsProvider({ options, children }: { options: Options; children: ReactNode }) {
  return <OptionsContext value={options}>{children}</OptionsContext>
}

export const useAllOptions = (): Options => useContext(OptionsContext)

export const useOptions = (of: Pickable): readonly Option[] => useAllOptions()[of] ?? NONE

type Picking = Pick<Extract<Field, { kind: 'pick' | 'picks' }>, 'of' | 'name' | 'among' | 'only'>

/** What one field offers; the record that a form is about is told by its id. Who is picked already stays to be seen, a member or not. */
export function optionsFor(
  options: Options,
  { of, name, among, only }: Picking,
  picked: readonly string[] = [],
): readonly Option[] {
  const all = (name === 'id' ? options.record : undefined) ?? options[of] ?? NONE
  const taken = among === 'fitting' ? asSet(options.fitting?.[name]) : among && options[among]
  const isOut = (id: string) => only?.(id) === false || taken?.has(id) === false
  return all.filter(({ id }) => !isOut(id) || picked.includes(id))
}

/** Those that are called the same, however it is written; a form says so, and lets it be. */
export function namesakes(options: Options, of: Pickable, called: string): readonly Option[] {
  const written = asWritten(called)
  return (options[of] ?? NONE).filter(({ label, name = label }) => asWritten(name) === written)
}

const asWritten = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase()

const asSet = (ids: readonly string[] | undefined) => ids && new Set(ids)
