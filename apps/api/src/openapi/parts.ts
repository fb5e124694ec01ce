import { z } from 'zod'

export type Json = Record<string, unknown>

export const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest as Json
}

const json = (schema: Json) => ({ 'application/json': { schema } })

export const bodyOf = (schema: Json): Json => ({ required: true, content: json(schema) })

export const header = (
  name: string,
  description: string,
  required = false,
  pattern?: string,
): Json => ({
  name,
  in: 'header',
  description,
  required,
  schema: { type: 'string', ...(pattern === undefined ? {} : { pattern }) },
})

export const inPath = (name: string, schema: Json = { type: 'string' }): Json => ({
  name,
  in: 'path',
  required: true,
  schema,
})

/** A parameter for each field of a schema. */
export function inQuery(asked: z.ZodType): readonly Json[] {
  const { properties = {}, required = [] } = schemaOf(asked, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

/** What any request may be answered with, and the more that some may. */
export const problems = (...more: readonly number[]): Json =>
  Object.fromEntries(
    [400, 403, 404, 408, 413, 414, 415, 421, 422, 431, ...more].map((status) => [
      status,
      { $ref: '#/components/responses/Problem' },
    ]),
  )

/** What a request with a session may be. */
export const inside = (...more: readonly number[]): Json => problems(401, 503, ...more)

/** Of an operation that takes no key. */
export const forSessions: Json = { security: [{ session: [] }] }

export const answered = (description: string, schema: z.ZodType): Json => ({
  description,
  content: json(schemaOf(schema, 'output')),
})

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})

interface Told {
  readonly body?: z.ZodType
  readonly answer?: z.ZodType
  readonly status?: number
  readonly parameters?: readonly Json[]
  /** Else what any work inside may be answered with. */
  readonly responses?: Json
  readonly more?: Json
}

/** Tells of operations that are no commands or views. @param tag under which they stand */
export const operationsUnder =
  (tag: string) =>
  (id: string, summary: string, told: Told): Json => {
    const { body, answer, status = 200, parameters = [], more = {} } = told
    return {
      operationId: id,
      summary,
      tags: [tag],
      parameters,
      ...(body === undefined ? {} : { requestBody: bodyOf(schemaOf(body, 'input')) }),
      responses: {
        [status]: answer === undefined ? { description: 'Done.' } : answered(summary, answer),
        ...(told.responses ?? inside(409, 507)),
      },
      ...more,
    }
  }
