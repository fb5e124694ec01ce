import type { PersonId } from '@lockstep/domain'
import { deriveId } from '@lockstep/eventstore-client'
import { SessionCommands, type SessionOptions, type SessionSeries } from '@lockstep/importers'
import type { Home } from '../home/home.ts'
import { zoneOf } from '../writing/situation.ts'
import { earlierImports } from './earlier-imports.ts'
import { readAhead } from './read-ahead.ts'
import { sessionDays } from './session-days.ts'
import { type Heard, type Imported, takeIn } from './take-in.ts'

export interface SessionsImport extends Pick<SessionOptions, 'partnerships' | 'chosen' | 'lines'> {
  readonly path: string
  /** The file's name. */
  readonly name: string
  /** Who imports: whoever records a session by hand, and nothing that they could not. */
  readonly person: PersonId
  /** Who a name of the calendar is, where it is somebody who is known. */
  readonly who: (name: string) => PersonId | undefined
  readonly act?: string
  readonly signal?: AbortSignal
  readonly heard?: (heard: Heard) => void
}

/**
 * Records past sessions of a calendar as held. One that is on record already is passed over, whoever's calendar told it.
 * @throws ImportError, what the log throws, or the signal's reason
 */
export async function importSessions(
  home: Home,
  options: SessionsImport,
): Promise<Imported & { readonly series: readonly SessionSeries[] }> {
  const { path, name, person, who, partnerships, chosen, lines, heard, signal } = options
  const earlier = await earlierImports(home.log)
  const onRecord = await sessionDays(home)
  const sessions = new SessionCommands({
    ...{ derive: deriveId, withdrawn: earlier.withdrawn, file: name, importer: person },
    ...{ person: who, partnerships, chosen, lines, onRecord },
  })
  const now = home.clock.now()
  const reading = { name, zone: zoneOf(await home.organisation()), now, chosen: lines }
  const parts = readAhead({ of: 'calendar', path, reading }, signal)
  const told = async function* () {
    for await (const { sessions: some, ...part } of parts) {
      const all = some.map((session) => sessions.of(session))
      const notes = all.flatMap((each) => each.notes)
      const commands = all.flatMap((each) => each.commands)
      yield { ...part, commands, notUnderstood: [...part.notUnderstood, ...notes] }
    }
  }
  const taking = { ...options, earlier }
  const imported = await takeIn(home, told(), ({ commands }) => commands, taking, { heard })
  return { ...imported, leftOut: [], series: sessions.series }
}
