import {
  commands,
  type EventId,
  type Instant,
  type Recorded,
  type Ref,
  streamOf,
} from '@lockstep/domain'
import { foldRow } from '../../view/fold.ts'
import { writtenBy } from '../../view/policy.ts'
import { policies } from './policies.ts'

/** An event that a policy left in another record. */
export interface MarkLeft {
  readonly stream: string
  readonly type: string
  /** When that happened, where it follows from when the entry did. */
  readonly at?: Instant
}

/**
 * With what the policies mark other records because of an entry, at once or in time: those whose place it took.
 * @param counting the record's events as they count.
 */
export function markedBy(of: Ref, counting: readonly Recorded[], entry: EventId): MarkLeft[] {
  return policies
    .filter(({ noun }) => noun === of.noun)
    .flatMap((policy) => policy.timers(foldRow(policy, of.id, counting) as never))
    .filter(({ setBy, begins }) => setBy === entry && begins === undefined)
    .map((timer) => ({
      stream: streamOf({ noun: commands[timer.command].noun, id: writtenBy(timer) }),
      type: timer.leaves,
      ...('at' in timer.due && timer.dated === 'when due' ? { at: timer.due.at } : {}),
    }))
    .filter(({ stream }) => stream !== streamOf(of))
}
