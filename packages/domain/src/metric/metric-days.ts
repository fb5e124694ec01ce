import { requirePassed } from '../kernel/days.ts'
import type { Days } from '../kernel/event.ts'
import { require } from '../kernel/refusal.ts'
import type { LocalDate } from '../kernel/time.ts'

interface Reported {
  readonly on: LocalDate
  readonly since?: LocalDate | undefined
}

/** @throws Refusal `DayToCome` or `EndsBeforeItBegins` naming the field within `path`. */
export function requireReported({ on, since }: Reported, days: Days, path = ''): void {
  requirePassed(on, days, `${path}on`)
  const inOrder = since === undefined || since <= on
  require(inOrder, 'EndsBeforeItBegins', 'It ends before it begins.', `${path}since`)
}
