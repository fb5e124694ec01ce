import { earlier, later, type PersonId } from '@lockstep/domain'
import type { NewEvent } from '@lockstep/eventstore-client'
import type {
  LineChoices,
  LineNote,
  OkrAnswers,
  OwnPartnership,
  SessionChoice,
  SessionSeries,
  TableReading,
} from '@lockstep/importers'
import type { Home } from '../home/home.ts'
import { importGit } from './import-git.ts'
import { importGoals } from './import-goals.ts'
import { importSessions } from './import-sessions.ts'
import { type Choice, matchOf, type Naming, whoIs } from './names.ts'
import { rehearsed } from './rehearsal.ts'
import type { Heard, Imported } from './take-in.ts'

/** What is imported: a history of commits, a table of goals, or the past sessions of a calendar. */
export type Source =
  | {
      readonly of: 'history'
      readonly path: string
      readonly answers: OkrAnswers
      readonly lines: LineChoices
    }
  | {
      readonly of: 'goals'
      readonly path: string
      readonly name: string
      readonly reading: TableReading
      readonly lines: LineChoices
    }
  | {
      readonly of: 'calendar'
      readonly path: string
      readonly name: string
      readonly partnerships: readonly OwnPartnership[]
      readonly chosen: ReadonlyMap<string, SessionChoice>
      readonly lines: LineChoices
    }

/** What an import would record. Nothing of it is. */
export interface Look extends Omit<Imported, 'notUnderstood'> {
  /** Events by type and the month in which they happened. */
  readonly tally: readonly {
    readonly type: string
    readonly month: string
    readonly count: number
  }[]
  /** The first and the last day on which something of it happened. */
  readonly days: readonly [string, string] | undefined
  /** Every name that it holds, the most frequent first. */
  readonly names: readonly Named[]
  /** What a calendar proposes, entry by entry. */
  readonly series: readonly SessionSeries[]
  readonly notUnderstood: readonly LineNote[]
}

export interface Named {
  readonly name: string
  readonly count: number
  /** Where it stands in a table. */
  readonly lines: readonly number[]
  readonly match: ReturnType<typeof matchOf>
}

export interface Looking extends Naming {
  readonly person: PersonId
  readonly signal: AbortSignal
  readonly heard: (heard: Heard) => void
}

/** Reads what would be imported to its end, and counts what it would record. */
export async function lookAt(home: Home, source: Source, looking: Looking): Promise<Look> {
  const { person, people, signal, heard } = looking
  const tally = new Tally()
  const names = new Map<string, { count: number; readonly lines: number[] }>()
  const means = whoIs(looking)
  const who = (name: string, line?: number): Choice => {
    const met = names.get(name) ?? { count: 0, lines: [] }
    met.count += 1
    if (line !== undefined) met.lines.push(line)
    names.set(name, met)
    return means(name)
  }
  const rehearsal = rehearsed(home, (events) => tally.add(events))
  const options = { person, who, signal, heard }
  const imported = await importFrom(rehearsal, source, { ...options, rehearsal: true })
  return {
    series: [],
    ...imported,
    tally: tally.counts(),
    days: tally.days,
    names: [...names]
      .map(([name, met]) => ({ name, ...met, match: matchOf(name, people) }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
  }
}

interface From extends Omit<Looking, keyof Naming> {
  readonly who: (name: string, line?: number) => Choice
  readonly act?: string
  readonly rehearsal?: boolean
}

/** Imports from a source. @throws what its import throws */
export function importFrom(
  home: Home,
  source: Source,
  from: From,
): Promise<Imported & { readonly series?: readonly SessionSeries[] }> {
  switch (source.of) {
    case 'history': {
      const { path, answers, lines: chosen } = source
      return importGit(home, path, { ...from, answers, chosen, who: knownTo(from.who) })
    }
    case 'goals': {
      const { path, name, reading, lines } = source
      return importGoals(home, path, { ...from, name, reading, lines })
    }
    case 'calendar':
      return importSessions(home, { ...source, ...from, who: knownTo(from.who) })
  }
}

/** Whom a name means, where it is somebody who is known. */
const knownTo = (who: From['who']) => (name: string) => {
  const choice = who(name)
  return choice === 'new' || choice === 'left out' ? undefined : choice
}

class Tally {
  readonly #counts = new Map<string, number>()
  days: [string, string] | undefined

  add(events: readonly NewEvent[]): void {
    for (const { type, metadata } of events) {
      const { occurredAt } = metadata as { readonly occurredAt: string }
      const day = occurredAt.slice(0, 10)
      const [from = day, to = day] = this.days ?? []
      this.days = [earlier(day, from), later(day, to)]
      const key = `${type} ${day.slice(0, 7)}`
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
    }
  }

  counts(): Look['tally'] {
    return [...this.#counts].map(([key, count]) => {
      const [type = '', month = ''] = key.split(' ')
      return { type, month, count }
    })
  }
}
