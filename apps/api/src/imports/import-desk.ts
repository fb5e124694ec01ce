import { type Id, type ImportKind, importKinds, mayImport, type PersonId } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import { headOfTable } from '@lockstep/importers'
import type { z } from 'zod'
import { HttpProblem } from '../http/problems.ts'
import type { Open } from '../organisations/opened.ts'
import { aboutOf, checkedKind, kindOfUpload } from './about.ts'
import type { ImportJob, LookBody, RecordBody, Undoing, UploadBody } from './answers.ts'
import { lookedAtExport } from './exported.ts'
import { looked, recorded, type Wanted } from './importing.ts'
import { checkSize, type FileKind } from './kinds.ts'
import { rememberedLines } from './remembered-lines.ts'
import { Running } from './running.ts'
import { Undoings } from './undoings.ts'
import type { Restored, Upload, Uploads } from './uploads.ts'
import { sentenceOf } from './work.ts'

/** So many files may be on their way into one organisation at once. */
const MOST_UPLOADS = 8
/** So many that were done are still told of. */
const MOST_DONE = 20

type Seen = Partial<Omit<ImportJob, 'id' | 'name' | 'bytes' | 'arrived'>>

/** The imports of one organisation: files that arrive, are looked at, and recorded. One is at work at a time. */
export class ImportDesk {
  readonly #open: Open
  readonly #uploads: Uploads
  readonly #running = new Running()
  readonly #undoings: Undoings
  /** What has become of each since this server began. */
  readonly #seen = new Map<Id, Seen>()
  /** Those whose files are gone. */
  readonly #done = new Map<Id, Upload & Pick<ImportJob, 'of'>>()

  constructor(open: Open, uploads: Uploads) {
    this.#open = open
    this.#uploads = uploads
    this.#undoings = new Undoings(open, this.#running)
  }

  /** What a person may import. */
  async may(person: PersonId): Promise<ImportKind[]> {
    const { home } = this.#open
    const [organisation, self] = await Promise.all([home.organisation(), home.person(person)])
    const viewer = { organisation, person, self }
    return importKinds.filter((of) => mayImport(viewer, of))
  }

  async make(person: PersonId, asked: z.output<typeof UploadBody>): Promise<ImportJob> {
    if ((await this.may(person)).length === 0) throw new HttpProblem(403)
    checkSize(asked.bytes)
    if ((await this.#uploads.all()).length >= MOST_UPLOADS)
      throw new HttpProblem(
        409,
        'TooManyImports',
        'Many files are on their way here already; finish or leave one.',
      )
    const since = new Date()
    const upload = { ...asked, id: newId(since), person, since: since.toISOString() }
    await this.#uploads.make(upload)
    return this.#told(upload)
  }

  /** Adds the next part of a file. @param from where it begins; what has arrived before is passed over. */
  async append(person: PersonId, id: string, from: number, part: Uint8Array): Promise<ImportJob> {
    const upload = await this.#of(person, id)
    if (!(await this.#uploads.append(upload, from, part)))
      throw new HttpProblem(409, 'PartOutOfPlace', 'This part does not follow what has arrived.')
    return this.#told(upload)
  }

  /** A person's files, and what they came to since this server began. */
  async jobs(person: PersonId): Promise<ImportJob[]> {
    const all = [...(await this.#uploads.all()), ...this.#done.values()]
    return Promise.all(all.filter((each) => each.person === person).map((each) => this.#told(each)))
  }

  job = async (person: PersonId, id: string): Promise<ImportJob> =>
    this.#told(await this.#of(person, id))

  /** Reads a file to its end, and records nothing. */
  async look(person: PersonId, id: string, asked: z.output<typeof LookBody>): Promise<ImportJob> {
    const upload = await this.#whole(person, id)
    const of = await this.#checkedKind(upload)
    // What was chosen otherwise meanwhile is read anew.
    while (this.#seen.get(upload.id)?.is === 'reading') await this.#running.stop(upload.id)
    this.#begin(upload, 'reading', async (signal) => {
      const path = this.#uploads.fileOf(upload.id)
      if (of === 'export') return lookedAtExport(this.#open, person, path, signal)
      const lines = [...(await rememberedLines(this.#open, of)), ...asked.lines]
      const wanted = await this.#wanted(upload, of, { ...asked, lines })
      return { is: 'read', look: await looked(this.#open, wanted, signal, this.#progress(upload)) }
    })
    return this.#told(upload)
  }

  /** Records it; one that was stopped goes on from there, as it was chosen then. */
  async record(
    person: PersonId,
    id: string,
    asked: z.output<typeof RecordBody>,
  ): Promise<ImportJob> {
    const upload = await this.#whole(person, id)
    const of = await this.#checkedKind(upload)
    if (of === 'export')
      throw new HttpProblem(422, 'NotImportable', 'An export can’t be recorded here.')
    const chosen = upload.chosen ?? asked
    const wanted = await this.#wanted(upload, of, chosen)
    this.#begin(upload, 'recording', async (signal) => {
      await this.#uploads.save({ ...upload, chosen })
      const came = await recorded(
        this.#open,
        { ...wanted, who: chosen.who },
        signal,
        this.#progress(upload),
      )
      await this.#finish(upload)
      return { is: 'done', came }
    })
    return this.#told(upload)
  }

  /** A file of which all has arrived, and what it is. */
  async file(person: PersonId, id: string): Promise<{ path: string; kind: FileKind }> {
    const upload = await this.#whole(person, id)
    const { kind } = await kindOfUpload(this.#uploads, upload)
    return { path: this.#uploads.fileOf(upload.id), kind }
  }

  /** What was made again of an export. */
  restored = async (person: PersonId, id: string): Promise<Restored | undefined> =>
    (await this.#of(person, id)).restored

  async noteRestored(person: PersonId, id: string, restored: Restored): Promise<void> {
    await this.#uploads.save({ ...(await this.#of(person, id)), restored })
  }

  async stop(person: PersonId, id: string): Promise<ImportJob> {
    const upload = await this.#of(person, id)
    await this.#running.stop(upload.id)
    return this.#told(upload)
  }

  /** Its file goes; what was recorded of it stays. */
  async leave(person: PersonId, id: string): Promise<void> {
    const upload = await this.#of(person, id)
    await this.#running.stop(upload.id)
    this.#done.delete(upload.id)
    this.#seen.delete(upload.id)
    await this.#uploads.remove(upload.id)
  }

  undo = (person: PersonId, id: string, dryRun: boolean): Promise<z.output<typeof Undoing>> =>
    this.#undoings.undo(person, id, dryRun)

  undoing = (person: PersonId, id: string): Promise<z.output<typeof Undoing>> =>
    this.#undoings.told(person, id)

  /** Those of a person's past imports that are being taken back now. */
  underway = (person: PersonId): Id[] => this.#undoings.underway(person)

  close = (): Promise<void> => this.#running.stop()

  #begin(
    upload: Upload,
    is: 'reading' | 'recording',
    work: (signal: AbortSignal) => Promise<Seen>,
  ): void {
    const { look } = this.#seen.get(upload.id) ?? {}
    const before = is === 'recording' && look !== undefined ? { look } : {}
    const ends = (seen: Seen) => this.#seen.set(upload.id, { ...before, ...seen })
    this.#running.begin(
      upload.id,
      async (signal) => void ends(await work(signal)),
      (error) => ends({ is: 'failed', problem: sentenceOf(error) }),
      () => ends({ is: is === 'recording' ? 'stopped' : 'arrived' }),
    )
    ends({ is })
  }

  #progress =
    ({ id }: Upload) =>
    (progress: NonNullable<Seen['progress']>) =>
      void this.#seen.set(id, { ...this.#seen.get(id), progress })

  async #finish(upload: Upload): Promise<void> {
    const { kind: of } = await kindOfUpload(this.#uploads, upload)
    this.#done.set(upload.id, { ...upload, of })
    await this.#uploads.remove(upload.id)
    const [oldest] = this.#done.keys()
    if (this.#done.size <= MOST_DONE || oldest === undefined) return
    this.#done.delete(oldest)
    this.#seen.delete(oldest)
  }

  async #of(person: PersonId, id: string): Promise<Upload> {
    const upload = this.#done.get(id) ?? (await this.#uploads.find(id))
    if (upload?.person !== person) throw new HttpProblem(404)
    return upload
  }

  /** All of it is here, and nothing is being made of it. */
  async #whole(person: PersonId, id: string): Promise<Upload> {
    const upload = await this.#of(person, id)
    if (this.#done.has(upload.id))
      throw new HttpProblem(409, 'AlreadyImported', 'This was imported.')
    if ((await this.#uploads.size(upload.id)) !== upload.bytes)
      throw new HttpProblem(409, 'StillArriving', 'Not all of this file has arrived yet.')
    return upload
  }

  #checkedKind = async (upload: Upload): Promise<ImportKind | 'export'> =>
    checkedKind(this.#uploads, upload, await this.may(upload.person))

  async #wanted(
    { id, name, person }: Upload,
    of: ImportKind,
    { reading, ...asked }: z.output<typeof LookBody>,
  ): Promise<Wanted> {
    const path = this.#uploads.fileOf(id)
    const table = of === 'goals' ? await headOfTable(path) : undefined
    const may = await this.may(person)
    const mayName = of !== 'calendar' && may.includes('history')
    return { id, name, person, path, of, asked, table, reading: reading ?? table?.guess, mayName }
  }

  async #told(upload: Upload): Promise<ImportJob> {
    const { id, name, bytes, modified, chosen, restored } = upload
    const seen = this.#seen.get(id)
    const done = this.#done.get(id)
    const arrived = done ? bytes : await this.#uploads.size(id)
    const began = chosen === undefined ? 'arrived' : 'stopped'
    const is = arrived < bytes ? 'arriving' : began
    const told = async () =>
      done ? { of: done.of } : await aboutOf(this.#open, this.#uploads, upload)
    const about = arrived < bytes ? {} : await told()
    const made = restored === undefined ? {} : { restored: true }
    return { id, name, bytes, modified, arrived, is, ...about, ...seen, ...made }
  }
}
