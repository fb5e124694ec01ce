import { type Access, parseInput } from '@lockstep/application'
import { reachOfSession } from '@lockstep/domain'
import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { Visitors } from '../access/visitors.ts'
import { ACCESS } from '../tokens.ts'
import { type LooksAnswer, LooksQuery } from './answers.ts'
import { KEPT_DAYS, KeptLooks } from './kept-looks.ts'

/** Who opened what one said, or what was said about one. */
@Controller(['api/orgs/:org/looks', 'api/orgs/:org/as/:person/looks'])
export class LooksController {
  readonly #visitors: Visitors
  readonly #access: Access
  readonly #kept: KeptLooks

  constructor(
    @Inject(Visitors) visitors: Visitors,
    @Inject(ACCESS) access: Access,
    @Inject(KeptLooks) kept: KeptLooks,
  ) {
    this.#visitors = visitors
    this.#access = access
    this.#kept = kept
  }

  @Get()
  async looks(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('person') as: string | undefined,
    @Query() sent: Readonly<Record<string, string | string[]>>,
  ): Promise<z.output<typeof LooksAnswer>> {
    const { open, person, session } = await this.#visitors.of(request, org, as)
    const { who: viewer, record, passing, limit } = parseInput(LooksQuery, sent)
    await this.#kept.written()
    const { looks } = this.#access
    const asked = { viewer, record, passing: passing === 'yes', most: limit + 1 }
    const [found, own] = await Promise.all([
      looks.at(org, person, asked),
      record === undefined ? [] : looks.by(org, person, record),
    ])
    const told = await open.reading.looksTold({
      ...{ person, looks: found.slice(0, limit), own },
      ...reachOfSession(session),
    })
    return { ...told, more: found.length > limit, keptDays: KEPT_DAYS }
  }
}
