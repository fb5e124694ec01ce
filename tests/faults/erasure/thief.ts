import { createDecipheriv } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Codec, type Keys } from '@lockstep/application'
import type { Recorded } from '@lockstep/domain'

/** Nonce, key and tag. */
const WRAPPED = 60
/** How PostgreSQL says in a row, a page or its write-ahead log that so many bytes follow. */
const BEFORE_WRAPPED = ((WRAPPED + 1) << 1) | 1

/** Every byte of every file below some folders. A file that goes away meanwhile is none. */
export const bytesBelow = (...folders: readonly string[]): Buffer[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap(({ parentPath, name }) => read(join(parentPath, name))),
  )

function read(file: string): Buffer[] {
  try {
    return [readFileSync(file)]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** All wrappers that a folder holds, whatever its files are called. */
export const wrappersBelow = (folder: string): Buffer[] =>
  bytesBelow(folder).flatMap((file) =>
    file
      .toString()
      .split('\n')
      .filter(Boolean)
      .map((line) => Buffer.from(line, 'base64')),
  )

/** Every key of a person that stands wrapped anywhere in some bytes and is opened by one of the wrappers. */
export function keysIn(
  bytes: readonly Buffer[],
  wrappers: readonly Buffer[],
  organisation: string,
  person: string,
): Buffer[] {
  const bound = Buffer.from(JSON.stringify(['lockstep', organisation, `keys ${person}`]))
  const found = new Map<string, Buffer>()
  for (const candidate of wrappedIn(bytes))
    for (const wrapper of wrappers) {
      const key = unwrapped(candidate, wrapper, bound)
      if (key !== undefined) found.set(key.toString('hex'), key)
    }
  return [...found.values()]
}

/** Everything that could be a wrapped key. */
function* wrappedIn(bytes: readonly Buffer[]): Generator<Buffer> {
  for (const file of bytes)
    for (let at = file.indexOf(BEFORE_WRAPPED); at >= 0; at = file.indexOf(BEFORE_WRAPPED, at + 1))
      if (at + WRAPPED < file.length) yield file.subarray(at + 1, at + 1 + WRAPPED)
}

function unwrapped(candidate: Buffer, wrapper: Buffer, bound: Buffer): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', wrapper, candidate.subarray(0, 12))
  decipher.setAAD(bound)
  decipher.setAuthTag(candidate.subarray(-16))
  const key = decipher.update(candidate.subarray(12, -16))
  try {
    decipher.final()
    return key
  } catch {
    return undefined
  }
}

/** What some events say in the clear, to who has the keys of all others and these of the person. */
export function wordsIn(
  events: readonly Recorded[],
  organisation: string,
  others: Pick<Keys, 'find'>,
  person: string,
  keys: readonly Buffer[],
): string[] {
  return keys.flatMap((key) => {
    const find = (owner: string) => (owner === person ? key : others.find(owner))
    const codec = new Codec(organisation, { find } as Keys, async () => false)
    return events.flatMap((event) => {
      try {
        return [JSON.stringify(codec.clear(event))]
      } catch {
        return []
      }
    })
  })
}
