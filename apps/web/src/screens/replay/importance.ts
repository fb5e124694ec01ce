import { useCallback } from 'react'
import type { MarkKind } from '../../charts/mark.ts'
import { type Search, useSearchParts } from '../../here/search.ts'
import type { Importance, Step } from './walk.ts'

type Lane = Step['lane']

/** The kinds of entries, as the timeline names its lanes. */
export const lanes: readonly { lane: Lane; label: string }[] = [
  { lane: 'strategy', label: 'Strategy' },
  { lane: 'goals', label: 'Goals' },
  { lane: 'feedback', label: 'Feedback' },
  { lane: 'requests', label: 'Requests' },
  { lane: 'commitments', label: 'Promises' },
  { lane: 'conversations', label: 'Conversations' },
  { lane: 'rhythm', label: 'Rhythm' },
  { lane: 'pulses', label: 'Trust ratings' },
  { lane: 'people', label: 'People' },
  { lane: 'outside', label: 'Outside' },
]

export const shapeOf: Record<Lane, MarkKind> = {
  strategy: 'decision',
  goals: 'goal',
  feedback: 'feedback',
  requests: 'request',
  commitments: 'commitment',
  conversations: 'conversation',
  rhythm: 'rhythm',
  pulses: 'pulse',
  people: 'person',
  outside: 'outside',
}

const KEPT = 'lockstep-replay'
/** Who came and went is seldom what hurt. */
const FIRST: Kinds = { folded: ['people'], hidden: [] }

interface Kinds {
  folded: readonly string[]
  hidden: readonly string[]
}

/** How much each kind matters here: as the address says, else as one left it, and how to change that. */
export function useImportance(): [
  (lane: Lane) => Importance,
  (lane: Lane, importance: Importance) => void,
] {
  const [search, change] = useSearchParts()
  const { folded, hidden } = kindsIn(search)
  const of = useCallback(
    (lane: Lane): Importance =>
      hidden.includes(lane) ? 'hidden' : folded.includes(lane) ? 'folded' : 'normal',
    [folded, hidden],
  )
  const set = (lane: Lane, importance: Importance) => {
    const others = (all: readonly string[]) => all.filter((each) => each !== lane)
    const next = {
      folded: [...others(folded), ...(importance === 'folded' ? [lane] : [])],
      hidden: [...others(hidden), ...(importance === 'hidden' ? [lane] : [])],
    }
    localStorage.setItem(KEPT, JSON.stringify(next))
    change({ folded: next.folded.join(','), hidden: next.hidden.join(',') })
  }
  return [of, set]
}

function kindsIn({ folded, hidden }: Search): Kinds {
  if (folded === undefined && hidden === undefined) return kept()
  return { folded: folded?.split(',') ?? [], hidden: hidden?.split(',') ?? [] }
}

function kept(): Kinds {
  try {
    return (JSON.parse(localStorage.getItem(KEPT) ?? 'null') as Kinds | null) ?? FIRST
  } catch {
    return FIRST
  }
}
