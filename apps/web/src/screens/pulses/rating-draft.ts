import type { Answer } from '../../api/views.ts'

export type Question = Answer<'pulse'>['questions'][number]
type Rating = Answer<'pulse'>['ratings'][number]
export type Said = Exclude<NonNullable<Rating['said']>, { sealed: true }>
export type ItemId = keyof Said['scores']

/** What is chosen so far: a figure, null for "cannot say", or nothing yet; and the share of each reason in percent. */
export interface RatingDraft {
  readonly scores: Readonly<Partial<Record<ItemId, number | null>>>
  readonly shares: Readonly<Record<string, number>>
}

/** As it was answered before, where one may still replace it. */
export const draftFrom = (said: Said | undefined): RatingDraft =>
  said === undefined
    ? { scores: {}, shares: {} }
    : {
        scores: said.scores,
        shares: Object.fromEntries(
          said.because.map(({ entry, share }) => [entry.id, Math.round(100 * share)]),
        ),
      }

/** What is wrong with an answer that shall be given so; undefined where nothing is. */
export function wrongWith(
  { scores, shares }: RatingDraft,
  items: readonly { id: string }[],
  fewest: number,
): string | undefined {
  const open = items.filter(({ id }) => scores[id as ItemId] === undefined)
  if (open.length > 0) {
    return open.length === 1 ? 'One line is still open.' : `${open.length} lines are still open.`
  }
  const said = Object.values(scores).filter((score) => score !== null)
  if (said.length < fewest) return `It takes a figure for at least ${fewest}.`
  return sum(shares) > 100 ? 'The shares add up to more than 100 %.' : undefined
}

export const sum = (shares: RatingDraft['shares']): number =>
  Object.values(shares).reduce((total, share) => total + share, 0)

/** What the command takes. */
export const inputFrom = (id: string, to: string, { scores, shares }: RatingDraft) => ({
  id,
  to,
  scores,
  because: Object.entries(shares)
    .filter(([, share]) => share > 0)
    .map(([event, share]) => ({ event, share: share / 100 })),
})
