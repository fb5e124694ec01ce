import type { SignedHead } from './chain.ts'
import { CLOSING, type ExportHead, FORMAT, OPENING } from './line.ts'

/** What a line that begins an export says. */
export interface OpeningRead {
  readonly source: string
  readonly head: ExportHead
}

/** What an end says; that of an older export only how many entries it has. */
export type EndSays = Partial<SignedHead> & Pick<SignedHead, 'events'>

export interface ClosingRead {
  readonly source: string
  readonly head: EndSays
}

/** An entry’s line, as it was parsed. */
export interface EventRead {
  readonly id: string
  readonly source: string
  readonly type: string
  readonly subject: string
  readonly time: string
  readonly revision: number
  readonly metadata: string
  readonly sha256: string
  /** Its place, from 1, and the root before it; absent in older exports. */
  readonly number?: number
  readonly previous?: string
  readonly data?: unknown
  /** Only where the stored text is not what its value is canonically written as. */
  readonly storeddata?: string
}

type Kind = 'text' | 'count'
type Shape = Readonly<Record<string, Kind | `${Kind}?`>>
type Json = Readonly<Record<string, unknown>>

const ENVELOPE: Shape = { id: 'text', source: 'text', type: 'text' }

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fits = (value: Json, shape: Shape): boolean =>
  Object.entries(shape).every(([key, kind]) => {
    const part = value[key]
    if (part === undefined) return kind.endsWith('?')
    return kind.startsWith('text')
      ? typeof part === 'string'
      : Number.isSafeInteger(part) && (part as number) >= 0
  })

const enveloped = (value: unknown, shape: Shape = {}): value is Json =>
  isObject(value) && value['specversion'] === '1.0' && fits(value, { ...ENVELOPE, ...shape })

/** Undefined for any other line. */
export function openingIn(value: unknown): OpeningRead | undefined {
  if (!enveloped(value) || value['type'] !== OPENING) return undefined
  const { data, source } = value
  const shape: Shape = { organisation: 'text', log: 'text', reader: 'text?' }
  if (!isObject(data) || data['format'] !== FORMAT || !fits(data, shape)) return undefined
  const { organisation, log, reader } = data as unknown as ExportHead
  return { source: source as string, head: { organisation, log, reader } }
}

/** Undefined for any other line. */
export function closingIn(value: unknown): ClosingRead | undefined {
  if (!enveloped(value) || value['type'] !== CLOSING) return undefined
  const { data, source } = value
  const maybe = ['organisation', 'reader', 'root', 'from', 'to', 'key', 'signature']
  const shape: Shape = {
    events: 'count',
    ...Object.fromEntries(maybe.map((name) => [name, 'text?' as const])),
  }
  if (!isObject(data) || !fits(data, shape)) return undefined
  return { source: source as string, head: data as unknown as EndSays }
}

/** Undefined for a line that is no entry’s. */
export function eventIn(value: unknown): EventRead | undefined {
  const texts = { subject: 'text', time: 'text', metadata: 'text', sha256: 'text' } as const
  const more = { number: 'count?', previous: 'text?', storeddata: 'text?' } as const
  return enveloped(value, { ...texts, revision: 'count', ...more })
    ? (value as unknown as EventRead)
    : undefined
}
