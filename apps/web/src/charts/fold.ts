import { stretch } from '../words/dates.ts'
import type { Window } from './axis.ts'

/** An axis on which long silences take only a few pixels. */
export interface FoldedAxis {
  x: (time: number) => number
  time: (x: number) => number
  folds: readonly Fold[]
}

export interface Fold extends Window {
  x: number
  width: number
  /** How long the silence is, told so that it is no date: `quiet for 6 weeks`. */
  label: string
}

interface Piece extends Window {
  x: number
  width: number
  folded: boolean
}

const DAY = 86_400_000

/** Silences of at least `share` of the extent and three weeks, longest first, at most `most`. */
export function silences(
  busy: readonly number[],
  extent: Window,
  share = 0.06,
  most = 4,
): Window[] {
  const shortest = Math.max(21 * DAY, (extent.to - extent.from) * share)
  const ends = [
    extent.from,
    ...busy.filter((time) => time > extent.from && time < extent.to),
    extent.to,
  ]
  return ends
    .slice(1)
    .map((to, n) => ({ from: (ends[n] ?? to) + DAY, to: to - DAY }))
    .filter(({ from, to }) => to - from >= shortest)
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, most)
    .sort((a, b) => a.from - b.from)
}

/** Lays `extent` over `width` pixels with each silence folded to `foldWidth` pixels. */
export function foldedAxis(
  extent: Window,
  width: number,
  folded: readonly Window[],
  foldWidth = 32,
): FoldedAxis {
  const idle = folded.reduce((sum, { from, to }) => sum + to - from, 0)
  const perPixel = (extent.to - extent.from - idle) / Math.max(1, width - folded.length * foldWidth)
  const pieces = piecesOf(extent, folded, (piece) =>
    piece.folded ? foldWidth : (piece.to - piece.from) / perPixel,
  )
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
  return {
    x: (time) => {
      const at = clamp(time, extent.from, extent.to)
      const piece = pieces.find(({ to }) => at <= to) ?? pieces[pieces.length - 1]
      return piece === undefined
        ? 0
        : piece.x + ((at - piece.from) / Math.max(1, piece.to - piece.from)) * piece.width
    },
    time: (x) => {
      const at = clamp(x, 0, width)
      const piece =
        pieces.find((candidate) => at <= candidate.x + candidate.width) ?? pieces[pieces.length - 1]
      if (piece === undefined) return extent.from
      return piece.from + ((at - piece.x) / Math.max(0.001, piece.width)) * (piece.to - piece.from)
    },
    folds: pieces
      .filter((piece) => piece.folded)
      .map(({ from, to, x, width: wide }) => ({
        from,
        to,
        x,
        width: wide,
        label: `quiet for ${stretch(to - from)}`,
      })),
  }
}

function piecesOf(
  extent: Window,
  folded: readonly Window[],
  widthOf: (piece: Window & { folded: boolean }) => number,
): Piece[] {
  const spans: (Window & { folded: boolean })[] = []
  let from = extent.from
  for (const silence of folded) {
    spans.push({ from, to: silence.from, folded: false }, { ...silence, folded: true })
    from = silence.to
  }
  spans.push({ from, to: extent.to, folded: false })
  let x = 0
  return spans.map((span) => {
    const piece = { ...span, x, width: widthOf(span) }
    x += piece.width
    return piece
  })
}
