import type { CommandName, DetectorId, Id, PersonId } from '@lockstep/domain'
import type { Figure } from '../across/detectors/detector.ts'
import { type Finding, type Seen, seenIn } from '../across/detectors/findings-in.ts'
import type { Sentence } from '../telling/href.ts'
import { fireTimers } from './deeds/clockwork.ts'
import { type Calder, calder, viewFor } from './some-view.ts'

/** A day's morning, as the clock has it. */
const morning = (date: string): string => `${date}T09:00:00.000Z`

/** A finding as one reads it. */
interface ReadFinding extends Omit<Finding, 'said' | 'figures'> {
  readonly said: Sentence
  readonly figures: readonly Figure[]
}

interface ReadSeen extends Omit<Seen, 'findings'> {
  readonly findings: readonly ReadFinding[]
}

/** Three people, and one detector that looks at what they do. */
export interface Watched extends Calder {
  /** Gives a command on a day. */
  readonly give: (day: string, by: PersonId, name: CommandName, input: object) => Id
  /** What it sees on a day, as one of them, once all timers have fired that were due. */
  readonly seen: (day: string, as?: PersonId) => ReadSeen
  readonly found: (day: string, as?: PersonId) => readonly ReadFinding[]
}

export function watchedBy(detector: DetectorId): Watched {
  const some = calder()
  const seen = (day: string, as: PersonId = some.dana): ReadSeen => {
    some.company.now = morning(day)
    fireTimers(some.company)
    const view = viewFor(some.company, as)
    const one = seenIn(view).find((each) => each.detector.id === detector)
    if (one === undefined) throw new Error(`nothing looks for ${detector}`)
    const findings = one.findings.map(({ said, figures, ...rest }) => ({
      ...rest,
      said: said(view),
      figures: figures(view),
    }))
    return { ...one, findings }
  }
  return {
    ...some,
    give: (day, by, name, input) => some.on(morning(day), by, name, input),
    seen,
    found: (day, as) => seen(day, as).findings,
  }
}

/** A finding's sentence, as one reads it. */
export const told = ({ said }: Pick<ReadFinding, 'said'>): string =>
  said.map(({ text }) => text).join('')
