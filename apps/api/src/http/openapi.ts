import { commands, nouns, type RegisteredCommand } from '@lockstep/domain'
import { queries } from '@lockstep/projections'
import { z } from 'zod'
import { CommandBody, MendingBody, Outcome } from '../commands/commands.controller.ts'

type Json = Record<string, unknown>

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest as Json
}

const json = (schema: Json) => ({ 'application/json': { schema } })
const header = (name: string, description: string, required: boolean, schema: Json) => ({
  name,
  in: 'header',
  description,
  required,
  schema,
})

const PROBLEM = { $ref: '#/components/responses/Problem' }
const problems = Object.fromEntries(
  ['400', '401', '403', '404', '409', '412', '413', '422', '503', '507'].map((status) => [
    status,
    PROBLEM,
  ]),
)

const writing = [
  header(
    'Idempotency-Key',
    'A new UUID of version 7 for each thing that is done; the same for its retries.',
    true,
    {
      type: 'string',
    },
  ),
  header('If-Match', 'The revision that was seen, as in an ETag: "7".', false, { type: 'string' }),
]

function commandOperation({ name, noun, definition }: RegisteredCommand): Json {
  const body = schemaOf(CommandBody, 'input') as { properties: Json; required?: string[] }
  const input = schemaOf(definition.input, 'input')
  return {
    operationId: name,
    summary: definition.title,
    tags: [noun],
    parameters: writing,
    requestBody: {
      required: true,
      content: json({ ...body, properties: { ...body.properties, input }, required: ['input'] }),
    },
    responses: {
      200: { description: 'Recorded.', content: json(schemaOf(Outcome, 'output')) },
      ...problems,
    },
  }
}

const moments = [
  ['known', 'As it was known on a date, at an instant, or at a position.'],
  ['happened', 'What had happened by a date or an instant.'],
  ['after', 'Not before this position has been read.'],
].map(([name, description]) => ({ name, in: 'query', description, schema: { type: 'string' } }))

function queryOperation({
  name,
  summary,
  params,
  response,
}: (typeof queries)[keyof typeof queries]): Json {
  const { properties = {}, required = [] } = schemaOf(params, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  const own = Object.entries(properties).map(([param, schema]) => ({
    name: param,
    in: 'query',
    required: required.includes(param),
    schema,
  }))
  return {
    operationId: `view-${name}`,
    summary,
    tags: ['views'],
    parameters: [...own, ...moments],
    responses: {
      200: { description: summary, content: json(schemaOf(response, 'output')) },
      ...problems,
    },
  }
}

const recordPath = [
  { name: 'noun', in: 'path', required: true, schema: { enum: Object.keys(nouns) } },
  { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
]

const mending: Json = {
  operationId: 'Mend',
  summary: 'Correct or withdraw an entry of a record',
  tags: ['record'],
  parameters: [...recordPath, ...writing],
  requestBody: { required: true, content: json(schemaOf(MendingBody, 'input')) },
  responses: {
    200: { description: 'Mended.', content: json(schemaOf(Outcome, 'output')) },
    ...problems,
  },
}

const live: Json = {
  operationId: 'live',
  summary: 'Changes as they come, as server-sent events',
  tags: ['views'],
  parameters: [
    header('Last-Event-ID', 'The position after which to go on.', false, { type: 'string' }),
  ],
  responses: {
    200: { description: 'A stream of changes.', content: { 'text/event-stream': {} } },
    ...problems,
  },
}

const problemSchema = schemaOf(
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
  'output',
)

/** The OpenAPI 3.1 document: one operation a command and a query, made from their registries. */
export function openApi(): Json {
  const offered = Object.values(commands).filter(({ definition }) => !definition.hidden)
  const paths = [
    ...offered.map((command) => [`/commands/${command.name}`, { post: commandOperation(command) }]),
    ...Object.values(queries).map((query) => [
      `/views/${query.name}`,
      { get: queryOperation(query) },
    ]),
    ['/records/{noun}/{id}/mendings', { post: mending }],
    ['/live', { get: live }],
  ]
  const org = { default: 'organisation', description: 'The id of an organisation.' }
  return withNamedSchemas({
    openapi: '3.1.0',
    info: {
      title: 'Lockstep',
      version: '1',
      description: 'What is asked of an organisation, with a session of it.',
    },
    servers: [
      { url: '/api/orgs/{org}', variables: { org } },
      {
        url: '/api/orgs/{org}/as/{person}',
        description: 'The demo: acting as the person in the path.',
        variables: {
          org,
          person: { default: 'person', description: 'The id of a person of the demo.' },
        },
      },
    ],
    security: [{ session: [] }],
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'lockstep-{org}' } },
      responses: {
        Problem: {
          description: 'RFC 9457.',
          content: { 'application/problem+json': { schema: problemSchema } },
        },
      },
    },
  })
}

/** Each schema that others refer to by its name stands once, among the components. */
function withNamedSchemas(document: Json): Json {
  const schemas: Json = {}
  const rest = JSON.parse(
    JSON.stringify(document, (key, value) => {
      if (key !== '$defs') return value
      Object.assign(schemas, value)
      return undefined
    }),
  )
  const whole = { ...rest, components: { ...rest.components, schemas } }
  return JSON.parse(JSON.stringify(whole).replaceAll('"#/$defs/', '"#/components/schemas/'))
}
