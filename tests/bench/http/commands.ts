import { newId } from '@lockstep/eventstore-client'

/** Where commands go to, and with whose cookie. */
export interface Target {
  readonly port: number
  readonly path: string
  readonly cookie: string
  readonly person: string
}

/** A draft of a goal, as an executive's form sends it: one event of some 500 bytes. */
const bodyOf = (person: string, number: number): string =>
  JSON.stringify({
    input: {
      title: `Raise the share of qualified pipeline that comes from marketing, step ${number}`,
      owners: [person],
      direction: 'up',
      growth: true,
      draft: true,
      function: 'Marketing',
      unit: '%',
      metric: 'Qualified pipeline from marketing',
      baseline: 31,
      target: 45,
      horizon: '2026-12-31',
      definition: 'A lead counts once sales has taken it on and a first talk has taken place.',
      parents: [],
    },
  })

/** A command as it goes over the wire, never sent before. */
export function commandText({ port, path, cookie, person }: Target, number: number): string {
  const body = bodyOf(person, number)
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    `Cookie: ${cookie}`,
    `Idempotency-Key: ${newId(new Date())}`,
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}
