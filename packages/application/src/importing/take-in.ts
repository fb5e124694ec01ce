import type { PersonId } from '@lockstep/domain'
import type { ImportCommand, LeftOut, LineNote } from '@lockstep/importers'
import type { Home } from '../home/home.ts'
import { idsOf } from '../writing/write.ts'
import type { EarlierImports } from './earlier-imports.ts'
import { Recording, type RefusedCommand, requestOf } from './recording.ts'

/** What is read at once: a commit, some rows of a table. */
export interface Part {
  /** Counted from 1, of `count`: for telling progress. */
  readonly number: number
  readonly count: number
  readonly notUnderstood: readonly LineNote[]
}

/** A part of an import in its turn, when all that it tells is under way. */
export interface Heard {
  readonly number: number
  readonly count: number
  readonly commands: readonly HeardCommand[]
  readonly notUnderstood: readonly LineNote[]
  /** Events recorded so far, by this import. */
  readonly recorded: number
}

export interface HeardCommand extends ImportCommand {
  /** An earlier import carried it out: it is passed over. */
  readonly known: boolean
}

/** What an import came to. */
export interface Imported {
  readonly parts: number
  /** Events recorded; for an act that goes on, also before it was stopped. */
  readonly events: number
  /** Entries that an earlier import recorded: they are passed over. */
  readonly known: number
  readonly refused: readonly RefusedCommand[]
  readonly leftOut: readonly LeftOut[]
  readonly notUnderstood: readonly LineNote[]
}

export interface Taking {
  /** Who imports. */
  readonly person: PersonId
  readonly earlier: EarlierImports
  /** The act that all of it belongs to, where it is one: the entry that begins the import. */
  readonly act?: string
  /** Begins the act once anything new is to be recorded. */
  readonly begins?: (() => Promise<string>) | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Carries out what the parts of an import tell, and passes over what an earlier import has carried out.
 * @param check is asked before anything new of a part is recorded
 * @throws what reading throws, what the log throws, or the signal's reason: then what was recorded stays, and the next
 * import goes on from there.
 */
export async function takeIn<P extends Part>(
  home: Home,
  parts: AsyncIterable<P>,
  commandsOf: (part: P) => readonly ImportCommand[],
  { person, earlier, act, begins, signal }: Taking,
  {
    heard,
    check,
  }: { heard?: ((heard: Heard, part: P) => void) | undefined; check?: (part: P) => void },
): Promise<Omit<Imported, 'leftOut'>> {
  const recording = new Recording(home, person)
  recording.belongsTo(act)
  let begun = act !== undefined
  const before = act === undefined ? 0 : eventsOfAct(earlier, act)
  const notUnderstood: LineNote[] = []
  let [read, known] = [0, 0]
  try {
    for await (const part of parts) {
      signal?.throwIfAborted()
      const all = commandsOf(part).map((command) => heardIn(command, earlier))
      const news = all.filter((command) => !command.known)
      if (news.length > 0) check?.(part)
      if (news.length > 0 && !begun) {
        recording.belongsTo(await begins?.())
        begun = true
      }
      for (const command of news) await recording.take(command)
      read += 1
      for (const command of all) {
        if (command.known && !isOf(command, earlier, act)) known += entriesOf(command, earlier)
      }
      notUnderstood.push(...part.notUnderstood)
      const { number, count } = part
      const recorded = before + recording.events
      heard?.({ number, count, notUnderstood: part.notUnderstood, commands: all, recorded }, part)
    }
  } finally {
    await recording.done()
  }
  const { events, refused } = recording
  return { parts: read, events: before + events, known, refused, notUnderstood }
}

const heardIn = (command: ImportCommand, earlier: EarlierImports): HeardCommand => ({
  ...command,
  known: firstEvents(command, earlier).some((event) => earlier.events.has(event)),
})

/** Whether an act that was stopped carried a command out. */
const isOf = (command: ImportCommand, earlier: EarlierImports, act: string | undefined): boolean =>
  act !== undefined &&
  firstEvents(command, earlier).some((event) => earlier.events.get(event) === act)

/** How many entries an earlier import made of a command. */
const entriesOf = (command: ImportCommand, { events, importers }: EarlierImports): number =>
  importers
    .map((person) => idsOf(requestOf(command, person)))
    .reduce((all, ids) => {
      let own = 0
      while (events.has(ids.event(own))) own += 1
      return all + own
    }, 0)

/** The id of a command's first event, for everybody who may have given it. */
const firstEvents = (command: ImportCommand, { importers }: EarlierImports): string[] =>
  importers.map((person) => idsOf(requestOf(command, person)).event(0))

/** What an act recorded before it was stopped; its own entry is not of what it brought. */
const eventsOfAct = ({ events }: EarlierImports, act: string): number =>
  [...events].filter(([id, of]) => of === act && id !== act).length
