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

export const RecoveryBody = z.strictObject({
  code: z.string().max(200),
  /** Made by the browser and known to it alone: for ten minutes it may send a code again whose answer it never got. */
  key: z.string().min(20).max(200).optional(),
})

/** In days. So long a used code is good for the browser that has sent it, and heard nothing. */
const UNANSWERED = 10 / (24 * 60)

type LinkIn = Extract<Link, { by: unknown }>

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
    if (link === undefined || link.kind === 'calendar' || link.kind === 'recovered')
      throw linkUsed()
    if (link.kind === 'founded' && (await this.#access.wasIn(link))) throw linkUsed()
    if (!isLinkIn(link) || link.kind === 'device') return { kind: link.kind }
    if (link.kind === 'join' && link.by.includes(link.person)) return { kind: 'own' }
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
    await this.#visitors.enter(request, reply, whose)
    return this.#entered(whose, !isOwn)
  }

  @Post('orgs/:org/recovery')
  @HttpCode(200)
  async recover(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('org') org: string,
    @Body() sent: unknown,
  ): Promise<z.output<typeof Entered>> {
    const { code, key } = parseInput(RecoveryBody, sent)
    const kept = key === undefined ? undefined : `${org} ${code} ${key}`
    const whose = await this.#attempts.try(
      request.ip,
      async () => (await this.#access.codes.use(org, code)) ?? (kept && this.#unanswered(kept)),
    )
    if (!whose)
      throw new HttpProblem(403, 'CodeUnknown', 'This code is not the last one that was shown.')
    const session = await this.#visitors.enter(request, reply, whose)
    const recovered = { ...whose, kind: 'recovered', session: session.id } as const
    if (kept !== undefined) await this.#access.links.keep(kept, recovered, UNANSWERED)
    return this.#entered(whose, true)
  }

  /** Whose a code was that the same browser has used, where what it opened was neither used nor ended: that ends then. */
  async #unanswered(kept: string): Promise<Whose | undefined> {
    const link = await this.#access.links.use(kept)
    if (link?.kind !== 'recovered') return undefined
    const { kind: _, session, ...whose } = link
    const opened = await this.#access.sessionsOf(whose.organisation, whose.person)
    if (!opened.some(({ id, used }) => id === session && used === undefined)) return undefined
    await this.#access.revoke(whose, session)
    return whose
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

  async #entered(whose: Whose, withCode: boolean): Promise<z.output<typeof Entered>> {
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
