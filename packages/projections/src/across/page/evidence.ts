import type { Exhibit } from '@lockstep/domain'
import type { z } from 'zod'
import type { Item } from './page.ts'

/** Evidence: what it is, of which kind, and where it lies. */
export const evidenceItems = (evidence: readonly z.output<typeof Exhibit>[]): Item[] =>
  evidence.map(({ kind, title, note, link, context }, n) => {
    const from = [context?.year, context?.market, context?.segment].filter(Boolean).join(', ')
    return {
      id: `${n}`,
      what: [{ text: title }],
      ...(note === undefined ? {} : { said: note }),
      note: [kind, from].filter(Boolean).join(', '),
      ...(link === undefined ? {} : { link }),
    }
  })
