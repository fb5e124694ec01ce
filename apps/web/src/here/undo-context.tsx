import { createContext, useContext } from 'react'

/** What was recorded at a press, and can be taken back. */
export interface Undoable {
  /** `feedback/{id}` */
  record: string
  events: readonly string[]
  /** As the button said. */
  said: string
}

const UndoContext = createContext<(undoable: Undoable) => void>(() => undefined)

export const OfferUndo = UndoContext.Provider

export const useOfferUndo = () => useContext(UndoContext)
