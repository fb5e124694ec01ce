import type { z } from 'zod'

/** What a form, a button and the palette need of a command. */
export interface Registered {
  name: string
  noun: string
  title: string
  input: z.ZodType
  /** It begins a record of its own. */
  creates: boolean
  /** Never by a delegate. */
  personal: boolean
  /** Given only where it stands: it names an entry, or is no form at all. */
  inPlace: boolean
}

export type Registry = ReadonlyMap<string, Registered>

let loading: Promise<Registry> | undefined

/** Every command, from the domain; loaded when the first form, action or palette needs it. */
export function loadRegistry(): Promise<Registry> {
  loading ??= import('./zod-as-served.ts')
    .then(() => Promise.all([import('@lockstep/domain'), import('./fields-of.ts')]))
    .then(([{ commands }, { fieldsOf }]) => {
      const entries = Object.values(commands).map(({ name, noun, definition }) => {
        const { title, input, creates = false, personal = false, hidden = false } = definition
        const inPlace =
          hidden ||
          fieldsOf(input).fields.some(
            (field) => field.kind === 'reference' && field.required && field.name !== 'id',
          )
        return [name, { name, noun, title, input, creates, personal, inPlace }] as const
      })
      return new Map<string, Registered>(entries)
    })
  return loading
}
