import {
  KeyDestroyed,
  KeyMissing,
  type RequestCode,
  RequestRefused,
  WrapperMissing,
} from '@lockstep/application'
import { Refusal } from '@lockstep/domain'
import { EventStoreError } from '@lockstep/eventstore-client'
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common'
import type { FastifyReply } from 'fastify'

/** RFC 9457. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
}

const REQUEST_STATUS: Record<RequestCode, number> = {
  InputInvalid: 422,
  UnknownCommand: 404,
  UnknownRecord: 404,
  UnknownQuery: 404,
  StaleRevision: 412,
  RevisionConflict: 409,
  IdempotencyKeyReused: 422,
  OccurredInFuture: 422,
  HappensAsRecorded: 422,
  NotCaughtUp: 503,
  StandsStill: 503,
}

const FORBIDDEN = new Set([
  'NotYours',
  'NoDelegation',
  'OnlyInPerson',
  'SpeaksToThemselves',
  'OwnWayInNeeded',
  'BeyondReach',
  'BeyondKey',
])

/** What is to be changed is no longer as it was seen. */
const UNSEEN = new Set(['VersionShared'])

const STORE: Readonly<Record<string, readonly [status: number, title: string]>> = {
  RevisionConflict: [409, 'Somebody else was faster; look again and retry.'],
  AppendTooLarge: [413, 'This is too much for one entry.'],
  OutcomeUnknown: [
    503,
    'It is not known whether this was recorded; send it again with the same key.',
  ],
  StoreFull: [507, 'The disk is full; nothing was recorded.'],
  StoreUnavailable: [503, 'The record cannot be reached just now; nothing was recorded.'],
  StoreClosed: [503, 'The server is shutting down.'],
  NotCanonical: [422, 'Some of this cannot be stored as text.'],
}

/** The same, of who only asked to read. */
const STORE_UNREAD: Readonly<Record<string, string>> = {
  OutcomeUnknown: 'This cannot be read just now; look again in a moment.',
  StoreUnavailable: 'The record cannot be reached just now; look again in a moment.',
}

/** What SQLite's failures mean whose cause lies outside this program: busy, read-only, I/O, full, can't open. */
const SQLITE: Readonly<Record<number, string>> = {
  5: 'StoreUnavailable',
  8: 'StoreUnavailable',
  10: 'StoreUnavailable',
  13: 'StoreFull',
  14: 'StoreUnavailable',
}

const HTTP_TITLES: Readonly<Record<number, readonly [code: string, title: string]>> = {
  400: ['BadRequest', 'The request cannot be read.'],
  401: ['NoSession', 'Open your own link, or start your own organisation.'],
  403: ['Forbidden', 'This is for somebody else to do.'],
  404: ['NotFound', 'There is nothing here.'],
  408: ['TooSlow', 'The request took too long to arrive.'],
  413: ['TooLarge', 'The request is too large.'],
  414: ['AddressTooLong', 'The address is too long.'],
  415: ['UnsupportedMediaType', 'Send JSON, in UTF-8 and not compressed.'],
  421: ['Misdirected', 'This server is not reached by that name.'],
  429: ['TooManyRequests', 'Too many tries; wait a minute.'],
  431: ['HeadersTooLarge', 'The headers of the request are too large.'],
}

/** A problem of the HTTP layer itself. `title` says what to do. */
export class HttpProblem extends HttpException {
  readonly code: string
  constructor(status: number, code?: string, title?: string) {
    super(title ?? HTTP_TITLES[status]?.[1] ?? 'This did not work.', status)
    this.code = code ?? HTTP_TITLES[status]?.[0] ?? 'Failed'
  }
}

const problem = (
  status: number,
  code: string,
  title: string,
  errors?: Problem['errors'],
): Problem => ({
  type: `/api/problems/${code}`,
  title,
  status,
  code,
  ...(errors === undefined || errors.length === 0 ? {} : { errors }),
})

/**
 * Every way to fail, as the one thing that a client gets to see of it. Nothing that was sent is repeated.
 * @param reads whether nothing was to be recorded
 */
export function problemOf(error: unknown, reads = false): Problem {
  if (error instanceof RequestRefused) {
    return problem(REQUEST_STATUS[error.code], error.code, error.message, error.errors)
  }
  if (error instanceof Refusal) {
    const { code, message, field } = error
    if (FORBIDDEN.has(code)) return problem(403, code, message)
    if (UNSEEN.has(code)) return problem(REQUEST_STATUS.StaleRevision, code, message)
    return field === undefined
      ? problem(409, code, message)
      : problem(422, code, message, [{ path: field, message }])
  }
  if (error instanceof KeyDestroyed)
    return problem(409, 'PersonErased', 'Somebody concerned has been erased.')
  if (error instanceof KeyMissing)
    return problem(
      503,
      'KeysMissing',
      'The key of somebody concerned is missing on this server, and no other is made in its place: whoever runs it can put it back.',
    )
  if (error instanceof WrapperMissing)
    return problem(
      503,
      'KeysMissing',
      'The server can’t open or keep the keys of this just now: its log says which file is at fault.',
    )
  const store = storeCodeOf(error)
  if (store !== undefined) {
    const [status, title] = STORE[store] ?? [500, 'This did not work; it is not your fault.']
    return problem(status, store, (reads && STORE_UNREAD[store]) || title)
  }
  if (error instanceof HttpProblem) return problem(error.getStatus(), error.code, error.message)
  const status = statusOf(error)
  const [code, title] = HTTP_TITLES[status] ?? [
    'Failed',
    'This did not work; it is not your fault.',
  ]
  return problem(status, code, title)
}

/** The code of a store's failure: the log's, or that of SQLite where keys and sessions are kept. */
function storeCodeOf(error: unknown): string | undefined {
  if (error instanceof EventStoreError) return error.code
  const { errcode } = (error ?? {}) as { readonly errcode?: unknown }
  // Its extended codes carry the plain one in the low byte.
  return typeof errcode === 'number' ? SQLITE[errcode & 0xff] : undefined
}

/** Of Nest's own exceptions and of Fastify's, which carry a `statusCode`. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus()
  const status = (error as { statusCode?: unknown } | null)?.statusCode
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}

const logger = new Logger('Lockstep')

/** Answers with the problem, and logs those that are ours. */
export function answerProblem(error: unknown, reply: FastifyReply): void {
  const answer = problemOf(error, ['GET', 'HEAD'].includes(reply.request.method))
  if (answer.status === 500)
    logger.error(error instanceof Error ? error.stack : 'something was thrown')
  if (error instanceof WrapperMissing || error instanceof KeyMissing) logger.error(error.message)
  if (answer.status === 503) reply.header('retry-after', '1')
  if (answer.status === 429) reply.header('retry-after', '60')
  reply.status(answer.status).type('application/problem+json').send(JSON.stringify(answer))
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    answerProblem(error, host.switchToHttp().getResponse<FastifyReply>())
  }
}
