import { existsSync, statfsSync, statSync } from 'node:fs'
import { LogMissing, type Store, WrapperMissing } from '@lockstep/application'
import { LockHeld, StoreUnavailable, StoreVersionTooNew } from '@lockstep/eventstore-client'

/** Something about the start that one sentence can say. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
}

const otherwise = 'set LOCKSTEP_DATA to another folder'

const SQLITE = { io: 10, corrupt: 11, full: 13, noDatabase: 26 } as const

/** What to do about a failure at the start, where its cause is one that a computer commonly has; else undefined. */
export function startProblem(
  { data, port, store }: { readonly data: string; readonly port: number; readonly store: Store },
  error: unknown,
): StartProblem | undefined {
  const sentence = aboutPort(port, error) ?? aboutServer(store, error) ?? aboutData(data, error)
  return sentence === undefined ? undefined : new StartProblem(sentence)
}

function aboutPort(port: number, error: unknown): string | undefined {
  const { syscall = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  if (!['listen', 'getaddrinfo'].includes(syscall)) return undefined
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken; set PORT to another one.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'LOCKSTEP_LISTEN is no address of this computer; leave it out, or set it to 0.0.0.0 for all of them.'
    case 'EACCES':
      return `Port ${port} is not for this user; set PORT to one above 1023.`
    default:
      return undefined
  }
}

/** The folder is of files only; whatever else keeps a shared store from being used, its own words say. */
function aboutServer({ at }: Store, error: unknown): string | undefined {
  if (error instanceof WrapperMissing || error instanceof LogMissing) return error.message
  return at === 'server' && error instanceof StoreUnavailable
    ? `${error.message}; see to it, or to LOCKSTEP_STORE.`
    : undefined
}

function aboutData(folder: string, error: unknown): string | undefined {
  if (error instanceof LockHeld) {
    const { pid, since } = error.holder ?? {}
    return `Another Lockstep (process ${pid ?? 'unknown'}, since ${since ?? 'unknown'}) serves ${folder}; stop it, or ${otherwise}.`
  }
  if (error instanceof StoreVersionTooNew)
    return `${folder} was written by a newer Lockstep; start that version.`
  if (existsSync(folder) && !statSync(folder).isDirectory())
    return `${folder} is a file, not a folder; ${otherwise}.`
  const { codes, names, path } = causes(error)
  const full = `The disk with ${folder} is full; free some space, or ${otherwise}.`
  if (names.has('ENOSPC') || names.has('EDQUOT') || codes.has(SQLITE.full)) return full
  if (codes.has(SQLITE.io))
    return `The disk with ${folder} is full or fails; free some space, or ${otherwise}.`
  if (codes.has(SQLITE.corrupt) || codes.has(SQLITE.noDatabase))
    return `${path ?? `Something in ${folder}`} is damaged; put it back from a backup, or ${otherwise}.`
  const rights = `${folder} can't be written; change its rights, or ${otherwise}.`
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'].some((name) => names.has(name)))
    return rights
  if (codes.size === 0 && !names.has('ERR_SQLITE_ERROR')) return undefined
  return hasRoom(folder) ? rights : full
}

/** SQLite says of a file that it can't be opened, too, where there is no room for the files beside it. */
function hasRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= ROOM
}

/** Bytes: the files beside one database. */
const ROOM = 256 * 1024

/**
 * The error's codes and those of what caused it: SQLite's numbers, and the names that the system and Node give; and the
 * file that one of them names.
 */
function causes(error: unknown) {
  const codes = new Set<number>()
  const names = new Set<string>()
  let named: string | undefined
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code, errcode, path } = at as { code?: unknown; errcode?: unknown; path?: string }
    named ??= path
    if (typeof errcode === 'number') codes.add(errcode & 0xff)
    if (typeof code === 'string') names.add(code)
  }
  return { codes, names, path: named }
}
