import ICAL from 'ical.js'
import type { UnreadLine } from '../notes.ts'
import { type Block, blocksIn, contentOf } from './blocks.ts'
import { parsed, unreadable, untimely } from './understood.ts'

/** An entry of a calendar. */
interface CalendarEntry {
  readonly event: ICAL.Event
  /** What takes its place on some of its days. */
  readonly exceptions: readonly ICAL.Event[]
  /** Where it begins in the file, from 1. */
  readonly line: number
}

interface Entries {
  readonly entries: readonly CalendarEntry[]
  readonly unread: readonly UnreadLine[]
}

/**
 * The entries of a calendar, and those that are not understood: one that is spoilt spoils no other.
 * @throws ImportError `CalendarNotReadable`
 */
export function entriesIn(text: string): Entries {
  const { blocks, brokenOff } = blocksIn(text)
  const calendar = new ICAL.Component('vcalendar')
  const unread: UnreadLine[] = []
  const read: { readonly event: ICAL.Event; readonly line: number }[] = []
  // Zones first: what names one is read by it.
  for (const block of blocks.toSorted((a, b) => b.name.localeCompare(a.name))) {
    const component = parsed(block)
    const isNamed = block.name === 'VEVENT' || component?.hasProperty('tzid')
    if (component !== undefined && isNamed) calendar.addSubcomponent(component)
    const spoilt = spoiltIn(block, component)
    if (spoilt !== undefined) unread.push(spoilt)
    else if (component?.name === 'vevent')
      read.push({ event: new ICAL.Event(component), line: block.line })
  }
  if (brokenOff !== undefined) unread.push({ ...BROKEN_OFF, line: brokenOff, text: '' })
  return { entries: withExceptions(read), unread: unread.sort((a, b) => a.line - b.line) }
}

const BROKEN_OFF = {
  why: 'the file breaks off before its calendar ends',
  instead: 'what stands before it is read; export the calendar again for the rest',
}

/** Why a block is not understood, by the line that spoils it. */
function spoiltIn(block: Block, component: ICAL.Component | undefined): UnreadLine | undefined {
  const isEntry = block.name === 'VEVENT'
  if (component !== undefined && !isEntry) return undefined
  const spoilt = component === undefined ? unreadable(block) : untimely(block, component)
  if (component !== undefined && spoilt === undefined) return undefined
  return {
    line: spoilt?.line ?? block.line,
    text: said(block, isEntry ? 'SUMMARY' : 'TZID'),
    why: spoilt === undefined ? 'it is not whole' : `“${clipped(spoilt.text)}” is not understood`,
    instead: isEntry ? 'left out; record it by hand' : 'times in it go by its name',
  }
}

const SHOWN = 80
const clipped = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)

/** What one of a block's lines says, also where the block cannot be read. */
function said(block: Block, name: string): string {
  const line = new RegExp(`^${name}(?:;[^:]*)?:(.*)$`, 'i')
  const found = contentOf(block).flatMap(({ text }) => line.exec(text)?.[1] ?? [])
  return (found[0] ?? '').replaceAll(/\\([\\,;])/g, '$1').trim()
}

/** Each with what takes its place on some days; what takes the place of nothing here stands for itself. */
function withExceptions(read: readonly Omit<CalendarEntry, 'exceptions'>[]): CalendarEntry[] {
  const whole = new Set(
    read.flatMap(({ event }) => (event.isRecurrenceException() ? [] : [event.uid])),
  )
  const isPart = ({ event }: (typeof read)[number]) =>
    event.isRecurrenceException() && whole.has(event.uid)
  const parts = Map.groupBy(read.filter(isPart), ({ event }) => event.uid)
  return read
    .filter((each) => !isPart(each))
    .map((each) => ({
      ...each,
      exceptions: (parts.get(each.event.uid) ?? []).map(({ event }) => event),
    }))
}
