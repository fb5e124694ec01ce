import { type Access, execute, idAt, type Link, parseInput } from '@lockstep/application'
import { Id, mayInvite, type PersonId } from '@lockstep/domain'
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Req,
  Res,
} from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { HttpProblem } from '../http/problems.ts'
import { LiveUpdates } from '../live/live-updates.ts'
import type { Open } from '../organisations.ts'
import { Organisations } from '../organisations.ts'
import { ACCESS } from '../tokens.ts'
import { Attempts } from './attempts.ts'
import { type Visitor, Visitors } from './visitors.ts'

const JOIN_DAYS = 30
const DEVICE_DAYS = 1

const RecoveryBody = z.strictObject({ code: z.string().max(200) })
const PersonBody = z.strictObject({ person: Id })

/** Ways in: links opened once, recovery codes, and who may make which. */
@Controller('api')
export class LinksController {
  readonly #organisations: Organisations
  readonly #visitors: Visitors
  readonly #access: Access
  readonly #attempts: Attempts
  readonly #live: LiveUpdates

  constructor(
    @Inject(Organisations) organisations: Organisations,
    @Inject(Visitors) visitors: Visitors,
    @Inject(ACCESS) access: Access,
    @Inject(Attempts) attempts: Attempts,
    @Inject(LiveUpdates) live: LiveUpdates,
  ) {
    this.#attempts = attempts
    this.#live = live
    this.#organisations = organisations
    this.#visitors = visitors
    this.#access = access
  }

  /** What a link is for, without using it up: the page asks before it opens it. */
  @Get('links/:token')
  look(@Req() request: FastifyRequest, @Param('token') token: string) {
    this.#attempts.count(request.ip)
    const link = this.#access.link(token)
    if (link === undefined)
      throw new HttpProblem(404, 'LinkUsed', 'This link was used, or is too old. Ask for another.')
    return { kind: link.kind }
  }

  @Post('links/:token')
  @HttpCode(200)
  open(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ) {
    this.#attempts.count(request.ip)
    const link = this.#access.link(token)
    if (link === undefined || link.kind === 'found') {
      throw new HttpProblem(404, 'LinkUsed', 'This link was used, or is too old. Ask for another.')
    }
    this.#organisations.of(link.organisation)
    this.#access.useLink(token)
    return this.#enter(request, reply, link)
  }

  @Post('orgs/:org/recovery')
  @HttpCode(200)
  recover(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('org') org: string,
    @Body() sent: unknown,
  ) {
    this.#attempts.count(request.ip)
    const { code } = parseInput(RecoveryBody, sent)
    const person = this.#access.useRecoveryCode(org, code)
    if (person === undefined)
      throw new HttpProblem(403, 'CodeUnknown', 'This code is not the last one that was shown.')
    return this.#enter(request, reply, { kind: 'device', organisation: org, person, by: [person] })
  }

  /** The visitor's own devices. */
  @Get('orgs/:org/sessions')
  sessions(@Req() request: FastifyRequest, @Param('org') org: string) {
    const { session, open } = this.#visitors.of(request, org)
    const all = this.#access.sessionsOf(open.served.id, session.person)
    return all.map(({ id, device, since }) => ({ id, device, since, here: id === session.id }))
  }

  @Delete('orgs/:org/sessions/:id')
  @HttpCode(204)
  revoke(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('org') org: string,
    @Param('id') id: string,
  ): void {
    const { session } = this.#visitors.of(request, org)
    if (!this.#access.revoke(org, session.person, id)) throw new HttpProblem(404)
    this.#live.end((listening) => listening.id === id)
    if (id === session.id) this.#visitors.leave(reply, org)
  }

  /** A link for another device of one's own. */
  @Post('orgs/:org/links/device')
  device(@Req() request: FastifyRequest, @Param('org') org: string) {
    const { session } = this.#own(request, org)
    const { person, wordsSince } = session
    return this.#made(
      {
        kind: 'device',
        organisation: org,
        person,
        by: [person],
        ...(wordsSince ? { wordsSince } : {}),
      },
      DEVICE_DAYS,
    )
  }

  /** A first link for a member who never came. In a team it opens no words that others wrote before. */
  @Post('orgs/:org/links/join')
  async join(@Req() request: FastifyRequest, @Param('org') org: string, @Body() sent: unknown) {
    const visitor = this.#own(request, org)
    const { person } = parseInput(PersonBody, sent)
    const [organisation, members] = await Promise.all([
      visitor.open.home.organisation(),
      visitor.open.reading.members(),
    ])
    if (!mayInvite(organisation, visitor.person)) throw new HttpProblem(403)
    if (!members.includes(person)) throw new HttpProblem(404)
    if (this.#access.hasJoined(org, person)) {
      throw new HttpProblem(
        409,
        'AlreadyJoined',
        'This person has come in before; the others can let them in again.',
      )
    }
    const limited = members.length > 2 ? { wordsSince: new Date().toISOString() } : {}
    return this.#made(
      { kind: 'join', organisation: org, person, by: [visitor.person], ...limited },
      JOIN_DAYS,
    )
  }

  /** The visitor vouches for somebody who lost every way in; with all others (at most two) there is a link. */
  @Post('orgs/:org/links/restore')
  @HttpCode(200)
  async restore(@Req() request: FastifyRequest, @Param('org') org: string, @Body() sent: unknown) {
    const visitor = this.#own(request, org)
    const { person } = parseInput(PersonBody, sent)
    const members = await visitor.open.reading.members()
    const others = members.filter((member) => member !== person)
    if (!members.includes(person) || person === visitor.person) throw new HttpProblem(404)
    const vouching = this.#access
      .vouch(org, person, visitor.person)
      .filter((member) => others.includes(member))
    const needed = Math.min(2, others.length)
    if (vouching.length < needed) return { vouching: vouching.length, needed }
    const by = vouching.slice(0, needed)
    const limited = others.length === 1 ? { wordsSince: new Date().toISOString() } : {}
    await this.#recordRestoring(visitor.open, person, by, limited)
    return {
      vouching: by.length,
      needed,
      ...this.#made({ kind: 'restore', organisation: org, person, by, ...limited }, DEVICE_DAYS),
    }
  }

  #own(request: FastifyRequest, org: string): Visitor {
    const visitor = this.#visitors.of(request, org)
    if (visitor.open.served.demo) throw new HttpProblem(404)
    return visitor
  }

  async #recordRestoring(
    { home }: Open,
    person: PersonId,
    by: readonly PersonId[],
    limited: { wordsSince?: string },
  ) {
    const input = { id: person, by, ...limited }
    await execute(home, {
      name: 'RestoreAccess',
      input,
      giver: { by: 'timer' },
      source: 'web',
      key: idAt(home),
    })
  }

  #made(link: Link, days: number) {
    return { link: `/join/${this.#access.makeLink(link, days)}` }
  }

  #enter(request: FastifyRequest, reply: FastifyReply, link: Exclude<Link, { kind: 'found' }>) {
    const { organisation, person, wordsSince } = link
    const others = this.#access.hasJoined(organisation, person)
    this.#visitors.enter(request, reply, {
      organisation,
      person,
      ...(wordsSince ? { wordsSince } : {}),
    })
    const recoveryCode =
      others && link.kind === 'device'
        ? undefined
        : this.#access.makeRecoveryCode(organisation, person)
    return { organisation, person, ...(recoveryCode ? { recoveryCode } : {}) }
  }
}
