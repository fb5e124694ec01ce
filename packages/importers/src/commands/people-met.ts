import type { PersonId } from '@lockstep/domain'
import type { Draft } from './draft.ts'
import { draftsOn } from './scene.ts'
import { type Naming, unwithdrawn } from './unwithdrawn.ts'

const asPerson = draftsOn('person')

/** Those whom an import names and the organisation does not know: each becomes a person where they are named first. */
export class PeopleMet {
  readonly #naming: Naming
  readonly #met = new Map<string, PersonId>()

  constructor(naming: Naming) {
    this.#naming = naming
  }

  /** @param met where the command that makes somebody new a person goes */
  named(
    name: string,
    of: { readonly time: Date; readonly source: string },
    met: Draft[],
  ): PersonId {
    const before = this.#met.get(name)
    if (before !== undefined) return before
    const id = unwithdrawn(this.#naming, 'person', of.time, [of.source, 'person', name])
    this.#met.set(name, id)
    met.push(asPerson(id, 'IdentifyPerson', { name }))
    return id
  }
}
