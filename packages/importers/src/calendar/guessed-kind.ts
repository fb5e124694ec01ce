import type { SessionKind } from '@lockstep/domain'

/** What titles of calendars say, and what it is then for; the first that fits. */
const signs: readonly (readonly [RegExp, SessionKind])[] = [
  [/\b(1:1|1-1|1on1|one[- ]?(to|on)[- ]?one)\b/i, 'one-to-one'],
  [/\b(retreat|off-?site)\b/i, 'retreat'],
  [/\bbudget/i, 'budget talk'],
  [/\bstrateg/i, 'strategy session'],
  [
    /\b(data|metrics?|kpi|numbers)\b.*\breview\b|\breview\b.*\b(data|metrics?|kpi|numbers)\b/i,
    'data review',
  ],
  [/\b(staff|leadership|management|exec(utive)?|all[- ]hands)\b/i, 'staff meeting'],
]

export const guessedKind = (title: string): SessionKind | undefined =>
  signs.find(([sign]) => sign.test(title))?.[1]
