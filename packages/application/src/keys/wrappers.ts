import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../store/make-folder.ts'

/** A key that wraps other keys. Its name tells it from others, and nothing of it. */
interface Wrapper {
  readonly name: string
  readonly key: Buffer
}

/** A key as the database holds it. */
interface Wrapped {
  readonly wrapper: string
  readonly bytes: Buffer
}

/** The file that holds an organisation's wrappers lacks one, or can't be made. The message says what to do. */
export class WrapperMissing extends Error {
  override readonly name = 'WrapperMissing'
}

/** What keeps an organisation's file from being laid in a folder, and what to do about it; undefined where nothing does. */
export function troubleWithWrappers(folder: string): string | undefined {
  const what = `The folder LOCKSTEP_KEK, ${folder},`
  if (!existsSync(folder))
    return `${what} does not exist; make it, or put the copy of it there that you have.`
  try {
    accessSync(join(folder, '.'), constants.W_OK | constants.X_OK)
    return undefined
  } catch {
    const user = process.getuid?.()
    return `${what} can't be written; make it a folder of the user who runs Lockstep${user === undefined ? '' : ` (${user})`}.`
  }
}

/** Makes the folder where there is none. @throws WrapperMissing where no organisation's file can be laid in it */
export function mustTakeWrappers(folder: string): void {
  try {
    makeFolder(folder)
  } catch {
    // What is missing then is said next.
  }
  const trouble = troubleWithWrappers(folder)
  if (trouble !== undefined) throw new WrapperMissing(trouble)
}

/**
 * The keys that wrap all other keys of an organisation: a file of a folder that is no part of any database or backup, since
 * those keep what was deleted. One key a line, in base64; the last one wraps, those before open until they are retired.
 */
export class Wrappers {
  readonly #organisation: string
  readonly #folder: string
  #all: readonly Wrapper[]

  constructor(folder: string, organisation: string) {
    this.#folder = folder
    this.#organisation = organisation
    this.#all = this.#read()
  }

  /** The name of the one that wraps; undefined while there is none. */
  get current(): string | undefined {
    return this.#all.at(-1)?.name
  }

  /** Makes one more, which wraps from now on. @returns its name @throws WrapperMissing where the file can't be written */
  add(): string {
    const key = randomBytes(32)
    this.#write([...this.#read(), { name: nameOf(key), key }])
    return nameOf(key)
  }

  /** Destroys all but one. */
  retireAllBut(name: string): void {
    this.#write(this.#read().filter((wrapper) => wrapper.name === name))
  }

  /** @param context what the key is of; it opens for nothing else. @throws WrapperMissing */
  wrap(wrapper: string, context: string, key: Buffer): Buffer {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.#named(wrapper), nonce)
    cipher.setAAD(this.#bound(context))
    return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()])
  }

  /** @throws WrapperMissing */
  open({ wrapper, bytes }: Wrapped, context: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.#named(wrapper), bytes.subarray(0, 12))
    decipher.setAAD(this.#bound(context))
    decipher.setAuthTag(bytes.subarray(-16))
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
  }

  #named(name: string): Buffer {
    const known = () => this.#all.find((wrapper) => wrapper.name === name)?.key
    const key = known()
    if (key !== undefined) return key
    // Another server may have made it since.
    this.#all = this.#read()
    const made = known()
    if (made !== undefined) return made
    throw new WrapperMissing(
      `The keys of organisation ${this.#organisation} are wrapped by one that ${this.#file} lacks; put that file of LOCKSTEP_KEK in its place.`,
    )
  }

  #bound(context: string): Buffer {
    return Buffer.from(JSON.stringify(['lockstep', this.#organisation, context]))
  }

  get #file(): string {
    return join(this.#folder, `${this.#organisation}.kek`)
  }

  #read(): Wrapper[] {
    try {
      const lines = readFileSync(this.#file, 'utf8').split('\n').filter(Boolean)
      return lines.map((line) => {
        const key = Buffer.from(line, 'base64')
        return { name: nameOf(key), key }
      })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
      throw new WrapperMissing(
        `${this.#file} can't be read; change the rights of the folder LOCKSTEP_KEK.`,
        { cause: error },
      )
    }
  }

  /** Whole or not at all: a half-written one would lose every key. */
  #write(all: readonly Wrapper[]): void {
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
      const text = all.map(({ key }) => `${key.toString('base64')}\n`).join('')
      writeFileSync(`${this.#file}.new`, text, { mode: 0o600, flush: true })
      renameSync(`${this.#file}.new`, this.#file)
    } catch (cause) {
      throw new WrapperMissing(
        `${this.#file} can't be written: a new organisation's keys need it, and so does their rotation. Change the rights of the folder LOCKSTEP_KEK.`,
        { cause },
      )
    }
    this.#all = all
  }
}

const nameOf = (key: Buffer): string => hash('sha256', key, 'hex').slice(0, 16)
