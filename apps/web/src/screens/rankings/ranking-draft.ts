import type { Answer } from '../../api/views.ts'
import { type Order, orderOf, ranksOf } from './order.ts'

type Given = Answer<'ranking'>['given'][number]
export type Said = Exclude<NonNullable<Given['said']>, { sealed: true }>

export interface RankingDraft {
  readonly order: Order
  /** By goal; none where nothing stands there. */
  readonly points: Readonly<Record<string, number>>
  /** As one thinks that the other ranks them. */
  readonly guess: Order
}

/** Who gives points gives as many. */
export const ALL_POINTS = 100

/** As it was answered before, where one may still replace it. */
export const draftFrom = (said: Said | undefined): RankingDraft =>
  said === undefined
    ? { order: [], points: {}, guess: [] }
    : {
        order: orderOf(said.ranks),
        points: Object.fromEntries(said.points.map(({ goal, points }) => [goal, points])),
        guess: orderOf(said.guess?.ranks ?? []),
      }

export const pointsGiven = ({ points }: RankingDraft): number =>
  Object.values(points).reduce((sum, each) => sum + each, 0)

/** What is wrong with an answer that shall be given so; undefined where nothing is. */
export function wrongWith(draft: RankingDraft): string | undefined {
  const given = pointsGiven(draft)
  if (draft.order.length < 2 && given === 0) return 'Give two goals a place, or give points.'
  if (given === 0 || given === ALL_POINTS) return undefined
  const off = Math.abs(ALL_POINTS - given)
  return given < ALL_POINTS
    ? `There are ${off} of ${ALL_POINTS} points left to give.`
    : `That is ${off} more than there are to give.`
}

/** What the command takes. */
export const inputFrom = (id: string, { order, points, guess }: RankingDraft, other?: string) => ({
  id,
  ranks: ranksOf(order),
  points: Object.entries(points).flatMap(([goal, given]) =>
    given > 0 ? [{ goal, points: given }] : [],
  ),
  ...(other === undefined || guess.length < 2
    ? {}
    : { guess: { of: other, ranks: ranksOf(guess) } }),
})
