/**
 * Where numbers of one span stand on another, in proportion: values in pixels, say. Where the first span is a single
 * number, that stands in the middle.
 */
export const linear = ([from, to]: Span, [start, end]: Span): ((value: number) => number) => {
  const share = (value: number) => (to === from ? 0.5 : (value - from) / (to - from))
  return (value) => start * (1 - share(value)) + end * share(value)
}

type Span = readonly [number, number]
