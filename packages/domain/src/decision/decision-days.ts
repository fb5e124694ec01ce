import type { Days } from '../kernel/event.ts'
import { require } from '../kernel/refusal.ts'
import type { LocalDate } from '../kernel/time.ts'

/** A review follows what it reviews. @throws Refusal `ReviewInThePast`. */
export function requireReviewAfter(
  { reviewOn }: { readonly reviewOn?: LocalDate | null | undefined },
  { happened }: Days,
): void {
  const after = reviewOn === undefined || reviewOn === null || reviewOn >= happened
  require(after, 'ReviewInThePast', 'A review lies after what it reviews.', 'reviewOn')
}
