import { request as plainly } from 'node:http'
import { request } from 'node:https'
import { addressOf, lookupWithin, type Reach } from './address.ts'
import { sentenceOf } from './failures.ts'

/** What came of a try: what was answered, or why nothing was. */
export type Answer = { readonly status: number } | { readonly problem: string }

interface Sending {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly reach: Reach
  /** Breaks it off. */
  readonly signal: AbortSignal
}

/** Milliseconds, from the first packet to the answer's head. */
const PATIENCE = 10_000

/**
 * Sends JSON to an address outside. What it answers is not read, but for its status; a redirect is an answer, and not followed.
 */
export function post(address: string, { headers, body, reach, signal }: Sending): Promise<Answer> {
  return new Promise((resolve) => {
    const failed = (error: Error) => resolve({ problem: sentenceOf(error) })
    try {
      const url = addressOf(address, reach)
      const ask = url.protocol === 'http:' ? plainly : request
      const sent = ask(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'Lockstep',
          ...headers,
        },
        agent: false,
        lookup: lookupWithin(reach),
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      })
      sent.on('error', failed)
      sent.on('response', (response) => {
        resolve({ status: response.statusCode ?? 0 })
        response.on('error', () => {})
        response.destroy()
      })
      sent.end(body)
    } catch (error) {
      failed(error as Error)
    }
  })
}
