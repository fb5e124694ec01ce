import type { MarkKind, MarkState } from './mark.ts'

/** How a table and a reader name a state. */
export const stateWords: Record<MarkState, string> = {
  current: 'in force',
  kept: 'kept',
  past: 'over',
  revised: 'revised',
  late: 'late',
  planned: 'planned',
  sealed: 'sealed',
  dropped: 'dropped',
  moved: 'moved',
  missed: 'missed',
}

/** How a table and a reader name a kind. */
export const kindWords: Record<MarkKind, string> = {
  decision: 'decision',
  goal: 'goal',
  feedback: 'feedback',
  request: 'request',
  commitment: 'commitment',
  conversation: 'conversation',
  'hard-conversation': 'hard conversation',
  rhythm: 'meeting',
  pulse: 'trust pulse',
  person: 'person',
  outside: 'outside event',
}
