import { type Access, sealHead } from '@lockstep/application'
import { instant, reachOfSession } from '@lockstep/domain'
import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { HttpProblem } from '../http/problems.ts'
import { Organisations } from '../organisations/organisations.ts'
import { ACCESS, SETTINGS } from '../provided.ts'
import type { Settings } from '../settings.ts'
import { isMember } from '../visitors/part.ts'
import { Visitors } from '../visitors/visitors.ts'
import type { CalendarAddress, LinkMade } from './answers.ts'
import { Attempts } from './attempts.ts'
import { calendarText, type Dates } from './calendar-text.ts'

/** As long as anybody keeps a calendar. */
const DAYS = 36_500

/** A person's dates for a calendar outside: at an address that nobody guesses, until they end it. */
@Controller('api')
export class CalendarController {
  readonly #organisations: Organisations
  readonly #visitors: Visitors
  readonly #access: Access
  readonly #attempts: Attempts
  readonly #settings: Settings

  constructor(
    @Inject(Organisations) organisations: Organisations,
    @Inject(Visitors) visitors: Visitors,
    @Inject(ACCESS) access: Access,
    @Inject(Attempts) attempts: Attempts,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.#organisations = organisations
    this.#visitors = visitors
    this.#access = access
    this.#attempts = attempts
    this.#settings = settings
  }

  @Get('orgs/:org/calendar')
  async there(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
  ): Promise<z.output<typeof CalendarAddress>> {
    const { session } = await this.#visitors.own(request, org)
    return { there: await this.#access.links.hasCalendar(session) }
  }

  /** A new address in place of the last. */
  @Post('orgs/:org/calendar')
  async make(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
  ): Promise<z.output<typeof LinkMade>> {
    const { session } = await this.#visitors.own(request, org)
    const { organisation, person } = session
    await this.#access.links.endCalendar(session)
    const link = { kind: 'calendar', organisation, person, ...reachOfSession(session) } as const
    return { link: `/api/calendar/${await this.#access.links.make(link, DAYS)}.ics` }
  }

  @Delete('orgs/:org/calendar')
  @HttpCode(204)
  async end(@Req() request: FastifyRequest, @Param('org') org: string): Promise<void> {
    const { session } = await this.#visitors.own(request, org)
    await this.#access.links.endCalendar(session)
  }

  @Get('calendar/:file')
  async read(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('file') file: string,
  ): Promise<void> {
    const token = file.replace(/\.ics$/, '')
    const link = await this.#attempts.try(request.ip, () => this.#access.links.find(token))
    if (link?.kind !== 'calendar') throw new HttpProblem(404)
    const { organisation, person } = link
    const open = await this.#organisations.reached(organisation)
    const { reading, home: own } = open
    if (!(await isMember(open, person))) throw new HttpProblem(404)
    const answer = await reading.ask({
      query: 'calendar',
      params: {},
      person,
      ...reachOfSession(link),
    })
    if (answer === undefined) throw new HttpProblem(404)
    const scheme = this.#settings.secure ? 'https' : 'http'
    const home = `${scheme}://${request.headers.host}/o/${organisation}`
    const head = await sealHead(own, await reading.head(), instant(Date.now()))
    await reply
      .header('cache-control', 'private, no-store')
      .type('text/calendar; charset=utf-8')
      .send(calendarText(JSON.parse(answer.json) as Dates, home, head))
  }
}
