/** What came of a goal, as its owners may say. */
export const outcomes = ['achieved', 'missed', 'abandoned'] as const
export type Outcome = (typeof outcomes)[number]

/** How a goal stands by its table, and in which words. Open says nothing that its proposal does not. */
export interface Status {
  readonly is: Outcome | 'open' | 'told'
  readonly text: string
}

/** Nobody means another thing by these. That one is done or closed may be either outcome. */
const PLAIN: Readonly<Record<Status['is'], RegExp>> = {
  open: /^(?:open|active|new|draft|proposed|planned|to ?do|not started|started|in progress|ongoing|running)?$/,
  told: /^(?:on track|at risk|off track|ahead|behind|delayed|late|blocked|paused|on hold|green|amber|yellow|red)$/,
  achieved:
    /^(?:achieved|reached|fulfilled|accomplished|met|(?:goal|target) (?:achieved|reached|met))$/,
  missed: /^(?:missed|failed|(?:not|never) (?:achieved|reached|fulfilled|met))$/,
  abandoned: /^(?:abandoned|dropped|cancell?ed|discontinued|given up)$/,
}

/** Undefined where a cell may tell an outcome, and does not say which. */
export function statusIn(text: string): Status | undefined {
  const words = text.toLowerCase().replaceAll(/[\s_-]+/g, ' ')
  const is = (Object.keys(PLAIN) as Status['is'][]).find((each) => PLAIN[each].test(words))
  return is && { is, text }
}
