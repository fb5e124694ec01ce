import { type MeanAgreement, meanAgreement } from './mean-of.ts'

/** An element of a definition of success, as it is worded now. */
export interface AcceptedElement {
  /** Opaque; carried into the shares. */
  readonly id: string
  /** Who of those that answered accepts it as it is worded now. */
  readonly acceptedBy: number
}

const pairsAmong = (people: number): number => (people * Math.max(0, people - 1)) / 2

/**
 * The definition-of-success part, 0..1, with each element's contribution and loss: of all elements that stand, those that
 * two both accept; for more than two the mean of their pairs.
 *
 *     value of an element = pairs that both accept it / pairs
 *
 * The union is of the elements that stand, so that one which neither accepts is no agreement. An acceptance of an older
 * wording is none. Contributions sum to the value, losses to 1 - value. Undefined (null) where fewer than two answered, or
 * nothing stands.
 * @param people how many answered any of it.
 */
export function acceptances(
  people: number,
  elements: readonly AcceptedElement[],
): MeanAgreement | null {
  const pairs = pairsAmong(people)
  if (pairs === 0) return null
  return meanAgreement(
    elements.map(({ id, acceptedBy }) => ({ id, value: pairsAmong(acceptedBy) / pairs })),
  )
}
