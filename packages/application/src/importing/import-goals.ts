import type { PersonId } from '@lockstep/domain'
import { deriveId } from '@lockstep/eventstore-client'
import { type LineChoices, TableCommands, type TableReading } from '@lockstep/importers'
import type { Home } from '../home/home.ts'
import { earlierImports } from './earlier-imports.ts'
import { readAhead } from './read-ahead.ts'
import { type Heard, type Imported, takeIn } from './take-in.ts'

export interface GoalsImport {
  /** Who imports: any member, and nothing that they could not record by hand. */
  readonly person: PersonId
  /** The file's name, as the record says where a goal comes from. */
  readonly name: string
  readonly reading: TableReading
  /** What was chosen for cells that are not understood. */
  readonly lines?: LineChoices
  /** Who a name on a line of the table is. */
  readonly who: (name: string, line: number) => PersonId | 'new' | 'left out'
  readonly act?: string
  readonly signal?: AbortSignal
  readonly heard?: (heard: Heard) => void
}

/**
 * Records the goals of a table. A goal that an earlier import recorded is passed over, whatever its row says now: an import
 * adds, it changes nothing.
 * @throws ImportError, what the log throws, or the signal's reason
 */
export async function importGoals(
  home: Home,
  path: string,
  options: GoalsImport,
): Promise<Imported> {
  const { person, name, reading, lines: chosen, who, heard, signal } = options
  const earlier = await earlierImports(home.log)
  const { withdrawn } = earlier
  const commands = new TableCommands({
    ...{ derive: deriveId, withdrawn, page: name, importer: person, person: who },
  })
  const parts = readAhead({ of: 'goals', path, reading: { name, reading, chosen } }, signal)
  const imported = await takeIn(
    home,
    parts,
    ({ goals }) => goals.flatMap((goal) => commands.of(goal)),
    { ...options, earlier },
    { heard },
  )
  return { ...imported, leftOut: [] }
}
