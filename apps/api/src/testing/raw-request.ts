import { Agent, request } from 'node:http'

/** Headers as they go out, also one of a name more than once. */
export type RawHeaders = readonly (readonly [name: string, value: string])[]

export interface Raw {
  readonly method: string
  readonly path: string
  readonly headers: RawHeaders
  readonly body?: string | Buffer
}

export interface RawAnswer {
  readonly status: number
  readonly type: string
  readonly text: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 })

/** Sends what a browser would not. A stream of events is read no further than its head. */
export function send(url: string, { method, path, headers, body }: Raw): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(url)
  const named = headers.some(([name]) => /^host$/i.test(name)) ? [] : [['Host', host] as const]
  const sized =
    body === undefined || headers.some(([name]) => /^content-length$/i.test(name))
      ? []
      : [['Content-Length', String(Buffer.byteLength(body))] as const]
  return new Promise((resolve, reject) => {
    const sent = request({
      ...{ hostname, port, method, path, agent },
      headers: [...named, ...headers, ...sized].flat() as never,
    })
    sent.on('error', reject)
    sent.on('response', (response) => {
      const type = response.headers['content-type'] ?? ''
      const answer = (text: string) => resolve({ status: response.statusCode ?? 0, type, text })
      if (type.startsWith('text/event-stream')) {
        answer('')
        return void response.destroy()
      }
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => answer(Buffer.concat(chunks).toString('utf8')))
      response.on('error', reject)
    })
    sent.end(body)
  })
}
