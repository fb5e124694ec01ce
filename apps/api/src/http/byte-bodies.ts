import type { FastifyInstance } from 'fastify'
import { HttpProblem } from './problems.ts'

/** The largest part of a file that is sent at once, in bytes. */
const PART_BYTES = 1024 * 1024

/** Bytes are taken where a part of a file is awaited, and nowhere else. */
export function readParts(server: FastifyInstance): void {
  server.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: PART_BYTES },
    (request, body: Buffer, done) => {
      const awaited = request.routeOptions.url?.endsWith('/part') === true
      return awaited ? done(null, body) : done(new HttpProblem(415))
    },
  )
}
