import type { z } from 'zod'

/** What a form, a button and the palette need of a command. */
export interface Registered {
  name: string
  noun: string
  title: string
  input: z.ZodType
  /** It begins a record of its own. */
  creates: boolean
  /** A delegate may give it for somebody else. */
  delegable: boolean
  /** The fields that only those read whose words they are, though the record that it goes on with may be for all. */
  sealed: ReadonlySet<string>
  /** It counts from its recording alone. */
  atOnce: boolean
  /** Whoever reads the record may give it, a member or not. */
  forReaders: boolean
  /** What it says takes the place of what stands in the record, which its form begins with. */
  rewrites: boolean
  /** The clock's, the importer's, or a part of another screen: nobody asks for it by its name. */
  hidden: boolean
  /** Given only where it stands: it names an entry, or is no form at all. */
  inPlace: boolean
}

export type Registry = ReadonlyMap<string, Registered>

/** What forms need of the domain, once schemas are made as the server's pages allow it. */
export type Domain = Pick<
  typeof import('@lockstep/domain'),
  'commands' | 'correctionOf' | 'sealedBy' | 'sealedIn' | 'Text'
> &
  Pick<typeof z, 'strictObject'>

let domain: Promise<Domain> | undefined
let loading: Promise<Registry> | undefined

/** The domain; loaded when the first form, action or palette needs it. */
export function loadDomain(): Promise<Domain> {
  domain ??= import('./zod-as-served.ts').then(async ({ config, strictObject }) => {
    const { commands, correctionOf, inPlainWords, sealedBy, sealedIn, Text } = await import(
      '@lockstep/domain'
    )
    config({ customError: inPlainWords })
    return { commands, correctionOf, sealedBy, sealedIn, Text, strictObject }
  })
  return domain
}

/** Every command, by name. */
export function loadRegistry(): Promise<Registry> {
  loading ??= Promise.all([loadDomain(), import('./fields-of.ts')]).then(
    ([{ commands, sealedBy }, { fieldsOf }]) => {
      const entries = Object.values(commands).map(({ name, noun, definition }) => {
        const { title, input, creates = false, atOnce = false } = definition
        const { rewrites = false, hidden = false, ownPage = false } = definition
        const inPerson = ['administrator', 'owner'].includes(definition.giver)
        const delegable = !definition.personal && !inPerson
        const forReaders = definition.giver === 'reader'
        const inPlace =
          hidden ||
          ownPage ||
          fieldsOf(input).fields.some(
            (field) => field.kind === 'reference' && field.required && field.name !== 'id',
          )
        // What begins a record says itself of a field that only some read it.
        const sealed = creates ? new Set<string>() : sealedBy(definition)
        const what = { name, noun, title, input, creates, sealed }
        return [
          name,
          { ...what, delegable, atOnce, rewrites, forReaders, hidden, inPlace },
        ] as const
      })
      return new Map<string, Registered>(entries)
    },
  )
  return loading
}
