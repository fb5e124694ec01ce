import { nounNames } from '@lockstep/domain'
import { z } from 'zod'
import { findable } from '../across/search/findable.ts'
import { matchOf } from '../across/search/match.ts'
import { wordsOf } from '../across/search/plain.ts'
import { Href } from '../telling/href.ts'
import { query } from '../view/query.ts'

export const search = query({
  name: 'search',
  summary: 'Finds records and people by what the viewer may read of them.',
  params: z.strictObject({
    text: z.string().trim().max(200),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  response: z.strictObject({
    /** The best match first. */
    results: z.array(
      z.strictObject({
        href: Href,
        noun: z.enum(nounNames).exclude(['organisation', 'exposure', 'finding']),
        ordinal: z.string().optional(),
        title: z.string(),
        /** What has become of it: "in force", "given by Noor, closed". */
        state: z.string(),
        /** Where the words stand, and some of what is around them. */
        found: z.strictObject({
          in: z.enum(['ordinal', 'title', 'name', 'text']),
          around: z.string().optional(),
        }),
      }),
    ),
    found: z.int(),
  }),
  answer: (view, { text, limit }, now = view) => {
    const words = wordsOf(text)
    if (words.length === 0) return { results: [], found: 0 }
    const [matches, opened] = view.shown.aside(() =>
      findable(view, words, now).flatMap((each) => matchOf(each, words) ?? []),
    )
    const inOrder = matches.sort((x, y) => y.score - x.score)
    const results = inOrder.slice(0, limit).map(({ result }) => result)
    view.shown.addTold(
      opened,
      results.map(({ title }) => title),
    )
    view.shown.addCited(
      opened,
      results.flatMap(({ found }) => found.around ?? []),
    )
    return { results, found: matches.length }
  },
})
