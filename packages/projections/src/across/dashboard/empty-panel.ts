import type { Id } from '@lockstep/domain'
import type { CurvePanel } from '../../telling/panel.ts'
import { thatIsRead } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import { beginsIn } from '../page/who-begins.ts'

type Empty = NonNullable<CurvePanel['empty']>

/** What would bring the first of them, for who may begin one there; others hear that there is none, or none for them to read. */
export const emptyFor = (view: View, partnership: Id, empty: Empty, one: string): Empty =>
  beginsIn(view, partnership) ? empty : { sentence: `No ${one}${thatIsRead(view)}.` }
