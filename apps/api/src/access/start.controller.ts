import { type Access, parseInput } from '@lockstep/application'
import { Zone } from '@lockstep/domain'
import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { HttpProblem } from '../http/problems.ts'
import { Organisations } from '../organisations/organisations.ts'
import { ACCESS, SETTINGS } from '../provided.ts'
import type { Settings } from '../settings.ts'
import type { Place } from '../visitors/place.ts'
import { Visitors } from '../visitors/visitors.ts'
import type { Founded, Start } from './answers.ts'
import { Attempts } from './attempts.ts'
import { FoundingBody, startOwn } from './founding.ts'

/** Before one is anywhere: what this server offers, the demo, and starting one's own. */
@Controller('api')
export class StartController {
  readonly #organisations: Organisations
  readonly #visitors: Visitors
  readonly #access: Access
  readonly #settings: Settings
  readonly #attempts: Attempts
  /** The printed links with which somebody is founding now. */
  readonly #founding = new Set<string>()

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

  /** Two names found an organisation; without a demo, only the link that the server printed may. */
  @Post('organisations')
  async found(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() sent: unknown,
  ): Promise<z.output<typeof Founded>> {
    this.#organisations.mustServe()
    const { link, ...names } = parseInput(FoundingBody, sent)
    const founded = await this.#once(request.ip, link, () => this.#founded(names))
    const { link: forTheOther, ...place } = founded
    const { organisation, person } = place
    await this.#visitors.enter(request, reply, { organisation, person })
    return { ...place, joinLink: `/join/${forTheOther}` }
  }

  async #founded({ zone: named, ...names }: Omit<z.output<typeof FoundingBody>, 'link'>) {
    const zone = Zone.safeParse(named).success && named !== undefined ? named : 'UTC'
    const { owner: person, ...rest } = await startOwn(
      this.#organisations,
      this.#access,
      names,
      zone,
    )
    return { ...rest, person }
  }

  /** Uses the printed link up, where it takes one; what fails leaves it as it was. @throws HttpProblem 403 */
  async #once<T>(address: string, link: string | undefined, found: () => Promise<T>): Promise<T> {
    if (link === undefined && this.#settings.demo) return found()
    if (link === undefined || this.#founding.has(link)) throw linkNeeded()
    const known = await this.#attempts.try(address, () => this.#access.links.find(link))
    if (known?.kind !== 'found' || this.#founding.has(link)) throw linkNeeded()
    this.#founding.add(link)
    try {
      const founded = await found()
      await this.#access.links.use(link)
      return founded
    } finally {
      this.#founding.delete(link)
    }
  }
}

const linkNeeded = () =>
  new HttpProblem(403, 'LinkNeeded', 'Open the link that the server printed when it started.')
