import { Readable } from 'node:stream'
import { exportFor, parseInput, sha256, signingOf } from '@lockstep/application'
import { reachOfSession } from '@lockstep/domain'
import { fingerprintOf } from '@lockstep/proof'
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { HttpProblem } from '../http/problems.ts'
import { hasPart } from '../visitors/part.ts'
import { type Visitor, Visitors } from '../visitors/visitors.ts'
import { ExportAsked, type SigningKey } from './answers.ts'

/** The record as its reader may see it, in one file that is checked without this server. */
@Controller(['api/orgs/:org/export', 'api/orgs/:org/as/:person/export'])
export class ExportsController {
  readonly #visitors: Visitors

  constructor(@Inject(Visitors) visitors: Visitors) {
    this.#visitors = visitors
  }

  @Get()
  async all(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('org') org: string,
    @Param('person') as: string | undefined,
    @Query() sent: unknown,
  ): Promise<void> {
    const { open, person, session, scopes } = await this.#reader(request, org, as)
    const words = parseInput(ExportAsked, sent).words === 'yes'
    const lines = exportFor(open.home, open.reading, {
      ...{ person, words, byProgram: scopes !== undefined },
      ...reachOfSession(session),
    })
    await reply
      .header('cache-control', 'private, no-store')
      .header('content-disposition', 'attachment; filename="record.ndjson"')
      .type('application/x-ndjson')
      .send(Readable.from(ended(lines)))
  }

  @Get('key')
  async key(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('person') as: string | undefined,
  ): Promise<z.output<typeof SigningKey>> {
    const { open } = await this.#reader(request, org, as)
    const { key } = await signingOf(open.home.keys)
    return { key, fingerprint: await fingerprintOf(key, sha256) }
  }

  /** Who has any part in the organisation. @throws HttpProblem 403 for who has none any more */
  async #reader(request: FastifyRequest, org: string, as: string | undefined): Promise<Visitor> {
    const visitor = await this.#visitors.orKey(request, org, 'read', as)
    if (!(await hasPart(visitor.open, visitor.person))) throw new HttpProblem(403)
    return visitor
  }
}

async function* ended(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}
