import fc from 'fast-check'
import type { Schema } from './operations.ts'

/** What a named schema's values are made of: ids of what is there, lines, days. */
export type Named = (name: string) => fc.Arbitrary<unknown> | undefined

/** Makes values that a JSON Schema of the document allows. */
export class Values {
  readonly #schemas: Readonly<Record<string, Schema>>
  readonly #named: Named

  constructor(schemas: Readonly<Record<string, Schema>>, named: Named) {
    this.#schemas = schemas
    this.#named = named
  }

  /** @param sparse only what is required. */
  of(schema: Schema, sparse = false): fc.Arbitrary<unknown> {
    const { $ref, const: only, enum: choices, anyOf, oneOf, type } = schema
    if (typeof $ref === 'string') return this.#ref($ref.split('/').at(-1) ?? '', sparse)
    if ('const' in schema) return fc.constant(only)
    if (Array.isArray(choices)) return fc.constantFrom(...choices)
    const options = (anyOf ?? oneOf) as readonly Schema[] | undefined
    if (options !== undefined) return fc.oneof(...options.map((option) => this.of(option, sparse)))
    switch (type) {
      case 'object':
        return this.#object(schema, sparse)
      case 'array':
        return this.#array(schema, sparse)
      case 'string':
        return this.#string(schema)
      case 'integer':
        return fc.integer(boundsOf(schema))
      case 'number':
        return fc.integer(boundsOf(schema))
      case 'boolean':
        return fc.boolean()
      case 'null':
        return fc.constant(null)
      default:
        return fc.constantFrom('x', 7, true)
    }
  }

  #ref(name: string, sparse: boolean): fc.Arbitrary<unknown> {
    return this.#named(name) ?? this.of(this.#schemas[name] ?? {}, sparse)
  }

  #object(schema: Schema, sparse: boolean): fc.Arbitrary<unknown> {
    const { properties = {}, required = [] } = schema as {
      properties?: Record<string, Schema>
      required?: string[]
    }
    const kept = Object.entries(properties).filter(([key]) => !sparse || required.includes(key))
    const model = Object.fromEntries(kept.map(([key, value]) => [key, this.of(value, sparse)]))
    return fc.record(model, { requiredKeys: required, noNullPrototype: true })
  }

  #array(schema: Schema, sparse: boolean): fc.Arbitrary<unknown> {
    const { items = {}, minItems = 0 } = schema as { items?: Schema; minItems?: number }
    const maxLength = sparse ? minItems : minItems + 2
    const selector = (item: unknown) => JSON.stringify(item)
    return fc.uniqueArray(this.of(items, sparse), { minLength: minItems, maxLength, selector })
  }

  #string(schema: Schema): fc.Arbitrary<string> {
    const { examples, pattern, format, maxLength = 40, minLength = 0 } = schema
    if (Array.isArray(examples)) return fc.constantFrom(...examples)
    if (format === 'uri') return fc.constant('https://example.com/a')
    if (format === 'date') return fc.constant('2026-03-09')
    if (format === 'date-time') return fc.constant('2026-03-09T10:00:00.000Z')
    if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern))
    const most = Math.min(maxLength as number, 40)
    const text = fc.string({ minLength: minLength as number, maxLength: most })
    // What must not be empty is trimmed first.
    return minLength === 0 ? text : text.filter((one) => one.trim() !== '')
  }
}

function boundsOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema) {
  const min = (exclusiveMinimum as number | undefined) ?? (minimum as number | undefined)
  const max = (exclusiveMaximum as number | undefined) ?? (maximum as number | undefined)
  const more = exclusiveMinimum === undefined ? 0 : 1
  const least = min === undefined ? -1000 : Math.max(Math.ceil(min) + more, -1000)
  const most = least + 2000
  return { min: least, max: max === undefined ? most : Math.min(Math.floor(max), most) }
}
