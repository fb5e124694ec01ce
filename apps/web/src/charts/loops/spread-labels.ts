import { textWidth } from '../text-width.ts'

interface Labelled {
  x: number
  label: string
  note: string
  /** A label with a tone says how it stands: it goes before those that only say what happened. */
  tone?: string
}

/** A label with its place: above or below, running right or left from its x, over so many pixels. */
export type Spread<T> = T & {
  x: number
  side: 'above' | 'below'
  anchor: 'start' | 'end'
  reach: number
  /** There is no room for its words; its tick stands alone. */
  bare: boolean
}

const GAP = 12

/**
 * Gives each label a side on which it covers no other, above first; near the end they run leftwards. Where there is room
 * for some only, those with a tone come first, then the later ones.
 */
export function spreadLabels<T extends Labelled>(labels: readonly T[], width: number): Spread<T>[] {
  const taken = { above: [] as [number, number][], below: [] as [number, number][] }
  const spread = labels.map((label): Spread<T> => {
    const reach = Math.max(textWidth(label.label), textWidth(label.note))
    const anchor = label.x + reach > width ? 'end' : 'start'
    return { ...label, reach, anchor, side: 'above', bare: true }
  })
  const order = isCrowded(spread) ? [...spread].reverse() : [...spread]
  order.sort((a, b) => Number(b.tone !== undefined) - Number(a.tone !== undefined))
  for (const label of order) {
    const from = label.anchor === 'end' ? label.x - label.reach : label.x
    const to = from + label.reach + GAP
    const side = (['above', 'below'] as const).find((each) =>
      taken[each].every((other) => to <= other[0] || other[1] <= from),
    )
    if (side === undefined) continue
    taken[side].push([from, to])
    Object.assign(label, { side, bare: false })
  }
  return spread
}

/** More words than both sides hold. */
const isCrowded = (labels: readonly { reach: number; x: number }[]): boolean => {
  const last = Math.max(...labels.map(({ x, reach }) => x + reach))
  return labels.reduce((sum, { reach }) => sum + reach + GAP, 0) > 2 * last
}
