import { Controller, Get, Headers, Inject, Param, Query, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { HttpProblem } from '../http/problems.ts'
import { hasPart } from '../visitors/part.ts'
import { Visitors } from '../visitors/visitors.ts'
import { LiveUpdates, stream } from './live-updates.ts'

@Controller(['api/orgs/:org', 'api/orgs/:org/as/:person'])
export class LiveController {
  readonly #visitors: Visitors
  readonly #live: LiveUpdates

  constructor(@Inject(Visitors) visitors: Visitors, @Inject(LiveUpdates) live: LiveUpdates) {
    this.#visitors = visitors
    this.#live = live
  }

  /** Server-sent events: `change` with the records that changed; its id is a position, for Last-Event-ID and `after`. */
  @Get('live')
  async live(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('org') org: string,
    @Param('person') as: string | undefined,
    @Headers('last-event-id') last: string | undefined,
    @Query('after') after: string | undefined,
  ): Promise<void> {
    const visitor = await this.#visitors.orKey(request, org, 'read', as)
    if (!(await hasPart(visitor.open, visitor.person))) throw new HttpProblem(403)
    const from = last || after
    const position = from ? visitor.open.tokens.read(from) : undefined
    reply.hijack()
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    // The stream has begun: what goes wrong now can only cut it, and the client asks again from where it was.
    await stream(reply.raw, this.#live, visitor, position).catch(() => reply.raw.destroy())
  }
}
