import { createContext, type ReactNode, useContext } from 'react'
import type { Field, Pickable } from './field.ts'

/** Something that can be picked: `S-05 Move to enterprise shippers`, `superseded`. */
export interface Option {
  id: string
  label: string
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

type Picking = Pick<Extract<Field, { kind: 'pick' | 'picks' }>, 'of' | 'name' | 'among' | 'except'>

/** What one field offers; the record that a form is about is told by its id. Who is picked already stays to be seen, a member or not. */
export function optionsFor(
  options: Options,
  { of, name, among, except }: Picking,
  picked: readonly string[] = [],
): readonly Option[] {
  const all = (name === 'id' ? options.record : undefined) ?? options[of] ?? NONE
  const { members, fitting } = options
  const taken = among === 'fitting' ? asSet(fitting?.[name]) : among && members
  const isOut = (id: string) => id === except || taken?.has(id) === false
  return all.filter(({ id }) => !isOut(id) || picked.includes(id))
}

const asSet = (ids: readonly string[] | undefined) => ids && new Set(ids)
