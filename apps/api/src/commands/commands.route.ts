import { type CommandOutcome, type Mending, mendRecord, parseInput } from '@lockstep/application'
import {
  commands,
  Id,
  isCommand,
  LocalDate,
  type NounName,
  nouns,
  PersonId,
  Text,
  WrittenInstant,
  ZonedDate,
} from '@lockstep/domain'
import type { CommandBus } from '@nestjs/cqrs'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import { z } from 'zod'
import { idempotencyKey, revisionToMatch } from '../http/headers.ts'
import { answerProblem, HttpProblem } from '../http/problems.ts'
import { giverOf, sourceOf, type Visitor, type Visitors } from '../visitors/visitors.ts'
import { busCommands } from './command-bus.ts'

const When = z.union([WrittenInstant, LocalDate, ZonedDate], {
  error:
    'not a moment such as 2026-03-09T10:15:00Z, nor a day such as 2026-03-09, within 1900 to 2199',
})

/** What is sent with a command. Its input is read by the command's own schema. */
export const CommandBody = z.strictObject({
  input: z.unknown(),
  occurredAt: When.optional(),
  onBehalfOf: PersonId.optional(),
  forgotten: z.strictObject({ reason: Text }).optional(),
  /** The same for all that is given as one act; left out, it is one by itself. */
  correlation: Id.optional(),
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

/** Of an organisation, and in a demo as one of its people. */
const PLACES = ['/api/orgs/:org', '/api/orgs/:org/as/:person']

interface InPlace {
  readonly org: string
  readonly person?: string
}

interface Asked {
  readonly Headers: { readonly 'idempotency-key'?: string; readonly 'if-match'?: string }
}

interface Giving extends Asked {
  readonly Params: InPlace & { readonly name: string }
}

interface MendingOne extends Asked {
  readonly Params: InPlace & { readonly noun: string; readonly id: string }
}

interface Takers {
  readonly bus: CommandBus
  readonly visitors: Visitors
}

/**
 * Everything that is recorded comes in here. The routes are Fastify's own: on Nest's router a command would take a tenth
 * longer, for decorators that none of it needs.
 */
export function takeCommands(server: FastifyInstance, takers: Takers): void {
  const problems: RouteShorthandOptions = {
    errorHandler: (error, _, reply) => answerProblem(error, reply),
  }
  for (const place of PLACES) {
    server.post<Giving>(`${place}/commands/:name`, problems, (request, reply) =>
      give(takers, request, reply),
    )
    server.post<MendingOne>(`${place}/records/:noun/:id/mendings`, problems, (request, reply) =>
      mend(takers, request, reply),
    )
  }
}

async function give(
  { bus, visitors }: Takers,
  request: FastifyRequest<Giving>,
  reply: FastifyReply,
): Promise<z.output<typeof Outcome>> {
  const { org, person, name } = request.params
  const use = isCommand(name) ? commands[name].definition : 'record'
  const { visitor, confirmed } = await visitors.known(request, org, use, person)
  let outcome: CommandOutcome
  try {
    if (!isCommand(name) || commands[name].definition.hidden)
      throw new HttpProblem(404, 'UnknownCommand')
    const { onBehalfOf, correlation, ...body } = parseInput(CommandBody, request.body)
    const command = new busCommands[name](org, {
      name,
      ...body,
      giver: giverOf(visitor, onBehalfOf),
      source: sourceOf(visitor),
      ...(correlation === undefined ? {} : { correlationId: correlation }),
      ...requested(request),
      confirmed,
    })
    outcome = await bus.execute<typeof command, CommandOutcome>(command)
  } finally {
    // Whose session is over hears neither an outcome nor a refusal.
    await confirmed
  }
  return answered(visitor, reply, outcome)
}

async function mend(
  { visitors }: Takers,
  request: FastifyRequest<MendingOne>,
  reply: FastifyReply,
): Promise<z.output<typeof Outcome>> {
  const { org, person, noun, id } = request.params
  const visitor = await visitors.orKey(request, org, 'record', person)
  if (!Object.hasOwn(nouns, noun) || !Id.safeParse(id).success) throw new HttpProblem(404)
  const { onBehalfOf, ...mending } = parseInput(MendingBody, request.body)
  const outcome = await mendRecord(visitor.open.home, {
    noun: noun as NounName,
    id,
    mending: mending as Mending,
    giver: giverOf(visitor, onBehalfOf),
    source: sourceOf(visitor),
    ...requested(request),
  })
  return answered(visitor, reply, outcome)
}

/** What the headers say of a request. */
const requested = ({ headers }: Pick<FastifyRequest<Asked>, 'headers'>) => ({
  key: idempotencyKey(headers['idempotency-key']),
  ...revisionToMatch(headers['if-match']),
})

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
