import { readFile, stat } from 'node:fs/promises'
import {
  type Access,
  type KeyFile,
  linesOf,
  readExport,
  readKeys,
  restoreLog,
} from '@lockstep/application'
import type { Id, PersonId } from '@lockstep/domain'
import { HttpProblem } from '../http/problems.ts'
import { alreadyHere } from '../organisations/opened.ts'
import type { Organisations } from '../organisations/organisations.ts'
import type { Restored } from './uploads.ts'

/** The keys of a large organisation: some hundred bytes for each of its people. */
const MOST_KEYS_BYTES = 16 * 1024 ** 2

/** @throws HttpProblem 422 for a file that holds no keys, or those of another organisation */
export async function keysIn(path: string, organisation: Id): Promise<KeyFile> {
  const { size } = await stat(path)
  const keys = size > MOST_KEYS_BYTES ? undefined : readKeys(await readFile(path, 'utf8'))
  if (keys === undefined)
    throw new HttpProblem(422, 'NoKeys', 'This file holds no keys of an export.')
  if (keys.organisation !== organisation)
    throw new HttpProblem(422, 'OtherKeys', 'These are the keys of another organisation.')
  return keys
}

/** Makes organisations of exports again, byte for byte, and serves them. */
export class Restoring {
  readonly #organisations: Organisations
  readonly #access: Access
  /** Those that are being made, by the session that brought each. */
  readonly #now = new Map<Id, { readonly by: Id; readonly made: Promise<Restored> }>()

  constructor(organisations: Organisations, access: Access) {
    this.#organisations = organisations
    this.#access = access
  }

  /**
   * Whoever asks again while it is being made waits for the same.
   * @param by the session that asks
   * @param note keeps what was made, so that this session can ask for it later
   * @throws ExportDamaged; HttpProblem 409 where it is here already, 422 where it can't be served
   */
  async restored(
    { id, path, keys }: { readonly id: Id; readonly path: string; readonly keys: KeyFile },
    by: Id,
    note: (restored: Restored) => Promise<void>,
  ): Promise<Restored> {
    const now = this.#now.get(id)
    if (now?.by === by) return now.made
    if (now !== undefined) throw alreadyHere()
    const made = this.#made(id, path, keys).then(async ({ filled: owner }) => {
      const restored: Restored = { organisation: id, owner, by, entered: [] }
      await note(restored)
      return restored
    })
    this.#now.set(id, { by, made })
    return made.finally(() => this.#now.delete(id))
  }

  /** Whether this is the session that brought it, and nobody has come in since but for it, and was not put out. */
  async mayGoOver({ organisation, owner, by, entered }: Restored, session: Id): Promise<boolean> {
    const open = (await this.#access.sessionsOf(organisation, owner)).map(({ id }) => id)
    const isAsItWas = open.length === entered.length && open.every((id) => entered.includes(id))
    return by === session && isAsItWas
  }

  #made = (id: Id, path: string, keys: KeyFile) =>
    this.#organisations.create(
      false,
      async (home): Promise<PersonId> => {
        await restoreLog(home, readExport(linesOf(path)))
        await home.keys.restore(keys)
        const state = await home.organisation()
        if (state.is === 'none' || state.demoClock !== undefined)
          throw new HttpProblem(
            422,
            'NotToBeServed',
            'This is the record of a demo, or of nothing that was founded. It is made again on the command line.',
          )
        return state.owner
      },
      id,
    )
}
