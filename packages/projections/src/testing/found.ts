import type { CommandName, DetectorId, Id, PersonId } from '@lockstep/domain'
import type { Finding, Seen } from '../detectors/findings-in.ts'
import { seenIn } from '../detectors/findings-in.ts'
import { fireTimers } from './deeds/clockwork.ts'
import { type Calder, calder, viewFor } from './some-view.ts'

/** A day's morning, as the clock has it. */
const morning = (date: string): string => `${date}T09:00:00.000Z`

/** Three people, and one detector that looks at what they do. */
export interface Watched extends Calder {
  /** Gives a command on a day. */
  readonly give: (day: string, by: PersonId, name: CommandName, input: object) => Id
  /** What it sees on a day, as one of them, once all timers have fired that were due. */
  readonly seen: (day: string, as?: PersonId) => Seen
  readonly found: (day: string, as?: PersonId) => readonly Finding[]
}

export function watchedBy(detector: DetectorId): Watched {
  const some = calder()
  const seen = (day: string, as: PersonId = some.dana): Seen => {
    some.company.now = morning(day)
    fireTimers(some.company)
    const one = seenIn(viewFor(some.company, as)).find((each) => each.detector.id === detector)
    if (one === undefined) throw new Error(`nothing looks for ${detector}`)
    return one
  }
  return {
    ...some,
    give: (day, by, name, input) => some.on(morning(day), by, name, input),
    seen,
    found: (day, as) => seen(day, as).findings,
  }
}

/** A finding's sentence, as one reads it. */
export const told = ({ said }: Pick<Finding, 'said'>): string =>
  said()
    .map(({ text }) => text)
    .join('')
