import { type Instant, later, type nouns } from '@lockstep/domain'
import { type Policy, setBy, type Timer } from '../../view/policy.ts'

interface Row {
  readonly id: string
  readonly restricted: boolean
  readonly superseding: readonly Timer[]
}

const dueFrom = (timer: Timer, opened: Instant): Timer =>
  'at' in timer.due ? { ...timer, due: { at: later(timer.due.at, opened) } } : timer

/** What ended before anybody else knew of it takes nobody's place; what was open had taken it. */
const endedBefore = (row: Row): Row => (row.restricted ? { ...row, superseding: [] } : row)

/**
 * A decision that is made takes the place of those that it names: each is marked. While the newer one is
 * restricted nothing of it shows on the older ones; they are superseded when it is opened, where it stood until then.
 */
export const supersessions: Policy<Row, typeof nouns.decision.events> = {
  name: 'supersessions',
  noun: 'decision',
  version: 2,
  initial: (id) => ({ id, restricted: false, superseding: [] }),
  on: {
    DecisionProposed: (row, { data }) => ({ ...row, restricted: data.restricted !== undefined }),
    DecisionMade: (row, event) => ({
      ...row,
      superseding: event.data.supersedes.map((older) =>
        setBy(event, {
          command: 'MarkSuperseded',
          input: { id: older, by: row.id },
          leaves: 'DecisionSuperseded',
          due: { at: event.at },
          dated: 'when due',
        }),
      ),
    }),
    DecisionReversed: endedBefore,
    DecisionDropped: endedBefore,
    DecisionOpened: (row, { at }) => ({
      ...row,
      restricted: false,
      superseding: row.superseding.map((timer) => dueFrom(timer, at)),
    }),
  },
  timers: ({ restricted, superseding }) => (restricted ? [] : superseding),
}
