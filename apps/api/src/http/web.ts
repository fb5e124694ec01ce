import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { HttpProblem, problemOf } from './problems.ts'

const REFERENCE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lockstep API</title>
<link rel="stylesheet" href="/api/reference/swagger-ui.css"></head><body><div id="swagger"></div>
<script src="/api/reference/swagger-ui-bundle.js"></script><script src="/api/reference/start.js"></script></body></html>`

const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger', docExpansion: 'none', filter: true })`

/** The web app, and the API's reference, from files that were built beside the server. */
export async function serveWeb(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')),
    prefix: '/api/reference/',
    decorateReply: false,
    wildcard: false,
    index: false,
    allowedPath: (path) => /^\/swagger-ui(-bundle\.js|\.css)$/.test(path),
  })
  server.get('/api/reference', (_, reply) => reply.type('text/html').send(REFERENCE))
  server.get('/api/reference/start.js', (_, reply) => reply.type('text/javascript').send(START))

  if (existsSync(join(folder, 'index.html'))) await serveApp(server, folder)
}

async function serveApp(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    decorateReply: true,
    wildcard: false,
    setHeaders: (reply, path) => {
      const forever = path.includes('/assets/')
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  // Every other address is a page of the app, which knows them all.
  server.get('/*', (request, reply) => {
    const isPage = !/^\/(api|assets)(\/|$)/.test(request.url)
    if (isPage) return reply.sendFile('index.html', folder)
    const problem = problemOf(new HttpProblem(404))
    return reply.status(404).type('application/problem+json').send(JSON.stringify(problem))
  })
}
