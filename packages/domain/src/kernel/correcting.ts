import { alike } from './alike.ts'
import { daysOf } from './days.ts'
import type { EventDefinition, Source } from './event.ts'
import { Refusal, require } from './refusal.ts'
import type { Instant, OccurredAt, Zone } from './time.ts'

/** What an entry says, and when that happened. */
export interface Saying {
  readonly data: Readonly<Record<string, unknown>>
  readonly occurredAt: OccurredAt
}

interface Standing {
  /** Whether somebody else has recorded on it since. */
  readonly answered: boolean
  readonly now: Instant
  readonly zone: Zone
  /** By which way the entry came. */
  readonly source: Source
}

/**
 * A correction may say only what the entry could have said: what its days must hold is asked of what it changes. What
 * was right when it was recorded, and would not be any more, stands as long as nobody touches it.
 * @throws Refusal `NothingChanged`, `OthersHaveRecorded`, or that of the entry's own days.
 */
export function checkCorrection(
  definition: EventDefinition,
  before: Saying,
  after: Saying,
  { answered, ...standing }: Standing,
): void {
  const refused = ({ data, occurredAt }: Saying) =>
    refusalOf(() => definition.holds?.(data, daysOf({ ...standing, occurredAt })))
  const fields = Object.keys({ ...before.data, ...after.data })
  const changed = fields.filter((field) => !alike(before.data[field], after.data[field]))
  const moved = before.occurredAt !== after.occurredAt
  require(moved || changed.length > 0, 'NothingChanged', 'It says that already.')
  const stands = answered
    ? changed.find((field) => definition.answered?.includes(field))
    : undefined
  require(stands ===
    undefined, 'OthersHaveRecorded', 'The other has answered to it since: it stands as it was.', stands)
  const refusal = refused(after)
  if (refusal === undefined) return
  if (changed.includes(refusal.field ?? '') || refused(before) === undefined) throw refusal
}

function refusalOf(check: () => void): Refusal | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
