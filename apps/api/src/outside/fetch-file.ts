import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { get as plainly } from 'node:http'
import { get } from 'node:https'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { addressOf, lookupWithin, type Reach } from './address.ts'
import { sentenceOf } from './failures.ts'

/** Why a file could not be had, and what to do. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched'
}

interface Asking {
  readonly reach: Reach
  readonly signal: AbortSignal
}

interface Fetching extends Asking {
  /** Bytes. */
  readonly most: number
}

const MEGABYTE = 1024 ** 2

/** Milliseconds for the whole file. */
const PATIENCE = 60_000

const MOVED = new Set([301, 302, 303, 307, 308])

/**
 * Brings a file from an address outside. A redirect is not followed: where it leads, nobody has looked.
 * @returns by what it is known again
 * @throws NotFetched
 */
export async function fetchFile(
  address: string,
  file: string,
  { reach, signal, most }: Fetching,
): Promise<string> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)])
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      hash.update(chunk)
      done(
        bytes > most ? new NotFetched(`This file is larger than ${most / MEGABYTE} MB.`) : null,
        chunk,
      )
    },
  })
  try {
    const response = await answer(addressOf(address, reach), reach, within)
    checkStatus(response)
    await pipeline(response, counted, createWriteStream(file, { mode: 0o600 }), { signal: within })
  } catch (error) {
    throw asNotFetched(error as Error, signal)
  }
  return hash.digest('base64url')
}

/** Asks an address for no more than whether it answers. @throws NotFetched, as for a file */
export async function checkAnswers(address: string, { reach, signal }: Asking): Promise<void> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)])
  try {
    const response = await answer(addressOf(address, reach), reach, within)
    checkStatus(response)
    response.destroy()
  } catch (error) {
    throw asNotFetched(error as Error, signal)
  }
}

function asNotFetched(error: Error, signal: AbortSignal): NotFetched {
  signal.throwIfAborted()
  return error instanceof NotFetched ? error : new NotFetched(sentenceOf(error))
}

function answer(url: URL, reach: Reach, signal: AbortSignal): Promise<IncomingMessage> {
  const ask = url.protocol === 'http:' ? plainly : get
  const headers = { 'user-agent': 'Lockstep', accept: 'text/csv, text/plain, */*' }
  return new Promise((resolve, reject) => {
    const options = { headers, agent: false, lookup: lookupWithin(reach), signal } as const
    ask(url, options, resolve).on('error', reject)
  })
}

function checkStatus(response: IncomingMessage): void {
  const { statusCode = 0 } = response
  if (statusCode === 200) return
  response.destroy()
  if (MOVED.has(statusCode))
    throw new NotFetched('It has moved. Follow its new address in place of this one.')
  if (statusCode === 404 || statusCode === 410)
    throw new NotFetched('There is nothing at this address any more. Look where it went.')
  if (statusCode === 401 || statusCode === 403)
    throw new NotFetched('It is not open to everybody, and only what is can be followed.')
  throw new NotFetched(`It answered with ${statusCode}.`)
}
