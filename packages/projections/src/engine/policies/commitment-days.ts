import { addDays, type LocalDate, type nouns, type Recorded } from '@lockstep/domain'
import { type Policy, setBy, type Timer } from '../../view/policy.ts'

interface Row {
  readonly id: string
  readonly running?: Timer
}

const dayAfter = (id: string, event: Recorded, on: LocalDate): Row => ({
  id,
  running: setBy(event, {
    command: 'MarkCommitmentDue',
    input: { id, setBy: event.id, on },
    leaves: 'CommitmentCameDue',
    due: { day: addDays(on, 1) },
    dated: 'when due',
  }),
})

/** On the day after a commitment's own, whom it was made to is asked whether it was kept. */
export const commitmentDays: Policy<Row, typeof nouns.commitment.events> = {
  name: 'commitment-days',
  noun: 'commitment',
  version: 1,
  initial: (id) => ({ id }),
  on: {
    CommitmentMade: ({ id }, event) => dayAfter(id, event, event.data.dueOn),
    CommitmentKept: ({ id }) => ({ id }),
    CommitmentMissed: ({ id }) => ({ id }),
    CommitmentReleased: ({ id }) => ({ id }),
  },
  timers: ({ running }) => (running === undefined ? [] : [running]),
}
