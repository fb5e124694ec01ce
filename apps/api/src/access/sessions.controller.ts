import type { Access } from '@lockstep/application'
import { mayEnd } from '@lockstep/domain'
import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { HttpProblem } from '../http/problems.ts'
import { LiveUpdates } from '../live/live-updates.ts'
import { ACCESS } from '../provided.ts'
import { Visitors } from '../visitors/visitors.ts'
import type { Code, CodeMade, Devices } from './answers.ts'
import { deviceName } from './device-name.ts'

/** The visitor's own devices, and the code for when they are lost. */
@Controller('api/orgs/:org')
export class SessionsController {
  readonly #visitors: Visitors
  readonly #access: Access
  readonly #live: LiveUpdates

  constructor(
    @Inject(Visitors) visitors: Visitors,
    @Inject(ACCESS) access: Access,
    @Inject(LiveUpdates) live: LiveUpdates,
  ) {
    this.#visitors = visitors
    this.#access = access
    this.#live = live
  }

  @Get('sessions')
  async sessions(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
  ): Promise<z.output<typeof Devices>> {
    const { session, open } = await this.#visitors.own(request, org)
    const all = await this.#access.sessionsOf(open.served.id, session.person)
    return all.map((each) => ({
      id: each.id,
      device: deviceName(each.device),
      since: each.since,
      ...(each.used === undefined ? {} : { used: each.used }),
      here: each.id === session.id,
      mayEnd: mayEnd(session, each),
      ...(each.letIn === undefined ? {} : { letIn: each.letIn }),
    }))
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  async revoke(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('org') org: string,
    @Param('id') id: string,
  ): Promise<void> {
    const { session } = await this.#visitors.own(request, org)
    const ended = await this.#access.revoke(session, id)
    if (ended.length === 0) throw new HttpProblem(404)
    this.#live.end((listening) => ended.includes(listening.id))
    if (ended.includes(session.id)) this.#visitors.leave(reply, org)
  }

  /** Never the code itself: that it was made, also where it was shown to nobody. */
  @Get('recovery-code')
  async lastCode(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
  ): Promise<z.output<typeof CodeMade>> {
    const { session } = await this.#visitors.own(request, org)
    const made = await this.#access.codes.lastMade(session)
    return made === undefined ? {} : { made }
  }

  /** A new code in place of the last, which others may know; not in place of one that reaches further. */
  @Post('recovery-code')
  @HttpCode(200)
  async recoveryCode(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
  ): Promise<z.output<typeof Code>> {
    const { session } = await this.#visitors.own(request, org)
    return { recoveryCode: await this.#access.codes.make(session) }
  }
}
