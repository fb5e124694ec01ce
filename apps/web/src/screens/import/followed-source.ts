/** What one reading of a followed address came to. */
export interface Reading {
  at: string
  came?: { recorded: number; known: number; lines: number }
  import?: string
  problem?: string
}

/** An address that is read again on a schedule. */
export interface Followed {
  id: string
  url: string
  of: 'goals' | 'history'
  every: 'hour' | 'day' | 'week'
  since: string
  next: string
  readings: Reading[]
}

export const kindNames: Readonly<Record<Followed['of'], string>> = {
  goals: 'a table of goals (CSV)',
  history: 'a Git repository',
}

export const everyNames: Readonly<Record<Followed['every'], string>> = {
  hour: 'every hour',
  day: 'every day',
  week: 'every week',
}
