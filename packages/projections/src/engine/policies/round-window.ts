import { addDays, type CommandName, type Id, type LocalDate, type Recorded } from '@lockstep/domain'
import { setBy, type Timer } from '../../view/policy.ts'

interface Window {
  readonly command: CommandName
  readonly input: { readonly id: Id } & Readonly<Record<string, unknown>>
  /** The opening. */
  readonly leaves: string
}

/** Once the last day to answer a round is over, it is opened: what there is of it. */
export const closingAfter = (
  event: Recorded<string, { readonly closes: LocalDate }>,
  window: Window,
): Timer =>
  setBy(event, {
    ...window,
    due: { day: addDays(event.data.closes, 1) },
    dated: 'when recorded',
  })

/** The same of a round that is over sooner where all for whom it still waits have left: `isEarly` says until when. */
export const closingOnceOver = (
  event: Recorded<string, { readonly closes: LocalDate }>,
  window: Window,
): Timer => setBy(event, { ...window, due: { at: event.at }, dated: 'when recorded' })
