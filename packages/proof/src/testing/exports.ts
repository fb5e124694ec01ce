import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import type { Head } from '../chain.ts'
import { Checking, type Tools, type Verdict } from '../checking.ts'
import { ExportWriter, type Signing } from '../writing.ts'

const pair = () => generateKeyPairSync('ed25519')

export const hash = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** A key of some organisation, or of somebody who would like to be one. */
export function someSigning({ privateKey, publicKey }: KeyPair = pair()): Signing {
  return {
    key: publicKey.export({ format: 'jwk' }).x ?? '',
    hash,
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
  }
}

interface KeyPair {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

const tools: Tools = {
  hash,
  isSigned: ({ key, signature }, text) => {
    try {
      const by = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' })
      return verify(null, Buffer.from(text), by, Buffer.from(signature, 'base64url'))
    } catch {
      return false
    }
  },
}

const signing = someSigning()

/** An event as a log holds it; the data of some have members that a program might put in another order. */
export function event(n: number, data: object = { title: `Grow – ${n}`, 10: 'x', 9: 'y' }) {
  const recordedAt = new Date(Date.UTC(2026, 0, n)).toISOString()
  return {
    id: `id-${n}`,
    type: 'GoalProposed',
    stream: `goal-${n % 3}`,
    revision: Math.floor(n / 3),
    data: JSON.stringify(data),
    metadata: JSON.stringify({ actor: 'dana', occurredAt: recordedAt, recordedAt, source: 'api' }),
    recordedAt,
  }
}

/** The lines of an export of so many events. */
export function exported(
  size: number,
  by = signing,
  events = [...Array(size).keys()].map((n) => event(n + 1)),
) {
  const writer = new ExportWriter({ organisation: 'calder', log: 'log', reader: 'ada' }, by)
  return [writer.begin(), ...events.map((each) => writer.event(each)), writer.end()]
}

export async function verdictOf(
  lines: readonly string[],
  earlier?: Pick<Head, 'events' | 'root'>,
): Promise<Verdict> {
  const checking = new Checking(tools, earlier)
  for (const line of lines) await checking.read(line)
  return checking.end()
}
