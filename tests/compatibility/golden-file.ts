import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { eventTypes, type Id, mendings, type PersonId, upcasters } from '@lockstep/domain'
import { canonical, type StoredEvent } from '@lockstep/eventstore-client'

const folder = join(import.meta.dirname, 'golden')

/** Every type of event that may stand in a log: written today, written once, or mending another. */
export const storedTypes: readonly string[] = [
  ...eventTypes,
  ...Object.keys(upcasters),
  ...Object.keys(mendings),
].sort()

/** An event as it was once stored, with what is needed to read it. */
export interface GoldenFile {
  readonly organisation: Id
  /** The keys of the marked values' owners, in base64, but for those that were destroyed. */
  readonly keys: Readonly<Record<PersonId, string>>
  /** What its stream held before it. */
  readonly before: readonly StoredEvent[]
  readonly event: StoredEvent
}

/**
 * The golden files by name: a type, or `Type+field` for what a type was given after its file was written: a field, or a noun
 * that it may name; or `Type-field` for a field that it may leave out since.
 */
export const goldenNames = (): readonly string[] =>
  readdirSync(folder).map((name) => basename(name, '.json'))

export const goldenText = (name: string): string =>
  readFileSync(join(folder, `${name}.json`), 'utf8')

/** A golden file's text. Data and metadata stand in it as they were stored: RFC 8785 holds its own parts as they are. */
export const asText = ({ organisation, keys, before, event }: GoldenFile): string =>
  `${canonical({ organisation, keys, before: before.map(inWhole), event: inWhole(event) })}\n`

const inWhole = ({ data, metadata, ...rest }: StoredEvent) => ({
  ...rest,
  data: JSON.parse(data),
  metadata: JSON.parse(metadata),
})

/** Reads a golden file. */
export function goldenFile(name: string): GoldenFile {
  const { before, event, ...rest } = JSON.parse(goldenText(name))
  return { ...rest, before: before.map(asStored), event: asStored(event) }
}

const asStored = ({ data, metadata, ...rest }: ReturnType<typeof inWhole>): StoredEvent => ({
  ...rest,
  data: canonical(data),
  metadata: canonical(metadata),
})

/** Writes a file that is not there. @throws Error where it is: what was written stays. */
export function writeGolden(name: string, golden: GoldenFile): void {
  const file = join(folder, `${name}.json`)
  if (existsSync(file)) throw new Error(`${file} is there; golden files are never written again.`)
  writeFileSync(file, asText(golden))
}

/** The type that a golden file is of, and whether it is the file of what that was given or spared later. */
export function typeIn(name: string): { readonly type: string; readonly later: boolean } {
  const [type = ''] = name.split(/[+-]/)
  return { type, later: type !== name }
}

/** Whether an event is one for a golden file: of its type, with the field or a record of the noun that it names, or without. */
export function isOf({ type, data }: Pick<StoredEvent, 'type' | 'data'>, name: string): boolean {
  if (type !== typeIn(name).type) return false
  const [, sign, field = ''] = /([+-])(.+)/.exec(name) ?? []
  return sign === '-' ? !has(data, field) : sign === undefined || has(data, field)
}

function has(data: string, given: string): boolean {
  const said = JSON.parse(data) as Readonly<Record<string, { readonly noun?: unknown } | null>>
  const named = Object.values(said).flat()
  return Object.hasOwn(said, given) || named.some((one) => one?.noun === given)
}
