import { STATUS_CODES } from 'node:http'
import type { FastifyReply, FastifyServerOptions } from 'fastify'
import { HttpProblem, problemOf } from './problems.ts'

const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** What can't be read as a request at all is answered as a problem too, in the same words. */
export const unreadable: Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'> = {
  frameworkErrors: (error, _, reply) => answer(reply as FastifyReply, error.statusCode ?? 400),
  clientErrorHandler: ({ code }, socket) => {
    if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const status = STATUS[code] ?? 400
    const body = JSON.stringify(problemOf(new HttpProblem(status)))
    const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/problem+json; charset=utf-8`
    socket.end(
      `${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    )
  },
}

function answer(reply: FastifyReply, status: number): void {
  const problem = problemOf(new HttpProblem(status))
  reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}
