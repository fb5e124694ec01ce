import { textWidth } from '../text-width.ts'

interface Labelled {
  x: number
  label: string
  note: string
}

/** Gives each label the side on which it covers no earlier one; the first stands above, and near the end they run leftwards. */
export function spreadLabels<T extends Labelled>(
  labels: readonly T[],
  width: number,
): (T & { side: 'above' | 'below'; anchor: 'start' | 'end' })[] {
  const taken = { above: Number.NEGATIVE_INFINITY, below: Number.NEGATIVE_INFINITY }
  return labels.map((label) => {
    const wide = Math.max(textWidth(label.label), textWidth(label.note))
    const anchor = label.x + wide > width ? ('end' as const) : ('start' as const)
    const from = anchor === 'end' ? label.x - wide : label.x
    const side =
      taken.above <= from
        ? ('above' as const)
        : taken.below <= taken.above
          ? ('below' as const)
          : ('above' as const)
    taken[side] = from + wide + 12
    return { ...label, side, anchor }
  })
}
