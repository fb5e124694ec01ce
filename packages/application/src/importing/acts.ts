import { type CommandInput, type Id, type PersonId, streamOf } from '@lockstep/domain'
import { execute } from '../commands/execute.ts'
import type { Home } from '../home/home.ts'

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

const saidOf = (home: Home) =>
  home.streams.recorded(streamOf({ noun: 'organisation', id: home.id }))

const said = (data: unknown) =>
  data as { readonly of?: string; readonly name?: string; readonly import?: string }

/** The entry that began an import which was stopped: what is imported of the same again goes on under it. */
export async function importStopped(
  home: Home,
  person: PersonId,
  { of, name }: Pick<CommandInput<'BeginImport'>, 'of' | 'name'>,
): Promise<Id | undefined> {
  const recorded = await saidOf(home)
  const last = recorded.findLast(
    ({ type, data, metadata: { actor } }) =>
      type === 'ImportBegun' &&
      said(data).of === of &&
      said(data).name === name &&
      actor === person,
  )
  const isOver = recorded.some(
    ({ type, data }) =>
      (type === 'ImportEnded' || type === 'ImportUndone') && said(data).import === last?.id,
  )
  return isOver ? undefined : (last?.id as Id | undefined)
}

/** Who began each import, by the entry that says so. */
export async function importsBegun(home: Home): Promise<ReadonlyMap<string, string>> {
  const recorded = await saidOf(home)
  return new Map(
    recorded.flatMap(({ id, type, metadata }) =>
      type === 'ImportBegun' ? [[id, metadata.actor]] : [],
    ),
  )
}
