import { troubles, WrapperMissing } from '@lockstep/application'
import type { Id } from '@lockstep/domain'
import { HttpProblem } from '../http/problems.ts'

/** What keeps single organisations from being opened, while all others are served. */
export class Refusals {
  readonly #lacksKeys = new Set<Id>()
  readonly #troubles = new Map<Id, ReturnType<typeof troubles>>()

  /** Says in the log what it is, once until it is over. */
  note(organisation: Id, error: unknown): void {
    const known = this.#troubles.get(organisation) ?? troubles()
    this.#troubles.set(organisation, known)
    known.trouble(error)
    if (error instanceof WrapperMissing) this.#lacksKeys.add(organisation)
  }

  over(organisation: Id): void {
    this.#lacksKeys.delete(organisation)
    this.#troubles.delete(organisation)
  }

  /** @throws HttpProblem 503 */
  check(organisation: Id): void {
    if (this.#lacksKeys.has(organisation))
      throw new HttpProblem(
        503,
        'KeysMissing',
        'This organisation can’t be opened just now: the server lacks the file that opens its keys, and its log says which.',
      )
  }
}
