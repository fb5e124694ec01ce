import { type Access, parseInput } from '@lockstep/application'
import { reachOfSession } from '@lockstep/domain'
import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { ACCESS } from '../provided.ts'
import { Visitors } from '../visitors/visitors.ts'
import { type LooksAnswer, LooksQuery } from './answers.ts'
import { KEPT_DAYS, KeptLooks } from './kept-looks.ts'

/** So many times as many looks are read, where those that were don't fill the page. */
const FURTHER = 4

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
    const {
      who: viewer,
      record,
      passing,
      limit,
    } = parseInput(LooksQuery, sent, 'Some of this cannot be asked.')
    await this.#kept.written()
    const { looks } = this.#access
    const own = record === undefined ? [] : await looks.by(org, person, record)
    const asker = { person, own, ...reachOfSession(session) }
    const asked = { viewer, record, passing: passing === 'yes' }
    // What does not exist for them neither fills the page nor says that there is more.
    for (let most = limit + 1; ; most *= FURTHER) {
      const found = await looks.at(org, person, { ...asked, most })
      const told = await open.reading.looksTold({ ...asker, looks: found, most: limit })
      if (told.more || found.length < most) return { ...told, keptDays: KEPT_DAYS }
    }
  }
}
