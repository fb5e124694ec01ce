import { timeDay, timeHour, timeMonday, timeMonth, timeYear } from 'd3-time'
import { monthName } from '../words/dates.ts'
import { linear } from './linear.ts'
import { textWidth } from './text-width.ts'

/** A stretch of time in milliseconds since 1970. */
export interface Window {
  from: number
  to: number
}

/** Where moments stand on a plot that is `width` pixels wide. */
export interface TimeAxis {
  window: Window
  width: number
  x: (time: number) => number
  time: (x: number) => number
}

export interface Tick {
  at: number
  label: string
  /** The first of its year, or the first on the axis: the label that carries the larger unit. */
  major: boolean
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

export function timeAxis(window: Window, width: number): TimeAxis {
  const days = [window.from, window.to] as const
  const time = linear([0, width], days)
  return { window, width, x: linear(days, [0, width]), time: (x) => Math.trunc(time(x)) }
}

const every = (interval: typeof timeMonth, step: number) => interval.every(step) ?? interval

const steps = [
  { length: HOUR, interval: timeHour, name: hourName },
  { length: 6 * HOUR, interval: every(timeHour, 6), name: hourName },
  { length: DAY, interval: timeDay, name: dayName },
  { length: 7 * DAY, interval: timeMonday, name: dayName },
  { length: 30.44 * DAY, interval: timeMonth, name: monthLabel },
  { length: 91.3 * DAY, interval: every(timeMonth, 3), name: monthLabel },
  { length: 365 * DAY, interval: timeYear, name: (date: Date) => String(date.getFullYear()) },
  {
    length: 5 * 365 * DAY,
    interval: every(timeYear, 5),
    name: (date: Date) => String(date.getFullYear()),
  },
] as const

/** Ticks at whole hours, days, weeks, months, quarters or years, at least `room` pixels apart. */
export function ticks({ window, width }: TimeAxis, room = 52): Tick[] {
  const pixels = width / Math.max(1, window.to - window.from)
  const step = steps.find(({ length }) => length * pixels >= room) ?? steps[steps.length - 1]
  if (step === undefined) return []
  const dates = step.interval.range(new Date(window.from), new Date(window.to + 1))
  return dates.map((date, n) => ({
    at: date.getTime(),
    label: step.name(date, n === 0),
    major: n === 0 || isNewYear(date),
  }))
}

/** The same, without the labels that would run into the one before them. */
export function labelled(axis: TimeAxis): Tick[] {
  let free = Number.NEGATIVE_INFINITY
  return ticks(axis).map((tick) => {
    const x = axis.x(tick.at)
    if (x < free) return { ...tick, label: '' }
    free = x + textWidth(tick.label) + 8
    return tick
  })
}

const isNewYear = (date: Date) =>
  date.getMonth() === 0 && date.getDate() === 1 && date.getHours() === 0

function monthLabel(date: Date, first: boolean): string {
  return first || date.getMonth() === 0
    ? `${monthName(date)} ${date.getFullYear()}`
    : monthName(date)
}

function dayName(date: Date, first: boolean): string {
  const name = `${date.getDate()} ${monthName(date)}`
  return first ? `${name} ${date.getFullYear()}` : name
}

function hourName(date: Date, first: boolean): string {
  return first || date.getHours() === 0
    ? dayName(date, false)
    : `${String(date.getHours()).padStart(2, '0')}:00`
}

/** The window moved and stretched so that it stays inside `extent` and at least a day long. */
export function within(extent: Window, { from, to }: Window): Window {
  const length = Math.min(Math.max(to - from, DAY), extent.to - extent.from)
  const start = Math.min(Math.max(from, extent.from), extent.to - length)
  return { from: start, to: start + length }
}

/** The window stretched by `factor` about a moment that keeps its place. */
export const zoomed = ({ from, to }: Window, about: number, factor: number): Window => ({
  from: about - (about - from) * factor,
  to: about + (to - about) * factor,
})
