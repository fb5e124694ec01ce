import { dayIn } from '@lockstep/domain/written'
import {
  type Alternative,
  type Choosing,
  choosing,
  LEFT_OUT,
  type LineChoices,
} from '../line-choices.ts'
import type { UnreadLine } from '../notes.ts'
import { namedPeriod } from '../okr/period.ts'
import { indentOf, namesIn, shortOf } from './cells.ts'
import type { GoalField, TableReading } from './fields.ts'
import { outcomes, type Status, statusIn } from './status.ts'
import type { Row } from './table.ts'
import {
  type Amount,
  amountOf,
  amountsMeant,
  lastDaysMeant,
  periodNamed,
  type Writing,
} from './values.ts'

/** A cell that was not understood, and what to do instead. */
export type CellNote = UnreadLine & { readonly instead: string; readonly choosing: Choosing }

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
  readonly status: Status
  readonly startsOn: string | undefined
  readonly horizon: string | undefined
  /** When it is due, as the table alone tells it: a goal is known again by that, whatever was chosen for it. */
  readonly due: string
  readonly period:
    | { readonly label: string; readonly from?: string; readonly to?: string }
    | undefined
  readonly definition: string
  readonly growth: boolean
}

const YES = /^(?:y|yes|true|x|1|✓|✔)$/i
const NO = /^(?:n|no|false|0|-|–)?$/i
const LEADING_NUMBER = /^(\d{1,4}(?:\.\d{1,4})*)[.)]?\s+(?=\S)/

/** Reads single rows, the same way through a whole table. */
export class RowReader {
  readonly #reading: TableReading
  readonly #writing: Writing
  readonly #known: LineChoices
  readonly notes: CellNote[] = []

  constructor(reading: TableReading, writing: Writing, known: LineChoices) {
    this.#reading = reading
    this.#writing = writing
    this.#known = known
  }

  /** Undefined for a row that names no goal. */
  read(row: Row): GoalRow | undefined {
    const cell = (field: GoalField) => row.cells[this.#reading.columns.indexOf(field)] ?? ''
    const text = (field: GoalField) => cell(field).trim()
    const { title: named, number } = this.#titled(cell('title'), text('number'))
    const title = named || this.#untitled(row, [text('metric'), text('definition')])
    if (title === undefined) return undefined
    const cellOf = (field: GoalField): Cell => ({ row, title, field, text: text(field) })
    const baseline = this.#amount(cellOf('baseline'))
    const target = amountOf(text('target'), this.#writing)
    const counted = text('unit') || unitOf(target, baseline)
    const isCounted = counted !== '' || target !== undefined || baseline !== undefined
    const progress = this.#progress(cellOf('progress'), isCounted ? counted : undefined)
    this.#surplus(row, title)
    const horizon = this.#horizon(cellOf('horizon'))
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
      unit: counted || (isCounted ? '' : unitOf(progress)),
      baseline: baseline?.amount,
      target: target?.amount,
      targetText: target === undefined ? text('target') : '',
      progress: progress?.amount,
      progressText: progress === undefined ? text('progress') : '',
      status: this.#status(cellOf('status')),
      startsOn: this.#day(cellOf('startsOn')).day,
      horizon: horizon.day,
      due: period?.label ?? knownBy(text('horizon'), horizon),
      period,
      definition: text('definition'),
      growth: this.#isGrowth(cellOf('growth')),
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

  /** What may stand for the title that a row lacks; undefined leaves the row out. */
  #untitled(row: Row, others: readonly string[]): string | undefined {
    const titles = others.filter((other) => other !== '').map((other) => shortOf(other))
    return this.#settle(
      { row, title: '', field: 'title', text: row.cells.join(' ').trim() },
      'no title',
      'left out; give it a title',
      [...new Set(titles)].map((title) => ({ is: title, label: `Call it “${title}”` })),
    )
  }

  #amount(cell: Cell): Amount | undefined {
    const { text, field } = cell
    const amount = amountOf(text, this.#writing)
    if (amount !== undefined || text === '') return amount
    const meant = amountsMeant(text, this.#writing)
    const chosen = this.#settle(cell, `no number for the ${field}`, 'left open; write a number', [
      ...meant.map(({ amount: is, unit = '' }, at) => ({
        is: at === 0 ? 'number' : 'other number',
        label: `Take ${is} ${unit}`.trim(),
      })),
      LEFT_OUT,
    ])
    return chosen === 'number' ? meant[0] : chosen === 'other number' ? meant[1] : undefined
  }

  /** @param unit in which the goal counts; undefined where nothing else says */
  #progress(cell: Cell, unit: string | undefined): Amount | undefined {
    const amount = amountOf(cell.text, this.#writing)
    if (amount?.unit === undefined || unit === undefined) return amount
    if (amount.unit === (amountOf(`1${unit}`, this.#writing)?.unit ?? unit)) return amount
    const taken = { is: 'number', label: `Take ${amount.amount} ${unit}`.trim() }
    const why = unit === '' ? 'a unit that the goal has not' : `not in ${unit}`
    const chosen = this.#settle(cell, why, 'kept in its own words', [taken, LEFT_OUT])
    return chosen === taken.is ? amount : undefined
  }

  /** The same words mean the same in every row: they are asked about once. */
  #status({ row: { line }, text }: Cell): Status {
    const plain = statusIn(text)
    if (plain !== undefined) return plain
    const choice = choosing(this.#known, ['status', text.toLowerCase()], taken)
    if (this.notes.every(({ choosing: { id } }) => id !== choice.id)) {
      const why = 'no outcome that is plain'
      this.notes.push({ line, text, why, instead: 'kept in its own words', choosing: choice })
    }
    return { is: outcomes.find((each) => each === choice.chosen) ?? 'told', text }
  }

  /** Cells that stand under no heading. */
  #surplus(row: Row, title: string): void {
    const { columns } = this.#reading
    const text = row.cells.slice(columns.length).join(' ').trim()
    if (text === '') return
    const choice = choosing(this.#known, [`surplus\n${title}`, text], [LEFT_OUT])
    const why = 'more cells than headings'
    this.notes.push({ line: row.line, text, why, instead: 'not taken', choosing: choice })
  }

  #horizon(cell: Cell) {
    const { text } = cell
    const named = dayIn(text, this.#writing.slashes).is === 'no day' ? periodNamed(text) : undefined
    if (named === undefined) return { ...this.#day(cell), period: undefined }
    return { day: named.to, chosen: false, period: named }
  }

  #day(cell: Cell): { readonly day: string | undefined; readonly chosen: boolean } {
    if (cell.text === '') return { day: undefined, chosen: false }
    const day = dayIn(cell.text, this.#writing.slashes)
    if (day.is === 'day') return { day: day.day, chosen: false }
    const why = day.is === 'two days' ? 'day or month first?' : day.is
    const meant = lastDaysMeant(cell.text)
    const chosen = this.#settle(cell, why, 'left open; write it as year-month-day', [
      ...meant.map((is) => ({ is, label: `Take ${is}` })),
      LEFT_OUT,
    ])
    return { day: meant.find((is) => is === chosen), chosen: true }
  }

  #isGrowth(cell: Cell): boolean {
    if (YES.test(cell.text)) return true
    if (NO.test(cell.text)) return false
    const growth = { is: 'growth', label: 'A growth goal' }
    const why = 'neither yes nor no'
    return this.#settle(cell, why, 'taken as no growth goal', [growth, LEFT_OUT]) === growth.is
  }

  /** Notes a cell, and tells what was chosen for it. */
  #settle(
    { row: { line }, title, field, text }: Cell,
    why: string,
    instead: string,
    choices: readonly Alternative[],
  ): string | undefined {
    const choice = choosing(this.#known, [`${field}\n${title}`, text], choices)
    this.notes.push({ line, text, why, instead, choosing: choice })
    return choice.chosen
  }
}

const taken = outcomes.map((is) => ({ is, label: `Take it as ${is}` }))

/** Days as they were written when others were not read: a goal that is due on another is known by what its cell says. */
const IN_FIGURES =
  /^(?:\d{4}-\d{1,2}-\d{1,2}(?:[T ].*)?|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}\/\d{1,2}\/\d{4})$/

function knownBy(text: string, { day = '', chosen }: { day: string | undefined; chosen: boolean }) {
  if (IN_FIGURES.test(text)) return chosen ? '' : day
  return namedPeriod(text) === undefined ? '' : text
}

/** One cell of a goal's row. */
interface Cell {
  readonly row: Row
  readonly title: string
  readonly field: GoalField
  readonly text: string
}

const labelled = (label: string) => (label === '' ? undefined : { label })

const unitOf = (...amounts: readonly (Amount | undefined)[]): string =>
  amounts.find((amount) => amount?.unit !== undefined)?.unit ?? ''
