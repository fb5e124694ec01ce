/** A place on a drawing, in pixels. */
type Place = readonly [x: number, y: number]

/** What a course reaches at one place of it: both heights, in pixels. */
type Reaches = readonly [x: number, from: number, to: number]

/** The path of a line through places in their order; held: each height stands until the next begins. */
export function lineThrough(places: readonly Place[], held = false): string {
  const [first, ...others] = places.map(([x, y]) => [rounded(x), rounded(y)] as const)
  if (first === undefined) return ''
  // Closed, a line to nowhere is drawn as the dot that its caps make.
  if (others.length === 0) return `M${first}Z`
  return `M${first}${others.map(([x, y]) => (held ? `H${x}V${y}` : `L${x},${y}`)).join('')}`
}

/** The path around what a course reaches, in parts where something of it is missing. */
export function around(course: readonly (Reaches | undefined)[]): string {
  const parts: Reaches[][] = [[]]
  for (const reaches of course) {
    if (reaches === undefined) parts.push([])
    else parts.at(-1)?.push(reaches)
  }
  return parts
    .filter((part) => part.length > 0)
    .map((part) => {
      const there = part.map(([x, , to]): Place => [x, to])
      const back = part.map(([x, from]): Place => [x, from]).reverse()
      return `${lineThrough([...there, ...back])}Z`
    })
    .join('')
}

/** No eye tells a thousandth of a pixel, and each digit goes over the wire where a picture is saved. */
const rounded = (pixels: number): number => Math.round(pixels * 1000) / 1000
