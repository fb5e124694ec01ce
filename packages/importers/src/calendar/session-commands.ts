import type {
  CommandInput,
  LocalDate,
  PartnershipId,
  PersonId,
  SessionKind,
} from '@lockstep/domain'
import type { ImportCommand } from '../commands/draft.ts'
import { draftsOn } from '../commands/scene.ts'
import { type Naming, unwithdrawn } from '../commands/unwithdrawn.ts'
import { type Alternative, choosing, type LineChoices } from '../line-choices.ts'
import { type LineNote, noted } from '../notes.ts'
import { lineOf } from '../wording/texts.ts'
import type { ProposedSession } from './proposed-session.ts'

/** A partnership that who imports is in. */
export interface OwnPartnership {
  readonly id: PartnershipId
  readonly members: readonly PersonId[]
}

/** Whose the sessions of a series were, and what they were for. */
export interface SessionChoice {
  readonly partnership: PartnershipId | 'left out'
  readonly kind: SessionKind
}

/** All the times that one entry of a calendar took place, and what is proposed for them or was chosen. */
export interface SessionSeries extends SessionChoice {
  readonly series: string
  /** As it was called the last time. */
  readonly title: string
  readonly times: number
  readonly from: LocalDate
  readonly to: LocalDate
  readonly people: readonly string[]
}

/** What turning a calendar into commands needs to know of the organisation, and what was chosen. */
export interface SessionOptions extends Naming {
  /** The file's name, as notes name it. */
  readonly file: string
  readonly importer: PersonId
  /** Who a name is. A calendar introduces nobody. */
  readonly person: (name: string) => PersonId | undefined
  readonly partnerships: readonly OwnPartnership[]
  /** By series; what is proposed holds for the others. */
  readonly chosen: ReadonlyMap<string, SessionChoice>
  /** What was chosen for sessions that are passed over. */
  readonly lines?: LineChoices | undefined
  /**
   * Of which kinds a partnership has held a session on a day, among those that did not come by import; undefined where none
   * of them is on record for it, nor planned.
   */
  readonly onRecord: (
    partnership: PartnershipId,
    day: LocalDate,
  ) => ReadonlySet<SessionKind> | undefined
}

/** Ids of what a calendar tells carry no time: whoever imports it again, and whoever else was invited, reads the same. */
const NO_TIME = new Date(0)
const CALENDAR = 'calendar'
const on = draftsOn('session')
const AS_WELL: Alternative = { is: 'as well', label: 'Record it as well' }

/** Turns sessions of a calendar into commands: the same into the same, in whosever calendar they stand. */
export class SessionCommands {
  readonly #options: SessionOptions
  readonly #series = new Map<string, SessionSeries>()

  constructor(options: SessionOptions) {
    this.#options = options
  }

  /** All that was asked for so far, in the order in which each took place first. */
  get series(): readonly SessionSeries[] {
    return [...this.#series.values()]
  }

  /** The command of a session; none where it is left out, and a note where it is on record already. */
  of(session: ProposedSession): { commands: ImportCommand[]; notes: LineNote[] } {
    const { file, onRecord, lines = new Map() } = this.#options
    const { title, on: day, line } = session
    const { partnership, kind } = this.#noted(session)
    const own = this.#options.partnerships.find(({ id }) => id === partnership)
    if (own === undefined) return { commands: [], notes: [] }
    const commands = [this.#command(session, own, kind)]
    const held = onRecord(own.id, session.until ?? day)
    if (held === undefined) return { commands, notes: [] }
    const text = `${title}, ${day}`
    if (held.has(kind)) {
      const why = `their ${kind} of this day is on record as held, and there is one of a kind a day`
      const instead = 'left out; correct that one where it went otherwise'
      return { commands: [], notes: [noted('', file, { line, text, why, instead })] }
    }
    const why = 'a session of theirs is on record for this day'
    const instead = 'left out; say on that one how it went'
    const choice = choosing(lines, [`${why}\n${session.uid}`, text], [AS_WELL])
    const note = noted('', file, { line, text, why, instead, choosing: choice })
    return { commands: choice.chosen === undefined ? [] : commands, notes: [note] }
  }

  #noted(session: ProposedSession): SessionSeries {
    const { series, title, on: day } = session
    const before = this.#series.get(series)
    const people = [...new Set([...(before?.people ?? []), ...session.people.map(nameOf)])]
    const choice = before ?? this.#options.chosen.get(series) ?? this.#proposed(session)
    const { partnership, kind } = choice
    const times = (before?.times ?? 0) + 1
    const noted = { series, title, times, from: before?.from ?? day, to: day, people }
    const told = { ...noted, partnership, kind }
    this.#series.set(series, told)
    return told
  }

  /** The smallest partnership of the importer's that all who are named are in: where others were there, it is nobody's. */
  #proposed({ people, kind }: ProposedSession): SessionChoice {
    const { importer, partnerships } = this.#options
    const named = people.map((each) => this.#options.person(nameOf(each)))
    const others = named.some((person) => person !== undefined && person !== importer)
    const [own] = partnerships
      .filter(({ members }) => named.every((person) => person && members.includes(person)))
      .sort((one, other) => one.members.length - other.members.length)
    const usual = (own?.members.length ?? 2) > 2 ? 'staff meeting' : 'one-to-one'
    return { partnership: (others && own?.id) || 'left out', kind: kind ?? usual }
  }

  #command(session: ProposedSession, own: OwnPartnership, kind: SessionKind): ImportCommand {
    const { uid, title, on: day, until, time, minutes, line } = session
    const { derive } = this.#options
    const named = session.people.map((each) => this.#options.person(nameOf(each)))
    const there = [...new Set(named)].filter((person) => person !== undefined)
    // A calendar names who else was asked, and not always whose it is: two who met were there.
    const pair = kind === 'one-to-one' && own.members.length === 2 ? own.members : []
    const present = there.length === 0 ? [] : [...new Set([...there, ...pair])]
    const host = named[0] !== undefined && own.members.includes(named[0]) ? named[0] : undefined
    const called = lineOf(title)
    const asked = {
      ...{ partnership: own.id, kind, on: day },
      ...(called === undefined ? {} : { title: called }),
      ...(until === undefined ? {} : { until }),
      ...(time === undefined ? {} : { time }),
      ...(minutes === undefined ? {} : { minutes }),
      ...(host === undefined ? {} : { host }),
    } satisfies CommandInput<'PlanSession'>
    const id = unwithdrawn(this.#options, 'session', NO_TIME, [CALENDAR, 'session', uid])
    const draft = session.planned
      ? on(id, 'PlanSession', asked)
      : on(id, 'RecordSession', { ...asked, ...(present.length === 0 ? {} : { present }) })
    return {
      ...draft,
      // What was planned is known again once its day is over.
      key: derive(NO_TIME, CALENDAR, id, 'RecordSession'),
      line,
      correlation: derive(NO_TIME, CALENDAR, session.series),
    }
  }
}

const nameOf = ({ name, email }: ProposedSession['people'][number]): string =>
  lineOf((name ?? email ?? '').normalize('NFC')) ?? ''
