import {
  CopyDiffers,
  ExportDamaged,
  KeyMissing,
  LogMissing,
  RecordedOtherwise,
  RequestRefused,
  StillRecording,
  StoreUnclear,
  WrapperMissing,
} from '@lockstep/application'
import { Refusal } from '@lockstep/domain'
import {
  LockHeld,
  RestoreRefused,
  StoreFull,
  StoreUnavailable,
  StoreVersionTooNew,
} from '@lockstep/eventstore-client'
import { ImportError } from '@lockstep/importers'
import { Interrupted, Problem, UsageProblem } from './problem.ts'

/** What went wrong, in one sentence for a person. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Something went wrong that nobody foresaw.'
  if (error instanceof StoreVersionTooNew)
    return 'This data was written by a newer Lockstep; use that version.'
  if (error instanceof StoreUnavailable)
    return ofFile(error.cause) ?? `${error.message}; see to it, or to LOCKSTEP_STORE.`
  if (error instanceof RestoreRefused)
    return `This export was not made by Lockstep: ${firstLine(error.message)}.`
  if (error instanceof RecordedOtherwise)
    return 'This organisation is here already and has recorded something else; nothing of it was changed.'
  if (error instanceof StillRecording)
    return 'The old store still records: stop every Lockstep that uses it, then run this again.'
  if (error instanceof LockHeld)
    return `Another Lockstep ${heldBy(error)} is at work here; stop it first.`
  if (isPlain(error)) return error.message
  return ofSystem(error) ?? `This did not work: ${firstLine(error.message)}`
}

const isPlain = (error: Error): boolean =>
  [
    Problem,
    UsageProblem,
    Interrupted,
    ImportError,
    CopyDiffers,
    ExportDamaged,
    RequestRefused,
    Refusal,
    StoreUnclear,
    WrapperMissing,
    KeyMissing,
    LogMissing,
  ].some((kind) => error instanceof kind)

/** `(process 4711, since …)` */
export function heldBy({ holder }: LockHeld): string {
  return holder === undefined ? '' : `(process ${holder.pid}, since ${holder.since})`
}

/** What is wrong with a file of SQLite, where its name is known. */
function ofFile(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('errcode' in error && 'path' in error)) return undefined
  return ofSystem(error) ?? `${error.path} can't be used: ${firstLine(error.message)}.`
}

function ofSystem(error: Error): string | undefined {
  const { code = '', path } = error as NodeJS.ErrnoException
  const what = path ?? 'The data folder'
  if (
    error instanceof StoreFull ||
    /ENOSPC|SQLITE_FULL|disk is full/i.test(`${code} ${error.message}`)
  )
    return 'The disk is full; free some space, then run this again.'
  if (/not a database|malformed/i.test(error.message))
    return `${what} is damaged; put it back from a backup.`
  if (code === 'ENOENT') return `${what} does not exist.`
  if (code === 'EEXIST') return `${what} exists already.`
  if (code === 'EISDIR') return `${what} is a folder, not a file.`
  if (/EACCES|EPERM|EROFS/.test(code) || /readonly|unable to open/i.test(error.message))
    return `${what} can't be used; change its rights.`
  return undefined
}

const firstLine = (text: string): string => text.split('\n')[0] ?? ''
