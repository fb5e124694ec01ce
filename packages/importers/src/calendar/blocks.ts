import { ImportError } from '../errors.ts'

const NAMES = ['VEVENT', 'VTIMEZONE'] as const

/** The lines of one entry or one zone of a calendar, as they stand in its file. */
export interface Block {
  readonly name: (typeof NAMES)[number]
  /** Where it begins in the file, from 1. */
  readonly line: number
  readonly lines: readonly string[]
}

/** The first calendar of a file. */
interface Blocks {
  readonly blocks: readonly Block[]
  /** The last line of a file that breaks off before its calendar ends. */
  readonly brokenOff?: number
}

const EDGE = /^(BEGIN|END):(VCALENDAR|VEVENT|VTIMEZONE)\s*$/i
const BEGINNING = /^\uFEFF?BEGIN:VCALENDAR\s*$/i

/**
 * Takes a calendar apart, so that each entry is read by itself. One that has no end goes on to where the next begins.
 * @throws ImportError `CalendarNotReadable`
 */
export function blocksIn(text: string): Blocks {
  const lines = text.split(/\r?\n/)
  const first = lines.findIndex((line) => BEGINNING.test(line))
  if (first === -1) throw notReadable()
  const blocks: Block[] = []
  let open: { readonly name: Block['name']; readonly from: number } | undefined
  const close = (to: number) => {
    if (open === undefined) return
    const { name, from } = open
    blocks.push({ name, line: from + 1, lines: lines.slice(from, to) })
    open = undefined
  }
  for (let at = first + 1; at < lines.length; at += 1) {
    const [, way, said] = EDGE.exec(lines[at] ?? '') ?? []
    if (way === undefined) continue
    const isEnd = way.toUpperCase() === 'END'
    const name = NAMES.find((each) => each === said?.toUpperCase())
    close(isEnd && open?.name === name ? at + 1 : at)
    if (isEnd && name === undefined) return { blocks }
    if (!isEnd && name !== undefined) open = { name, from: at }
  }
  close(lines.length)
  if (blocks.length === 0) throw notReadable()
  return { blocks, brokenOff: lines.length }
}

const notReadable = () =>
  new ImportError(
    'CalendarNotReadable',
    'This is no calendar that can be read (.ics): export one from your calendar, and choose that.',
  )

/** A line of a calendar, with those by which it goes on. */
export interface ContentLine {
  readonly line: number
  readonly text: string
}

/** What a block says, without what begins and ends it and its parts. */
export function contentOf({ line, lines }: Block): ContentLine[] {
  const content: { line: number; text: string }[] = []
  for (const [n, text] of lines.entries()) {
    const before = content.at(-1)
    if (before !== undefined && /^[ \t]/.test(text)) before.text += text.slice(1)
    else if (text !== '') content.push({ line: line + n, text })
  }
  return content.filter(({ text }) => !/^(?:BEGIN|END):/i.test(text))
}
