import type { UnreadLine } from '../notes.ts'
import type { GoalField, TableReading } from './fields.ts'
import type { Row } from './table.ts'
import { type Amount, amountOf, dayOf, periodNamed, type Writing } from './values.ts'

/** A cell that was not understood, and what to do instead. */
export type CellNote = UnreadLine & { readonly instead: string }

/** What one row says of a goal. */
export interface GoalRow {
  readonly line: number
  readonly title: string
  /** How far its title is set in. */
  readonly indent: number
  readonly number: string
  readonly parent: string
  readonly owners: readonly string[]
  readonly function: string
  readonly metric: string
  readonly unit: string
  readonly baseline: number | undefined
  readonly target: number | undefined
  /** A target that is no number, as it stands there. */
  readonly targetText: string
  readonly progress: number | undefined
  readonly progressText: string
  readonly startsOn: string | undefined
  readonly horizon: string | undefined
  readonly period:
    | { readonly label: string; readonly from?: string; readonly to?: string }
    | undefined
  readonly definition: string
  readonly growth: boolean
}

const YES = /^(?:y|yes|true|x|1|✓|✔)$/i
const NO = /^(?:n|no|false|0|-|–)?$/i
const OWNERS = /[,;/\n]|\s+(?:and|&)\s+/i
const LEADING_NUMBER = /^(\d{1,4}(?:\.\d{1,4})*)[.)]?\s+(?=\S)/

/** Reads single rows, the same way through a whole table. */
export class RowReader {
  readonly #reading: TableReading
  readonly #writing: Writing
  readonly notes: CellNote[] = []

  constructor(reading: TableReading, writing: Writing) {
    this.#reading = reading
    this.#writing = writing
  }

  /** Undefined for a row that names no goal. */
  read(row: Row): GoalRow | undefined {
    const cell = (field: GoalField) => row.cells[this.#reading.columns.indexOf(field)] ?? ''
    const text = (field: GoalField) => cell(field).trim()
    const { title, number } = this.#titled(cell('title'), text('number'))
    if (title === '') {
      this.#note(row, row.cells.join(' ').trim(), 'no title', 'left out; give it a title')
      return undefined
    }
    const amount = (field: GoalField) => this.#amount(row, field, text(field))
    const [baseline, target, progress] = [
      amount('baseline'),
      amountOf(text('target'), this.#writing),
      amountOf(text('progress'), this.#writing),
    ]
    const horizon = this.#horizon(row, text('horizon'))
    const period = periodNamed(text('period')) ?? labelled(text('period')) ?? horizon.period
    return {
      line: row.line,
      title,
      indent: indentOf(cell('title')),
      number,
      parent: text('parent'),
      owners: namesIn(text('owner')),
      function: text('function'),
      metric: text('metric'),
      unit: text('unit') || unitOf(target, baseline, progress),
      baseline: baseline?.amount,
      target: target?.amount,
      targetText: target === undefined ? text('target') : '',
      progress: progress?.amount,
      progressText: progress === undefined ? text('progress') : '',
      startsOn: this.#day(row, text('startsOn')),
      horizon: horizon.day,
      period,
      definition: text('definition'),
      growth: this.#isGrowth(row, text('growth')),
    }
  }

  /** A number that stands before the title is the goal's, where numbers show which serves which. */
  #titled(title: string, number: string) {
    const whole = title.trim()
    const [lead, leading = ''] = LEADING_NUMBER.exec(whole) ?? []
    const isNumbered = this.#reading.hierarchy === 'numbers' && number === '' && lead !== undefined
    return isNumbered
      ? { title: whole.slice(lead.length), number: leading }
      : { title: whole, number: number.replace(/\.$/, '') }
  }

  #amount(row: Row, field: GoalField, text: string): Amount | undefined {
    const amount = amountOf(text, this.#writing)
    if (amount === undefined && text !== '')
      this.#note(row, text, `no number for the ${field}`, 'left open; write a number')
    return amount
  }

  #horizon(row: Row, text: string) {
    const named =
      text === '' || dayOf(text, this.#writing).is !== 'no day' ? undefined : periodNamed(text)
    if (named !== undefined) return { day: 'to' in named ? named.to : undefined, period: named }
    return { day: this.#day(row, text), period: undefined }
  }

  #day(row: Row, text: string): string | undefined {
    if (text === '') return undefined
    const day = dayOf(text, this.#writing)
    if (day.is === 'day') return day.day
    const why = day.is === 'two days' ? 'day or month first?' : day.is
    this.#note(row, text, why, 'left open; write it as year-month-day')
    return undefined
  }

  #isGrowth(row: Row, text: string): boolean {
    if (YES.test(text)) return true
    if (!NO.test(text)) this.#note(row, text, 'neither yes nor no', 'taken as no growth goal')
    return false
  }

  #note({ line }: Row, text: string, why: string, instead: string): void {
    this.notes.push({ line, text, why, instead })
  }
}

const labelled = (label: string) => (label === '' ? undefined : { label })

const unitOf = (...amounts: readonly (Amount | undefined)[]): string =>
  amounts.find((amount) => amount?.unit !== undefined)?.unit ?? ''

const indentOf = (title: string): number =>
  (/^\s*/.exec(title)?.[0] ?? '').replaceAll('\t', '    ').length

const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(OWNERS)
      .map((name) => name.trim())
      .filter((name) => name !== '' && !/^(?:tbd|n\/?a|none|nobody|-|–|\?)$/i.test(name)),
  ),
]
