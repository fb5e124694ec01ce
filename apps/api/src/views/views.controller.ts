import { type Answer, type Question, zoneOf } from '@lockstep/application'
import {
  endOfDay,
  type Instant,
  LocalDate,
  localDate,
  reachOfSession,
  WrittenInstant,
  Zone,
} from '@lockstep/domain'
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common'
import { QueryBus } from '@nestjs/cqrs'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLikePosition } from '../http/position-tokens.ts'
import { HttpProblem } from '../http/problems.ts'
import { type Visitor, Visitors } from '../visitors/visitors.ts'
import { busQueries } from './query-bus.ts'

/** The header that says up to which position an answer knows. */
const POSITION_HEADER = 'lockstep-position'

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
    const visitor = await this.#visitors.orKey(request, org, 'read', as)
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
  const { known, happened, held, after, zone: shownIn, ...params } = sent
  const { open, person, session } = visitor
  // Only a moment needs what the log says of the organisation's days: all else is answered while the log is out of reach.
  const at = async (): Promise<Present> => {
    const zone = zoneOf(await open.home.organisation())
    return { zone, today: localDate(open.home.clock.now(), zone) }
  }
  if (params['since'] !== undefined) momentOf(one(params['since']), 'since', await at())
  return {
    query: name,
    params,
    person,
    ...reachOfSession(session),
    byProgram: visitor.scopes !== undefined,
    ...(known === undefined ? {} : { known: knownOf(one(known), visitor, await at()) }),
    ...(happened === undefined
      ? {}
      : { happened: momentOf(one(happened), 'happened', await at()) }),
    ...(held === undefined ? {} : { held: momentOf(one(held), 'held', await at()) }),
    ...(after === undefined ? {} : { after: open.tokens.read(one(after)) }),
    ...shownInOf(shownIn),
  }
}

const one = (value: string | string[]): string => (Array.isArray(value) ? (value[0] ?? '') : value)

const knownOf = (text: string, { open }: Visitor, at: Present) =>
  isLikePosition(text) ? { position: open.tokens.read(text) } : { at: momentOf(text, 'known', at) }

/** Of many ways to write a zone one, so that what is kept for each is kept once. What is none here may be one elsewhere. */
function shownInOf(text: string | string[] = ''): Pick<Question, 'shownIn'> {
  const zone = Zone.safeParse(one(text))
  if (!zone.success) return {}
  return {
    shownIn: new Intl.DateTimeFormat('en', { timeZone: zone.data }).resolvedOptions().timeZone,
  }
}

interface Present {
  readonly zone: Zone
  readonly today: LocalDate
}

/**
 * An instant, or the end of a day in the organisation's zone.
 * @throws HttpProblem for what is neither, and for a day to come: what is known today is not what will be known then.
 */
function momentOf(text: string, name: string, { zone, today }: Present): Instant {
  const instant = WrittenInstant.safeParse(text)
  const isDay = LocalDate.safeParse(text).success
  if (isDay || instant.success) {
    const moment = instant.data ?? endOfDay(text, zone)
    if (localDate(moment, zone) <= today) return moment
    throw new HttpProblem(400, 'MomentToCome', `The day that "${name}" names has not come yet.`)
  }
  throw new HttpProblem(
    400,
    'BadMoment',
    `"${name}" takes a date such as 2026-03-09, or a moment such as 2026-03-09T10:15:00Z.`,
  )
}
