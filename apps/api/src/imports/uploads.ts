import {
  appendFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { Id, type Instant, type PersonId } from '@lockstep/domain'
import type { z } from 'zod'
import { Turns } from '../turns.ts'
import type { RecordBody } from './answers.ts'

/** The organisation that was made again of an export, and who goes over to it. */
export interface Restored {
  readonly organisation: Id
  readonly owner: PersonId
  /** The session that brought the export with its keys: no other is let in by it. */
  readonly by: Id
  /** The sessions that were opened for it. */
  readonly entered: readonly Id[]
}

/** A file on its way into an organisation, as it is kept on the disk until it was imported or left. */
export interface Upload {
  readonly id: Id
  readonly person: PersonId
  readonly name: string
  /** How large it is to become. */
  readonly bytes: number
  /** When it was last changed where it came from. */
  readonly modified?: number | undefined
  readonly since: Instant
  /** What was chosen when its recording began: it goes on by that. */
  readonly chosen?: z.output<typeof RecordBody>
  readonly restored?: Restored
}

/** How long a file waits, in milliseconds, before it is cleared away. */
const WEEK = 7 * 24 * 60 * 60 * 1000

/** The files on their way into one organisation. Each has a folder of its own, which goes with it. */
export class Uploads {
  readonly #folder: string
  readonly #appending = new Turns()

  constructor(folder: string) {
    this.#folder = folder
  }

  fileOf = (id: Id): string => join(this.#folder, id, 'file')

  async make(upload: Upload): Promise<void> {
    await mkdir(join(this.#folder, upload.id), { recursive: true, mode: 0o700 })
    await writeFile(this.fileOf(upload.id), '', { mode: 0o600 })
    await this.save(upload)
  }

  async save(upload: Upload): Promise<void> {
    const about = this.#about(upload.id)
    await writeFile(`${about}.new`, JSON.stringify(upload), { mode: 0o600 })
    await rename(`${about}.new`, about)
  }

  /**
   * Adds the next part of it; what has arrived before is passed over, also of a part that is sent again while it arrives.
   * @returns false where it does not follow what has arrived, or goes beyond the file
   */
  append({ id, bytes }: Upload, from: number, part: Uint8Array): Promise<boolean> {
    return this.#appending.take(async () => {
      const arrived = await this.size(id)
      if (from > arrived || from + part.length > bytes) return false
      await appendFile(this.fileOf(id), part.subarray(Math.min(arrived - from, part.length)))
      return true
    })
  }

  /** How much of it has arrived. */
  size = async (id: Id): Promise<number> => (await stat(this.fileOf(id))).size

  /** Its first bytes. */
  async head(id: Id, bytes: number): Promise<Buffer> {
    const file = await open(this.fileOf(id))
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  }

  remove = (id: Id): Promise<void> => rm(join(this.#folder, id), { recursive: true, force: true })

  async find(id: string): Promise<Upload | undefined> {
    if (!Id.safeParse(id).success) return undefined
    const text = await readFile(this.#about(id), 'utf8').catch(() => undefined)
    return text === undefined ? undefined : (JSON.parse(text) as Upload)
  }

  /** All there are, the oldest first; what nobody came back to for a week is cleared away. */
  async all(): Promise<readonly Upload[]> {
    const ids = await readdir(this.#folder).catch(() => [])
    const found = await Promise.all(ids.sort().map((id) => this.find(id)))
    const kept: Upload[] = []
    for (const upload of found) {
      if (upload === undefined) continue
      if (Date.now() - Date.parse(upload.since) < WEEK) kept.push(upload)
      else await this.remove(upload.id)
    }
    return kept
  }

  #about = (id: string): string => join(this.#folder, id, 'about.json')
}
