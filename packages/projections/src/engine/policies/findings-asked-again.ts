import type { EventId, LocalDate, nouns, Recorded } from '@lockstep/domain'
import { type Policy, setBy, type Timer } from '../../view/policy.ts'

interface Row {
  readonly id: string
  /** By what was found. */
  readonly running: Readonly<Record<EventId, Timer>>
}

const askedOn = (id: string, event: Recorded, finding: EventId, on: LocalDate): Timer =>
  setBy(event, {
    command: 'AskWhetherAgain',
    input: { id, finding, setBy: event.id, on },
    leaves: 'PostmortemFindingCameDue',
    due: { day: on },
    dated: 'when due',
  })

/** Ninety days after something was found in a post-mortem it is asked whether it happened again; and again, as long as it does. */
export const findingsAskedAgain: Policy<Row, typeof nouns.postmortem.events> = {
  name: 'findings-asked-again',
  noun: 'postmortem',
  version: 1,
  initial: (id) => ({ id, running: {} }),
  on: {
    PostmortemFindingMade: ({ id, running }, event) => ({
      id,
      running: { ...running, [event.id]: askedOn(id, event, event.id, event.data.askOn) },
    }),
    PostmortemFindingAnswered: ({ id, running }, event) => {
      const { finding, askOn } = event.data
      const { [finding]: asked, ...rest } = running
      // One that was withdrawn is asked about no more.
      return asked === undefined || askOn === undefined
        ? { id, running: rest }
        : { id, running: { ...rest, [finding]: askedOn(id, event, finding, askOn) } }
    },
  },
  timers: ({ running }) => Object.values(running),
}
