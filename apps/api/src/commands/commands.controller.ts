import { type CommandOutcome, type Mending, parseInput } from '@lockstep/application'
import {
  commands,
  Id,
  Instant,
  isCommand,
  LocalDate,
  type NounName,
  nouns,
  PersonId,
  Text,
} from '@lockstep/domain'
import { Body, Controller, Headers, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common'
import { CommandBus } from '@nestjs/cqrs'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { giverOf, type Visitor, Visitors } from '../access/visitors.ts'
import { idempotencyKey, revisionToMatch } from '../http/headers.ts'
import { HttpProblem } from '../http/problems.ts'
import { Organisations } from '../organisations.ts'
import { busCommands } from './command-bus.ts'

const When = z.union([Instant, LocalDate])

/** What is sent with a command. Its input is read by the command's own schema. */
export const CommandBody = z.strictObject({
  input: z.unknown(),
  occurredAt: When.optional(),
  onBehalfOf: PersonId.optional(),
  forgotten: z.strictObject({ reason: Text }).optional(),
})

const common = { event: Id, reason: Text }
export const MendingBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('withdraw'), ...common, onBehalfOf: PersonId.optional() }),
  z.strictObject({
    kind: z.literal('correct'),
    ...common,
    changes: z.record(z.string(), z.unknown()),
    occurredAt: When.optional(),
    onBehalfOf: PersonId.optional(),
  }),
])

/** What a command came to. The position is opaque. */
export const Outcome = z
  .strictObject({ id: Id, revision: z.int(), position: z.string().optional(), events: z.array(Id) })
  .meta({ id: 'Outcome' })

@Controller(['api/orgs/:org', 'api/orgs/:org/as/:person'])
export class CommandsController {
  readonly #bus: CommandBus
  readonly #visitors: Visitors
  readonly #organisations: Organisations

  constructor(
    @Inject(CommandBus) bus: CommandBus,
    @Inject(Visitors) visitors: Visitors,
    @Inject(Organisations) organisations: Organisations,
  ) {
    this.#bus = bus
    this.#visitors = visitors
    this.#organisations = organisations
  }

  @Post('commands/:name')
  @HttpCode(200)
  async give(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('org') org: string,
    @Param('person') as: string | undefined,
    @Param('name') name: string,
    @Headers('idempotency-key') key: string | undefined,
    @Headers('if-match') match: string | undefined,
    @Body() sent: unknown,
  ) {
    const visitor = await this.#visitors.of(request, org, as)
    if (!isCommand(name) || commands[name].definition.hidden)
      throw new HttpProblem(404, 'UnknownCommand')
    const { onBehalfOf, ...body } = parseInput(CommandBody, sent)
    const command = new busCommands[name](org, {
      name,
      ...body,
      giver: giverOf(visitor, onBehalfOf),
      source: 'web',
      key: idempotencyKey(key),
      ...revisionToMatch(match),
    })
    return answered(
      visitor,
      reply,
      await this.#bus.execute<typeof command, CommandOutcome>(command),
    )
  }

  @Post('records/:noun/:id/mendings')
  @HttpCode(200)
  async mend(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('org') org: string,
    @Param('person') as: string | undefined,
    @Param('noun') noun: string,
    @Param('id') id: string,
    @Headers('idempotency-key') key: string | undefined,
    @Headers('if-match') match: string | undefined,
    @Body() sent: unknown,
  ) {
    const visitor = await this.#visitors.of(request, org, as)
    if (!Object.hasOwn(nouns, noun) || !Id.safeParse(id).success) throw new HttpProblem(404)
    const { onBehalfOf, ...mending } = parseInput(MendingBody, sent)
    const outcome = await this.#organisations.mend(org, {
      noun: noun as NounName,
      id,
      mending: mending as Mending,
      giver: giverOf(visitor, onBehalfOf),
      source: 'web',
      key: idempotencyKey(key),
      ...revisionToMatch(match),
    })
    return answered(visitor, reply, outcome)
  }
}

function answered(
  { open }: Visitor,
  reply: FastifyReply,
  outcome: CommandOutcome,
): z.output<typeof Outcome> {
  const { id, revision, position, events } = outcome
  reply.header('etag', `"${revision}"`)
  return {
    id,
    revision,
    events: [...events],
    ...(position ? { position: open.tokens.write(position, events[0]) } : {}),
  }
}
