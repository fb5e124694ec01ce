import { isUtf8 } from 'node:buffer'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { endOfTurn } from './end-of-turn.ts'
import { HttpProblem } from './problems.ts'

/**
 * The server reads JSON in UTF-8 and nothing else. What is not UTF-8 is refused, not read as something else: a name would
 * be recorded with other letters than it was sent with.
 */
export function readOnlyJson(server: FastifyInstance): void {
  server.removeAllContentTypeParsers()
  const parse = server.getDefaultJsonParser('error', 'error')
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request, body: Buffer, done) => {
      const refused = refusal(request)
      if (refused !== undefined) return done(refused)
      if (!isUtf8(body)) return done(new HttpProblem(400))
      void endOfTurn().then(() => parse(request, body.toString('utf8'), done))
    },
  )
}

function refusal({ headers }: FastifyRequest): HttpProblem | undefined {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1]
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) return new HttpProblem(415)
  return headers['content-encoding'] === undefined ? undefined : new HttpProblem(415)
}
