import { z } from 'zod'

export type Schema = Readonly<Record<string, unknown>>

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Schema
}

/** One operation of the OpenAPI document. */
export interface Operation {
  readonly id: string
  readonly method: string
  /** With the server's part: `/api/orgs/{org}/commands/Decide`. */
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body: Schema | undefined
  /** What it may answer, by status: the media type, and what holds of the body. */
  readonly answers: ReadonlyMap<number, { readonly type: string; readonly body?: z.ZodType }>
  /** Whether it answers only to a session, or a key. */
  readonly inside: boolean
}

interface Told {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<Record<string, Response>>
  readonly security?: readonly unknown[]
}

interface Response {
  readonly $ref?: string
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}

interface Document {
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Told>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly responses: Readonly<Record<string, Response>>
  }
}

/** Every operation of a document, with its schemas ready to be held against real answers. */
export function operationsOf(document: Document): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([path, { servers, ...item }]) => {
    const [server] = (servers ?? document.servers) as unknown as Document['servers']
    return Object.entries(item).map(([method, told]) =>
      operationOf(document, method.toUpperCase(), `${server?.url}${path}`, told),
    )
  })
}

function operationOf(document: Document, method: string, path: string, told: Told): Operation {
  const answers = Object.entries(told.responses).map(([status, response]) => {
    const named =
      response.$ref === undefined ? response : (document.components.responses['Problem'] ?? {})
    const [type = '', content] = Object.entries(named.content ?? {})[0] ?? []
    const schema = content?.schema
    return [
      Number(status),
      { type, ...(schema === undefined ? {} : { body: checkOf(document, schema) }) },
    ] as const
  })
  return {
    id: told.operationId,
    method,
    path,
    parameters: told.parameters ?? [],
    body: told.requestBody?.content['application/json']?.schema,
    answers: new Map(answers),
    inside: told.security?.length !== 0,
  }
}

/** Most answers are problems, of one schema: each is made once. */
const checks = new WeakMap<Document, Map<string, z.ZodType>>()

function checkOf(document: Document, schema: Schema): z.ZodType {
  const made = checks.get(document) ?? new Map<string, z.ZodType>()
  checks.set(document, made)
  const text = JSON.stringify(schema)
  const check = made.get(text) ?? checkMade(document, schema)
  made.set(text, check)
  return check
}

function checkMade({ components }: Document, schema: Schema): z.ZodType {
  const whole = { ...schema, $defs: components.schemas }
  const named = JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')
  return z.fromJSONSchema(JSON.parse(named))
}

export type { Document }
