import { importsBegun, type Kept, sayOfImport, undoAct } from '@lockstep/application'
import type { Id, PersonId } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import type { z } from 'zod'
import { HttpProblem } from '../http/problems.ts'
import type { Open } from '../organisations/opened.ts'
import { peopleOf } from '../organisations/people.ts'
import type { Undoing } from './answers.ts'
import type { Running } from './running.ts'
import { sentenceOf } from './work.ts'

type Told = z.output<typeof Undoing>

const MOST_KEPT = 200
const REASON = 'The import was undone.'

/** Takes whole imports back, as whoever imported asks for it. */
export class Undoings {
  readonly #open: Open
  readonly #running: Running
  readonly #told = new Map<Id, Told & { readonly by: PersonId }>()

  constructor(open: Open, running: Running) {
    this.#open = open
    this.#running = running
  }

  /**
   * @param id of the entry that began the import
   * @param dryRun takes nothing back: counts what would be, and names what would stay
   */
  async undo(person: PersonId, id: Id, dryRun: boolean): Promise<Told> {
    await this.#checkOwn(person, id)
    const { home } = this.#open
    const would = await undoAct(home, id, { person, reason: REASON, rehearsal: true })
    const { entries, records } = would
    const known = await peopleOf(this.#open, person)
    const people = known.filter(({ id }) => would.people.includes(id)).slice(0, MOST_KEPT)
    const counts = { entries, records, kept: kept(would.kept), people }
    if (dryRun) return { is: 'looked', ...counts, done: 0 }
    // Asked for twice, it is done once.
    const before = this.#told.get(id)?.is
    if (before === 'undoing' || (before === 'undone' && entries === 0)) return this.told(person, id)
    const tell = (is: Told['is'], more: Partial<Told> = {}) =>
      this.#told.set(id, {
        by: person,
        is,
        ...counts,
        done: this.#told.get(id)?.done ?? 0,
        ...more,
      })
    const progress = (done: number) => void tell('undoing', { done })
    this.#running.begin(
      `undo ${id}`,
      async (signal) => {
        const { entries } = await undoAct(home, id, { person, reason: REASON, signal, progress })
        const said = { import: id, withdrawn: entries, kept: would.kept.length }
        await sayOfImport(home, person, 'UndoImport', said, newId(new Date()))
        await this.#open.reading.settled()
        tell('undone', { done: entries })
      },
      (error) => void tell('stopped', { problem: sentenceOf(error) }),
    )
    tell('undoing', { done: 0 })
    return this.told(person, id)
  }

  /** Those of a person's imports that are being taken back now. */
  underway(person: PersonId): Id[] {
    return [...this.#told].flatMap(([id, { is, by }]) =>
      is === 'undoing' && by === person ? [id] : [],
    )
  }

  /** @throws HttpProblem 404 where it is not being undone */
  async told(person: PersonId, id: Id): Promise<Told> {
    await this.#checkOwn(person, id)
    const known = this.#told.get(id)
    if (known === undefined) throw new HttpProblem(404)
    const { by: _, ...told } = known
    return told
  }

  /** @throws HttpProblem 404 for no import, 403 for somebody else's */
  async #checkOwn(person: PersonId, id: Id): Promise<void> {
    const by = (await importsBegun(this.#open.home)).get(id)
    if (by === undefined) throw new HttpProblem(404)
    if (by !== person)
      throw new HttpProblem(403, 'NotYours', 'Only who imported it can take it back.')
  }
}

const kept = (all: readonly Kept[]): Told['kept'] =>
  all.slice(0, MOST_KEPT).map(({ noun, id, title }) => ({ noun, id, title }))
