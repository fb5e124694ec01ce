import { type Access, type ApiKey, parseInput, zoneOf } from '@lockstep/application'
import {
  addDays,
  endOfDay,
  type Id,
  instant,
  keyScopes,
  Line,
  LocalDate,
  localDate,
  mayEnd,
  reachOfSession,
} from '@lockstep/domain'
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { HttpProblem } from '../http/problems.ts'
import { LiveUpdates } from '../live/live-updates.ts'
import type { Open } from '../organisations/opened.ts'
import { ACCESS } from '../provided.ts'
import { hasPart, settles } from '../visitors/part.ts'
import { type Visitor, Visitors } from '../visitors/visitors.ts'
import type { KeyMade, KeysAnswer, OwnKey } from './answers.ts'

/** A key lasts at most so long. */
const MOST_DAYS = 365
/** So many a person may have at once. */
const MOST_KEYS = 20

export const KeyBody = z.strictObject({
  name: Line.max(80, 'is longer than 80 characters'),
  scopes: z.array(z.enum(keyScopes)).min(1, 'needs at least one').max(keyScopes.length),
  /** Its last day, in the organisation's zone. */
  until: LocalDate,
})

/** Keys for programs that ask for their maker. A key makes none, and ends none. */
@Controller('api/orgs/:org/keys')
export class KeysController {
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

  /** One's own; and for who settles people and settings, that others have some. */
  @Get()
  async keys(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
  ): Promise<z.output<typeof KeysAnswer>> {
    const visitor = await this.#visitors.own(request, org)
    const all = await this.#access.keys.in(org)
    const others = all.filter(({ person }) => person !== visitor.person)
    return {
      own: all.filter(({ person }) => person === visitor.person).map(toldTo(visitor)),
      others: (await settles(visitor.open, visitor.person))
        ? others.map(({ id, person, until }) => ({ id, person, until }))
        : [],
    }
  }

  @Post()
  async make(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Body() sent: unknown,
  ): Promise<z.output<typeof KeyMade>> {
    const visitor = await this.#visitors.own(request, org)
    const { session, person, open } = visitor
    const { name, scopes, until } = parseInput(KeyBody, sent)
    if (!(await hasPart(open, person))) throw new HttpProblem(403)
    const held = (await this.#access.keys.in(org)).filter((key) => key.person === person)
    if (held.length >= MOST_KEYS)
      throw new HttpProblem(409, 'TooManyKeys', 'You have many keys; end one that is not in use.')
    const { key, token } = await this.#access.keys.make({
      ...{ organisation: org, person, name, scopes: [...new Set(scopes)], session: session.id },
      ...{ until, expires: await endOf(open, until) },
      ...reachOfSession(session),
    })
    return { ...toldTo(visitor)(key), key: token }
  }

  @Delete(':id')
  @HttpCode(204)
  async end(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('id') id: Id,
  ): Promise<void> {
    const { session, person } = await this.#visitors.own(request, org)
    const own = (await this.#access.keys.in(org)).find((key) => key.id === id)
    if (own?.person !== person || !mayEnd(session, own)) throw new HttpProblem(404)
    await this.#access.keys.end(id)
    this.#live.end((listening) => listening.id === id)
  }
}

const toldTo =
  ({ session }: Visitor) =>
  (key: ApiKey): z.output<typeof OwnKey> => ({
    id: key.id,
    name: key.name,
    scopes: [...key.scopes],
    since: key.since,
    until: key.until,
    ...(key.used === undefined ? {} : { used: key.used }),
    mayEnd: mayEnd(session, key),
  })

/** @throws HttpProblem 422 for a day that is over, or further away than a key lasts */
async function endOf({ home }: Open, until: LocalDate) {
  const zone = zoneOf(await home.organisation())
  const today = localDate(instant(Date.now()), zone)
  if (until < today || until > addDays(today, MOST_DAYS))
    throw new HttpProblem(422, 'BadLastDay', 'A key lasts at least today, and at most a year.')
  return endOfDay(until, zone)
}
