import { commandPaths } from './commands.ts'
import { exportPaths } from './exports.ts'
import { followedPaths } from './followed.ts'
import { importPaths } from './imports.ts'
import { lookPaths } from './looks.ts'
import { forSessions, type Json, Problem, schemaOf } from './parts.ts'
import { viewPaths } from './views.ts'
import { waysInPaths } from './ways-in.ts'
import { toldOutside, webhookPaths } from './webhooks.ts'

const org = { default: 'organisation', description: 'The id of an organisation.' }

const actingAs: Json = {
  url: '/api/orgs/{org}/as/{person}',
  description: 'The demo: acting as the person in the path.',
  variables: {
    org,
    person: { default: 'person', description: 'The id of a person of the demo.' },
  },
}

/** The OpenAPI 3.1 document: one operation a command and a query, made from their registries. */
export function openApi(): Json {
  return withNamedSchemas({
    openapi: '3.1.0',
    info: {
      title: 'Lockstep',
      version: '1',
      description:
        'What is asked of an organisation, with a session of it, or with a key that a person made for a program: `Authorization: Bearer lsk_…`. A key acts as its person and never beyond what they may see and do. What it is made for says which operations take it: `read` the views, `record` the commands, mendings and imports, `figures` the values of metrics alone. No key takes those that give a right away or destroy something.',
    },
    servers: [{ url: '/api/orgs/{org}', variables: { org } }, actingAs],
    security: [{ session: [] }, { key: [] }],
    paths: {
      ...commandPaths(),
      ...viewPaths(),
      ...exportPaths(),
      ...importPaths(),
      ...inSessions({
        ...waysInPaths(actingAs),
        ...webhookPaths(),
        ...followedPaths(),
        ...lookPaths(),
      }),
    },
    webhooks: { entry: { post: toldOutside } },
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'lockstep-{org}' },
        key: { type: 'http', scheme: 'bearer', description: 'A key that a person made.' },
      },
      responses: {
        Problem: {
          description: 'RFC 9457.',
          headers: {
            'Retry-After': {
              description: 'With 429 and 503: in how many seconds to ask again.',
              schema: { type: 'integer' },
            },
          },
          content: { 'application/problem+json': { schema: schemaOf(Problem, 'output') } },
        },
      },
    },
  })
}

/** What leads in or out is made and ended by people: a key opens none of these. */
function inSessions(paths: Json): Json {
  const told = (item: Json) =>
    Object.entries(item).map(([at, part]) => [
      at,
      at === 'servers' ? part : { ...forSessions, ...(part as Json) },
    ])
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [path, Object.fromEntries(told(item as Json))]),
  )
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
