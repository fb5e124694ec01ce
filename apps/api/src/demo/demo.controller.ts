import { execute, idAt, parseInput } from '@lockstep/application'
import {
  addDays,
  type Instant,
  instant,
  type LocalDate,
  localDate,
  startOfDay,
  type Zone,
} from '@lockstep/domain'
import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { HttpProblem } from '../http/problems.ts'
import { LiveUpdates } from '../live/live-updates.ts'
import type { Open } from '../organisations/opened.ts'
import { Organisations } from '../organisations/organisations.ts'
import type { Place } from '../visitors/place.ts'
import { Visitors } from '../visitors/visitors.ts'
import type { Moved } from './answers.ts'
import { type FoundedDemo, foundDemo } from './found-demo.ts'

export const MoveBody = z.strictObject({ to: z.enum(['next day', 'next due', 'two weeks']) })
const MORNING_HOURS = 9 * 60 * 60 * 1000

/** What only a demo can do: its clock moves on, and it starts over. */
@Controller('api/orgs/:org/as/:person/demo')
export class DemoController {
  readonly #visitors: Visitors
  readonly #organisations: Organisations
  readonly #live: LiveUpdates
  /** Who asks meanwhile gets the same one. */
  #startingOver: Promise<FoundedDemo> | undefined

  constructor(
    @Inject(Visitors) visitors: Visitors,
    @Inject(Organisations) organisations: Organisations,
    @Inject(LiveUpdates) live: LiveUpdates,
  ) {
    this.#live = live
    this.#visitors = visitors
    this.#organisations = organisations
  }

  /** Moves the clock on; what falls due on the way, does. */
  @Post('move')
  @HttpCode(200)
  async move(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('person') person: string,
    @Body() sent: unknown,
  ): Promise<z.output<typeof Moved>> {
    const visitor = await this.#visitors.of(request, org, person)
    const { to } = parseInput(MoveBody, sent)
    const moment = await momentOf(visitor.open, to)
    const { home, tokens } = visitor.open
    const { position } = await execute(home, {
      name: 'MoveClock',
      input: { id: home.id, to: moment },
      giver: { by: 'session', person: visitor.person },
      source: 'demo',
      key: idAt(home),
    })
    home.moveTo(moment)
    await visitor.open.reading.settled()
    const settled = visitor.open.reading.position() ?? position
    return { now: moment, ...(settled ? { position: tokens.write(settled) } : {}) }
  }

  /** A fresh demo in the place of this one. */
  @Post('start-over')
  @HttpCode(200)
  async startOver(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('org') org: string,
    @Param('person') person: string,
  ): Promise<z.output<typeof Place>> {
    const { open } = await this.#visitors.of(request, org, person)
    this.#startingOver ??= this.#replace(open).finally(() => {
      this.#startingOver = undefined
    })
    const { id, owner } = await this.#startingOver
    this.#visitors.leave(reply, org)
    await this.#visitors.enter(request, reply, { organisation: id, person: owner })
    return { organisation: id, person: owner }
  }

  async #replace({ served: { id } }: Open): Promise<FoundedDemo> {
    const founded = await foundDemo(this.#organisations)
    await this.#organisations.remove(id)
    this.#live.end(({ organisation }) => organisation === id)
    return founded
  }
}

async function momentOf(
  { home, reading }: Open,
  to: z.output<typeof MoveBody>['to'],
): Promise<Instant> {
  const state = await home.organisation()
  if (state.is === 'none') throw new HttpProblem(404)
  const { zone } = state
  const today = localDate(home.clock.now(), zone)
  if (to === 'next day') return morningOf(addDays(today, 1), zone)
  if (to === 'two weeks') return morningOf(addDays(today, 14), zone)
  const due = await reading.nextDue()
  if (due === undefined) throw new HttpProblem(409, 'NothingDue', 'Nothing is waiting to fall due.')
  return morningOf(localDate(due, zone), zone)
}

const morningOf = (day: LocalDate, zone: Zone): Instant =>
  instant(Date.parse(startOfDay(day, zone)) + MORNING_HOURS)
