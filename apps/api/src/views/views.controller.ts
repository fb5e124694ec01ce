import { type Answer, type Question, zoneOf } from '@lockstep/application'
import { endOfDay, Instant, LocalDate, type Zone } from '@lockstep/domain'
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common'
import { QueryBus } from '@nestjs/cqrs'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Visitor, Visitors } from '../access/visitors.ts'
import { HttpProblem } from '../http/problems.ts'
import { busQueries } from './query-bus.ts'

/** The header that says up to which position an answer knows. */
export const POSITION_HEADER = 'lockstep-position'

@Controller(['api/orgs/:org', 'api/orgs/:org/as/:person'])
export class ViewsController {
  readonly #bus: QueryBus
  readonly #visitors: Visitors

  constructor(@Inject(QueryBus) bus: QueryBus, @Inject(Visitors) visitors: Visitors) {
    this.#bus = bus
    this.#visitors = visitors
  }

  @Get('views/:name')
  async view(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('org') org: string,
    @Param('person') as: string | undefined,
    @Param('name') name: string,
    @Query() sent: Readonly<Record<string, string | string[]>>,
  ): Promise<void> {
    const visitor = this.#visitors.of(request, org, as)
    const BusQuery = Object.hasOwn(busQueries, name) ? busQueries[name] : undefined
    if (BusQuery === undefined) throw new HttpProblem(404, 'UnknownQuery')
    const query = new BusQuery(org, await questionOf(name, visitor, sent))
    const answer = await this.#bus.execute<typeof query, Answer | undefined>(query)
    if (answer === undefined) throw new HttpProblem(404)
    if (answer.position) reply.header(POSITION_HEADER, visitor.open.tokens.write(answer.position))
    await reply
      .header('cache-control', 'private, no-store')
      .type('application/json')
      .send(answer.json)
  }
}

async function questionOf(
  name: string,
  visitor: Visitor,
  sent: Readonly<Record<string, string | string[]>>,
): Promise<Question> {
  const { known, happened, after, ...params } = sent
  const { open, person, session } = visitor
  const zone = zoneOf(await open.home.organisation())
  return {
    query: name,
    params,
    person,
    ...(session.wordsSince === undefined ? {} : { wordsSince: session.wordsSince }),
    ...(known === undefined ? {} : { known: knownOf(one(known), visitor, zone) }),
    ...(happened === undefined ? {} : { happened: momentOf(one(happened), 'happened', zone) }),
    ...(after === undefined ? {} : { after: open.tokens.read(one(after)) }),
  }
}

const one = (value: string | string[]): string => (Array.isArray(value) ? (value[0] ?? '') : value)

const knownOf = (text: string, { open }: Visitor, zone: Zone) =>
  /^\d{4}-/.test(text)
    ? { at: momentOf(text, 'known', zone) }
    : { position: open.tokens.read(text) }

/** An instant, or the end of a day in the organisation's zone. */
function momentOf(text: string, name: string, zone: Zone): Instant {
  if (LocalDate.safeParse(text).success) return endOfDay(text, zone)
  const instant = Instant.safeParse(text)
  if (instant.success) return instant.data
  throw new HttpProblem(
    400,
    'BadMoment',
    `"${name}" takes a date such as 2026-03-09, or an instant.`,
  )
}
