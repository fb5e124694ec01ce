import { type Id, type PersonId, streamOf } from '@lockstep/domain'
import { execute } from '../execute.ts'
import type { Home } from '../home.ts'

/** Records that an import began, ended or was taken back. */
export const sayOfImport = (
  home: Home,
  person: PersonId,
  name: 'BeginImport' | 'EndImport' | 'UndoImport',
  input: object,
  key: Id,
) =>
  execute(home, {
    name,
    input: { id: home.id, ...input },
    giver: { by: 'import', person },
    source: 'import',
    key,
  })

/** Who began each import, by the entry that says so. */
export async function importsBegun(home: Home): Promise<ReadonlyMap<string, string>> {
  const recorded = await home.streams.recorded(streamOf({ noun: 'organisation', id: home.id }))
  return new Map(
    recorded.flatMap(({ id, type, metadata }) =>
      type === 'ImportBegun' ? [[id, metadata.actor]] : [],
    ),
  )
}
