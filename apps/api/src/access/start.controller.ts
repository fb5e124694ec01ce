import { type Access, type FoundedBy, type Link, parseInput } from '@lockstep/application'
import { Zone } from '@lockstep/domain'
import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { HttpProblem } from '../http/problems.ts'
import { Organisations } from '../organisations/organisations.ts'
import { peopleOf } from '../organisations/people.ts'
import { ACCESS, SETTINGS } from '../provided.ts'
import type { Settings } from '../settings.ts'
import type { Place } from '../visitors/place.ts'
import { Visitors } from '../visitors/visitors.ts'
import type { Founded, Start } from './answers.ts'
import { Attempts } from './attempts.ts'
import { FoundedBody, FoundingBody, keepLeading, startOwn, waysInOf } from './founding.ts'

/** Before one is anywhere: what this server offers, the demo, and starting one's own. */
@Controller('api')
export class StartController {
  readonly #organisations: Organisations
  readonly #visitors: Visitors
  readonly #access: Access
  readonly #settings: Settings
  readonly #attempts: Attempts
  /** The printed links that somebody is using now. */
  readonly #using = new Set<string>()

  constructor(
    @Inject(Organisations) organisations: Organisations,
    @Inject(Visitors) visitors: Visitors,
    @Inject(ACCESS) access: Access,
    @Inject(SETTINGS) settings: Settings,
    @Inject(Attempts) attempts: Attempts,
  ) {
    this.#attempts = attempts
    this.#organisations = organisations
    this.#visitors = visitors
    this.#access = access
    this.#settings = settings
  }

  /** The demo, and the organisations in which this browser has a session. */
  @Get('start')
  async start(@Req() request: FastifyRequest): Promise<z.output<typeof Start>> {
    this.#organisations.mustServe()
    const own: z.output<typeof Place>[] = []
    for (const { served } of this.#organisations.all()) {
      const session = served.demo ? undefined : await this.#visitors.session(request, served.id)
      if (session) own.push({ organisation: served.id, person: session.person })
    }
    const demo = this.#organisations.demo()
    return {
      demo: demo ? { organisation: demo.served.id } : null,
      own,
      mayStartOwn: this.#settings.demo,
    }
  }

  /** Opens the demo: no login; whom one acts as stands in the path. */
  @Post('demo/session')
  @HttpCode(200)
  async demo(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof Place>> {
    this.#organisations.mustServe()
    const demo = this.#organisations.demo()
    if (demo === undefined) throw new HttpProblem(404)
    const organisation = demo.served.id
    const known = await this.#visitors.session(request, organisation)
    const state = await demo.home.organisation()
    if (state.is === 'none') throw new HttpProblem(404)
    const person = known?.person ?? state.owner
    if (known === undefined) await this.#visitors.enter(request, reply, { organisation, person })
    return { organisation, person }
  }

  /**
   * Two names found an organisation; without a demo, only the link that the server printed may. Sent again with that link, it
   * leads to what it has founded.
   */
  @Post('organisations')
  async found(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() sent: unknown,
  ): Promise<z.output<typeof Founded>> {
    this.#organisations.mustServe()
    const { link, zone: named, ...names } = parseInput(FoundingBody, sent)
    const zone = Zone.safeParse(named).success && named !== undefined ? named : 'UTC'
    const start = () => startOwn(this.#organisations, names, zone)
    if (link === undefined && this.#settings.demo)
      return this.#enter(request, reply, await start(), names.otherName)
    return this.#withLink(request.ip, link, async (token, known) => {
      if (known.kind === 'founded') return this.#goOn(request, reply, known)
      const founded = await start()
      await keepLeading(this.#access, token, founded)
      return this.#enter(request, reply, founded, names.otherName)
    })
  }

  /** Whoever founded it never got an answer: the printed link leads there until they have been in. */
  @Post('organisations/founded')
  async goOn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() sent: unknown,
  ): Promise<z.output<typeof Founded>> {
    this.#organisations.mustServe()
    const { link } = parseInput(FoundedBody, sent)
    return this.#withLink(request.ip, link, (_, known) => {
      if (known.kind === 'founded') return this.#goOn(request, reply, known)
      throw linkNeeded()
    })
  }

  async #goOn(request: FastifyRequest, reply: FastifyReply, { kind: _, ...founded }: FoundedBy) {
    if (await this.#access.wasIn(founded)) throw linkNeeded()
    const { organisation, person } = founded
    for (const { id } of await this.#access.sessionsOf(organisation, person))
      await this.#access.revoke(founded, id)
    const people = await peopleOf(await this.#organisations.reached(organisation), person)
    const { name = '' } = people.find(({ id }) => id === founded.other) ?? {}
    return this.#enter(request, reply, founded, name)
  }

  async #enter(
    request: FastifyRequest,
    reply: FastifyReply,
    founded: Omit<FoundedBy, 'kind'>,
    other: string,
  ): Promise<z.output<typeof Founded>> {
    const { organisation, person, partnership } = founded
    const waysIn = await waysInOf(this.#access, founded)
    await this.#visitors.enter(request, reply, { organisation, person })
    return { organisation, person, partnership, other, ...waysIn }
  }

  /** One at a time uses it; what fails leaves it as it was. @throws HttpProblem 403 */
  async #withLink<T>(
    address: string,
    link: string | undefined,
    use: (token: string, known: Extract<Link, { kind: 'found' | 'founded' }>) => Promise<T>,
  ): Promise<T> {
    if (link === undefined || this.#using.has(link)) throw linkNeeded()
    const known = await this.#attempts.try(address, () => this.#access.links.find(link))
    const founds = known?.kind === 'found' || known?.kind === 'founded'
    if (!founds || this.#using.has(link)) throw linkNeeded()
    this.#using.add(link)
    try {
      return await use(link, known)
    } finally {
      this.#using.delete(link)
    }
  }
}

const linkNeeded = () =>
  new HttpProblem(
    403,
    'LinkNeeded',
    'Open the link that the server printed when it started, unless it was used.',
  )
