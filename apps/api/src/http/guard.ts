import type { FastifyInstance, FastifyRequest } from 'fastify'
import { HttpProblem, problemOf } from './problems.ts'

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])
/** What a load balancer asks, by whatever address it has: they name nobody and nothing that is recorded. */
const PROBES = new Set(['/api/health', '/api/ready'])
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

const HEADERS = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/**
 * What holds for every request: the server answers only to names that are its own (a page elsewhere can make a name point
 * here) but to say how it is, and changes nothing at the wish of another site's page.
 * @param names further host names that it is reached by.
 */
export function guard(server: FastifyInstance, names: readonly string[]): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(HEADERS)
    const refused = refusal(request, names)
    if (refused === undefined) return done()
    const problem = problemOf(refused)
    reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
  })
}

function refusal(
  { headers, method, raw, routeOptions }: FastifyRequest,
  names: readonly string[],
): HttpProblem | undefined {
  const hosts = raw.rawHeaders.filter(
    (name, n) => n % 2 === 0 && name.length === 4 && /^host$/i.test(name),
  )
  if (hosts.length > 1) return new HttpProblem(400)
  if (PROBES.has(routeOptions.url ?? '')) return undefined
  const called = [headers.host ?? '', ...hostOfTarget(raw.url ?? '')]
  if (!called.every((host) => isOwn(host, names))) return new HttpProblem(421)
  if (SAFE.has(method)) return undefined
  const site = headers['sec-fetch-site']
  const fromElsewhere = site !== undefined && site !== 'same-origin' && site !== 'none'
  const origin = headers.origin
  const otherOrigin = origin !== undefined && URL.parse(origin)?.host !== headers.host
  return fromElsewhere || otherOrigin
    ? new HttpProblem(403, 'CrossSite', 'Another site asked for this; open Lockstep itself.')
    : undefined
}

function isOwn(host: string, names: readonly string[]): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  return LOCAL.has(name) || names.includes(name)
}

/** The request's target may be a whole address, whose host counts before the header's. */
const hostOfTarget = (target: string): string[] =>
  /^[a-z]+:/i.test(target) ? [URL.parse(target)?.host ?? ''] : []
