import { textWidth } from '../text-width.ts'

interface ReachProps {
  text: string
  /** Where the text begins, or ends with `end`, and its base line. */
  x: number
  y: number
  end?: boolean
}

/** In pixels: what a thumb needs, and how much of it lies above a text's base line. */
const [THUMB, ABOVE] = [24, 16]

/** Lets a thumb meet a text that leads on, which is lower than that. */
export function Reach({ text, x, y, end = false }: ReachProps) {
  const width = Math.max(THUMB, textWidth(text, 12))
  return (
    <rect
      className="reach"
      x={end ? x - width : x}
      y={y - ABOVE}
      width={width}
      height={THUMB}
      fill="transparent"
      stroke="none"
    />
  )
}
