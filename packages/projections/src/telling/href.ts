import { nounNames } from '@lockstep/domain'
import { z } from 'zod'
import { readable } from '../view/query.ts'

/** What a link leads to: one thing of the record, or a list with its filters. */
export const Href = z
  .union([
    z.strictObject({
      noun: z.enum([...nounNames, 'entry']),
      id: z.string(),
    }),
    z.strictObject({ view: z.string(), params: z.record(z.string(), z.string()) }),
  ])
  .meta({ id: 'Href' })
export type Href = z.output<typeof Href>

/** A record as other screens name it: "S-05 Move to enterprise shippers". */
export const Named = z
  .strictObject({
    href: Href,
    /** `S-05`; absent while a restricted record has no number yet. */
    ordinal: z.string().optional(),
    title: readable(z.string()),
    /** What has become of it, in its noun's own words. */
    state: z.string(),
  })
  .meta({ id: 'Named' })
export type Named = z.output<typeof Named>

/** A sentence made of facts; what has an `href` is a link. */
export const Sentence = z
  .array(z.strictObject({ text: z.string(), href: Href.optional() }))
  .meta({ id: 'Sentence' })
export type Sentence = z.output<typeof Sentence>
