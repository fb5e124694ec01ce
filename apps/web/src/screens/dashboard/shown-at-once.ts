/** About as many as stand beside the timeline. */
const SOME = 7

/** How many of what waits stand there unfolded: some, and all that is overdue; for one alone no fold is made. */
export function shownAtOnce(items: readonly { readonly overdueDays: number }[]): number {
  const most = Math.max(SOME, items.filter(({ overdueDays }) => overdueDays > 0).length)
  return items.length === most + 1 ? items.length : most
}
