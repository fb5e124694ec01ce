import type { Params } from '../../api/views.ts'

const DAYS_BACK = 90

interface Search {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly on?: string | undefined
  readonly clock?: string | undefined
}

/** The days of an address; where it names none that has come, the last ninety. */
export function daysIn({ from, to, on, clock }: Search, today: string): Params<'difference'> {
  if (on !== undefined) return { on: come(on, today) ?? today }
  const back = new Date(Date.parse(today) - DAYS_BACK * 86_400_000).toISOString().slice(0, 10)
  return {
    from: come(from, today) ?? back,
    to: come(to, today) ?? today,
    ...(clock === 'known' ? { clock } : {}),
  }
}

const come = (day: string | undefined, today: string): string | undefined =>
  day !== undefined && day <= today ? day : undefined
