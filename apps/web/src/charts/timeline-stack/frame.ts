import type { TimeAxis } from '../axis.ts'
import { extentOf } from '../curve.ts'
import type { MarkKind } from '../mark.ts'
import { textWidth } from '../text-width.ts'
import { type LaneLayout, layoutLane } from './lane-layout.ts'
import { isEmpty, type Span, soleOf, type TimedPanel } from './panels.ts'

/** How a stack divides its width: names and values left, the plot, labels at the lines' ends right. */
export interface Frame {
  gutter: number
  plot: number
  labels: number
  /** Too narrow for gutter and labels: names and values stand inside the plot. */
  narrow: boolean
}

/** A panel and where it stands, in pixels from the top of the stack. */
export interface Row {
  panel: TimedPanel
  top: number
  height: number
  lane?: LaneLayout
  /** The scale of a curve panel, low and high. */
  scale?: [number, number]
}

type Size = Omit<Row, 'panel' | 'top'>

export const AXIS_HEIGHT = 24

/** The room right of the plot, for labels at the lines' ends. */
export const LABELS = 100
const GUTTER = 184

export function frameOf(width: number): Frame {
  const narrow = width < 700
  return narrow
    ? { gutter: 0, plot: width, labels: 0, narrow }
    : { gutter: GUTTER, plot: width - GUTTER - LABELS, labels: LABELS, narrow }
}

/** Stacks the panels under the axis, each as high as what it shows in this window needs. */
export function rowsOf(
  panels: readonly TimedPanel[],
  axis: TimeAxis,
  now: number,
  { narrow, labels }: Frame,
): Row[] {
  let top = AXIS_HEIGHT
  const first = panels.find((panel) => panel.kind === 'curves' && !isEmpty(panel))
  return panels.map((panel) => {
    const size = measured(panel, axis, now, narrow, labels - 10)
    const row = {
      panel,
      top,
      ...(narrow ? below(NAME, size) : panel === first ? belowNames(size) : size),
    }
    top += row.height
    return row
  })
}

function measured(
  panel: TimedPanel,
  axis: TimeAxis,
  now: number,
  narrow: boolean,
  spare: number,
): Size {
  if (isEmpty(panel))
    return { height: narrow ? emptyHeight(panel, axis.width) : Math.max(56, noteHeight(panel)) }
  if (panel.kind === 'lane') {
    const lane = layoutLane(panel.of, panel.marks, axis, now, Math.max(0, spare))
    const height = narrow ? lane.height + NAME : Math.max(lane.height, besideIt(panel.of))
    return { height: height + bandsHeight(panel.spans), lane }
  }
  const inked = panel.curves.every(({ person }) => person === 'ink')
  const first = Math.max(188, VALUES + saidBelow(panel.gap) + saidBelow(panel.caution))
  const named = inked && soleOf(panel) === undefined
  const height = named
    ? namedHeight(panel.curves, narrow)
    : inked
      ? Math.max(LOW, narrow ? 0 : noteHeight(panel))
      : narrow
        ? 136
        : panel.id === 'trust'
          ? first
          : 104
  return { height, scale: extentOf(panel.curves, axis.window) }
}

/** The regions' names stand over the first curves: a low plot has none of its height to spare for them. */
const belowNames = (size: Size): Size => (size.height > LOW ? size : below(NAMES, size))

/** Curves below what stands over them in so many pixels, on the same scale. */
function below(room: number, size: Size): Size {
  const { height, scale } = size
  if (scale === undefined) return size
  const [low, high] = scale
  return { height: height + room, scale: [low, high + ((high - low) * room) / (height - AIR)] }
}

/** A line of no person that is a part of what its panel is called by is named in the gutter, under the panel's own name. */
const namedHeight = (curves: readonly unknown[], narrow: boolean): number =>
  narrow ? 136 : 68 + 24 * curves.length

/** Pixels: a plot of one curve, the names of the regions, and the air above and below a curve. */
const [LOW, NAMES, AIR] = [72, 28, 20]

/** What the gutter says of two views: the panel's name, what it is of, and what each view says. */
const VALUES = 108

/** The lines that something takes in the gutter, in pixels. */
const linesHeight = (said: string): number => 15 * Math.ceil(textWidth(said, 11) / (158 - 12))

/** What is said below them takes the lines that it needs. */
const saidBelow = (said: string | undefined): number =>
  said === undefined ? 0 : 12 + linesHeight(`Latest: ${said}`)

/** The panel's name and what it is of, and as much air below as above them. */
const noteHeight = (panel: TimedPanel): number =>
  panel.kind === 'curves' && panel.note !== undefined ? 40 + linesHeight(panel.note) : 0

/** A panel's name on a phone, above its marks or curves. */
const NAME = 20

/** What the gutter says of a lane, line under line: its name, how it stands, and what more there is to say of that. */
function besideIt(of: MarkKind): number {
  const lines = of === 'decision' ? 3 : of === 'commitment' ? 2 : 1
  return lines === 1 ? 26 : 34 + (lines - 1) * 24
}

/** From one row of bands to the next, in pixels. */
export const BAND = 18

const bandsHeight = (spans: readonly Span[] = []): number =>
  BAND * (Math.max(-1, ...spans.map(({ row }) => row)) + 1)

const BUTTON = 44
const LINE = 20

/** On a phone its sentence takes the lines that it needs, and what can be done stands under it. */
function emptyHeight({ title, empty }: TimedPanel, width: number): number {
  const lines = Math.ceil(textWidth(`${title} ${empty?.sentence ?? ''}`, 13) / (width - 16))
  return 24 + lines * LINE + (empty?.action === undefined ? 0 : BUTTON + 8)
}
