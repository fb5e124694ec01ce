import { type SessionRow, sessions } from '../../folds/sessions.ts'
import type { View } from '../../view/view.ts'

/**
 * Who says that they were not at a session, though it was said of them: that counts for its day, as a corrected entry does,
 * whenever they said so.
 */
export const disputesOf = (view: View, id: string): SessionRow['disputes'] =>
  view.known.row(sessions, id)?.disputes ?? []
