import type { z } from 'zod'

/** What a schema is made of, as far as anybody asks. */
interface Def {
  type: string
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  innerType?: z.ZodType
  options?: z.ZodType[]
  valueType?: z.ZodType
  items?: z.ZodType[]
  rest?: z.ZodType | null
  left?: z.ZodType
  right?: z.ZodType
  in?: z.ZodType
  out?: z.ZodType
}

export const defOf = (schema: z.ZodType): Def =>
  (schema as unknown as { _zod: { def: Def } })._zod.def

/** The schemas that a schema is made of. */
export function partsOf(schema: z.ZodType): z.ZodType[] {
  const {
    shape = {},
    element,
    innerType,
    options = [],
    valueType,
    items = [],
    ...more
  } = defOf(schema)
  const { rest, left, right, in: given, out } = more
  const single = [element, innerType, valueType, rest, left, right, given, out]
  return [...Object.values(shape), ...options, ...items, ...single].filter((part) => part != null)
}
