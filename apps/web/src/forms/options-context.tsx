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
export type Options = Readonly<Partial<Record<Pickable, readonly Option[]>>>

const OptionsContext = createContext<Options>({})
const NONE: readonly Option[] = []

export function OptionsProvider({ options, children }: { options: Options; children: ReactNode }) {
  return <OptionsContext value={options}>{children}</OptionsContext>
}

export const useOptions = (of: Pickable): readonly Option[] =>
  useContext(OptionsContext)[of] ?? NONE
