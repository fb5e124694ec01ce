import { type Access, type Link, parseInput, type Whose } from '@lockstep/application'
import { reachOfSession } from '@lockstep/domain'
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { HttpProblem } from '../http/problems.ts'
import { Organisations } from '../organisations/organisations.ts'
import { peopleOf } from '../organisations/people.ts'
import { ACCESS } from '../provided.ts'
import { Visitors } from '../visitors/visitors.ts'
import type { Entered, LinkKind } from './answers.ts'
import { Attempts } from './attempts.ts'

export const RecoveryBody = z.strictObject({ code: z.string().max(200) })

type LinkIn = Exclude<Link, { kind: 'found' | 'founded' | 'calendar' }>

/** The ways in: links that open once, and recovery codes. */
@Controller('api')
export class WaysInController {
  readonly #organisations: Organisations
  readonly #visitors: Visitors
  readonly #access: Access
  readonly #attempts: Attempts

  constructor(
    @Inject(Organisations) organisations: Organisations,
    @Inject(Visitors) visitors: Visitors,
    @Inject(ACCESS) access: Access,
    @Inject(Attempts) attempts: Attempts,
  ) {
    this.#organisations = organisations
    this.#visitors = visitors
    this.#access = access
    this.#attempts = attempts
  }

  /** What a link is for, without using it up: the page asks before it opens it. */
  @Get('links/:token')
  async look(
    @Req() request: FastifyRequest,
    @Param('token') token: string,
  ): Promise<z.output<typeof LinkKind>> {
    const link = await this.#attempts.try(request.ip, () => this.#access.links.find(token))
    if (link === undefined || link.kind === 'calendar') throw linkUsed()
    if (link.kind === 'founded' && (await this.#access.wasIn(link))) throw linkUsed()
    if (!isLinkIn(link) || link.kind === 'device') return { kind: link.kind }
    return { kind: link.kind, by: await this.#madeBy(link) }
  }

  @Post('links/:token')
  @HttpCode(200)
  async open(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<z.output<typeof Entered>> {
    const link = await this.#attempts.try(request.ip, () => this.#access.links.find(token))
    if (link === undefined || !isLinkIn(link)) throw linkUsed()
    const whose = await this.#whose(link)
    if ((await this.#access.links.use(token)) === undefined) throw linkUsed()
    const isOwn = link.kind === 'device'
    if (!isOwn) await this.#access.links.endOfOthers(whose.organisation, whose.person)
    return this.#enter(request, reply, whose, !isOwn)
  }

  @Post('orgs/:org/recovery')
  @HttpCode(200)
  async recover(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('org') org: string,
    @Body() sent: unknown,
  ): Promise<z.output<typeof Entered>> {
    const { code } = parseInput(RecoveryBody, sent)
    const whose = await this.#attempts.try(request.ip, () => this.#access.codes.use(org, code))
    if (whose === undefined)
      throw new HttpProblem(403, 'CodeUnknown', 'This code is not the last one that was shown.')
    return this.#enter(request, reply, whose, true)
  }

  /**
   * What others made a link for reaches back no further than its opening, so that nobody gets at another's words by opening
   * it themselves: where only one other could vouch, and where more than the two are members when somebody first comes.
   */
  async #whose(link: LinkIn): Promise<Whose> {
    const { kind, organisation, person, by } = link
    const { reading } = await this.#organisations.reached(organisation)
    const [members, joined] = [
      await reading.members(),
      (await this.#access.joined(organisation)).includes(person),
    ]
    if (kind === 'join' && joined) throw linkUsed()
    const now = new Date().toISOString()
    const fromNow =
      (kind === 'restore' && by.length === 1) || (kind === 'join' && members.length > 2)
    return {
      organisation,
      person,
      ...reachOfSession(link),
      ...(fromNow ? { wordsSince: now } : {}),
      ...(kind === 'restore' && joined ? { letIn: now } : {}),
    }
  }

  /** Whoever opens it may ask who let them in. */
  async #madeBy({ organisation, person, by }: LinkIn): Promise<string[]> {
    const people = await peopleOf(await this.#organisations.reached(organisation), person)
    return people.filter(({ id }) => by.includes(id)).map(({ name }) => name)
  }

  async #enter(
    request: FastifyRequest,
    reply: FastifyReply,
    whose: Whose,
    withCode: boolean,
  ): Promise<z.output<typeof Entered>> {
    await this.#visitors.enter(request, reply, whose)
    const { organisation, person } = whose
    return {
      organisation,
      person,
      ...(withCode ? { recoveryCode: await this.#access.codes.make(whose) } : {}),
    }
  }
}

const isLinkIn = (link: Link): link is LinkIn => 'by' in link

const linkUsed = () =>
  new HttpProblem(404, 'LinkUsed', 'This link was used, or is too old. Ask for another.')
