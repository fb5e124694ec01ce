import {
  type Access,
  earlierOf,
  type PlaceAsked,
  parseInput,
  type Webhook,
  zoneOf,
} from '@lockstep/application'
import { type Id, instant, maySendOn, reachOfSession, startOfDay } from '@lockstep/domain'
import { didBy } from '@lockstep/projections'
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { HttpProblem } from '../http/problems.ts'
import type { Open } from '../organisations/opened.ts'
import { type Reach, reachableAt } from '../outside/address.ts'
import { asProblem } from '../outside/problem.ts'
import { ACCESS, SETTINGS } from '../provided.ts'
import type { Settings } from '../settings.ts'
import { type Visitor, Visitors } from '../visitors/visitors.ts'
import {
  ReplayBody,
  type WebhookAnswer,
  WebhookBody,
  type WebhookMade,
  type WebhooksAnswer,
} from './answers.ts'
import { isBehind } from './sending.ts'
import { secretOf, shownSecret } from './signature.ts'
import { WebhookSenders } from './webhook-senders.ts'

/** So many a member may have at once. */
const MOST_WEBHOOKS = 10

/** Addresses outside to which entries are sent as they are recorded, each its maker’s own. */
@Controller('api/orgs/:org/webhooks')
export class WebhooksController {
  readonly #visitors: Visitors
  readonly #access: Access
  readonly #senders: WebhookSenders
  readonly #reach: Reach

  constructor(
    @Inject(Visitors) visitors: Visitors,
    @Inject(ACCESS) access: Access,
    @Inject(WebhookSenders) senders: WebhookSenders,
    @Inject(SETTINGS) reach: Settings,
  ) {
    this.#visitors = visitors
    this.#access = access
    this.#senders = senders
    this.#reach = reach
  }

  /** One's own, with the last tries. */
  @Get()
  async all(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
  ): Promise<z.output<typeof WebhooksAnswer>> {
    const visitor = await this.#visitors.own(request, org)
    const own = await this.#own(visitor)
    return {
      webhooks: await Promise.all(own.map((each) => this.#told(visitor.open, each))),
      may: await mayMake(visitor),
    }
  }

  /** It is told what is recorded from now on. */
  @Post()
  async make(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Body() sent: unknown,
  ): Promise<z.output<typeof WebhookMade>> {
    const visitor = await this.#visitors.own(request, org)
    const { open, person, session } = visitor
    if (!(await mayMake(visitor))) throw new HttpProblem(403)
    const { url, only } = parseInput(WebhookBody, sent)
    const address = await reachableAt(url, this.#reach).catch(asProblem)
    if ((await this.#own(visitor)).length >= MOST_WEBHOOKS)
      throw new HttpProblem(409, 'TooManyWebhooks', 'You have many of these; end one first.')
    const reached = await open.reading.place('the end', person)
    if (reached === undefined) throw new HttpProblem(404)
    const { id } = await this.#access.webhooks.make({
      ...{ organisation: org, person, url: address.href, only, reached },
      ...reachOfSession(session),
    })
    return { id, secret: shownSecret(await secretOf(open.home, id)) }
  }

  /**
   * Sends again all that was recorded from there on, as it may be told now, and passes over nothing
   * that it was not told yet; one that had stopped goes on.
   */
  @Post(':id/replay')
  @HttpCode(204)
  async replay(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('id') id: Id,
    @Body() sent: unknown,
  ): Promise<void> {
    const visitor = await this.#visitors.own(request, org)
    const { person, open } = visitor
    const webhook = await this.#one(visitor, id)
    const from = await open.reading.place(
      await placeOf(visitor, parseInput(ReplayBody, sent)),
      person,
    )
    if (from === undefined) throw new HttpProblem(422, 'UnknownEntry', 'There is no such entry.')
    await this.#goOn(open, webhook, earlierOf(from, webhook.reached))
  }

  /** One that had stopped goes on where it stopped. */
  @Post(':id/resume')
  @HttpCode(204)
  async resume(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('id') id: Id,
  ): Promise<void> {
    const visitor = await this.#visitors.own(request, org)
    const webhook = await this.#one(visitor, id)
    await this.#goOn(visitor.open, webhook, webhook.reached)
  }

  @Delete(':id')
  @HttpCode(204)
  async end(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('id') id: Id,
  ): Promise<void> {
    await this.#one(await this.#visitors.own(request, org), id)
    await this.#access.webhooks.end(id)
  }

  async #own({ person, open }: Visitor): Promise<readonly Webhook[]> {
    const all = await this.#access.webhooks.in(open.served.id)
    return all.filter((each) => each.person === person)
  }

  async #one(visitor: Visitor, id: Id): Promise<Webhook> {
    const found = (await this.#own(visitor)).find((each) => each.id === id)
    if (found === undefined) throw new HttpProblem(404)
    return found
  }

  async #goOn(open: Open, { id }: Webhook, reached: Webhook['reached']): Promise<void> {
    await this.#access.webhooks.set(id, { reached, attempts: 0, next: instant(Date.now()) })
    this.#senders.send(open)
  }

  async #told(open: Open, webhook: Webhook): Promise<z.output<typeof WebhookAnswer>> {
    const { id, url, only, since, failingSince, next, paused } = webhook
    return {
      ...{ id, url, only: [...only], since },
      ...(failingSince === undefined ? {} : { failing: { since: failingSince, next } }),
      ...(paused === undefined ? {} : { paused }),
      behind: isBehind(open, webhook),
      tries: (await this.#access.webhooks.tries(id)).map((each) => ({
        ...each,
        did: didBy(each.type),
      })),
    }
  }
}

async function mayMake({ open, person }: Visitor): Promise<boolean> {
  return maySendOn({ self: await open.home.person(person) })
}

async function placeOf(
  { open: { home } }: Visitor,
  asked: z.output<typeof ReplayBody>,
): Promise<PlaceAsked> {
  if ('entry' in asked) return { before: asked.entry }
  const zone = zoneOf(await home.organisation())
  return { at: startOfDay(asked.day, zone) }
}
