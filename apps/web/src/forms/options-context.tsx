import { createContext, type ReactNode, useContext } from 'react'
import type { Pickable } from './field.ts'

/** Something that can be picked: `S-05 Move to enterprise shippers`, `superseded`. */
export interface Option {
  id: string
  label: string
  /** A role, a state. */
  note?: string
}

/** What each picker offers, in the order in which it offers it. */
export interface Options extends Readonly<Partial<Record<Pickable, readonly Option[]>>> {
  /** What the form itself can be about, where that is fewer than there are of its kind. */
  readonly record?: readonly Option[]
}

const OptionsContext = createContext<Options>({})
const NONE: readonly Option[] = []

export function OptionsProvider({ options, children }: { options: Options; children: ReactNode }) {
  return <OptionsContext value={options}>{children}</OptionsContext>
}

export const useAllOptions = (): Options => useContext(OptionsContext)

export const useOptions = (of: Pickable): readonly Option[] => useAllOptions()[of] ?? NONE

/** What one field offers; the record that a form is about is told by its id. */
export function useOptionsFor({ of, name }: { of: Pickable; name: string }): readonly Option[] {
  const options = useAllOptions()
  return (name === 'id' ? options.record : undefined) ?? options[of] ?? NONE
}
