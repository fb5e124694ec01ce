import { basename } from 'node:path/posix'
import { LocalDate } from '@lockstep/domain'
import { type Alternative, choosing, type LineChoices } from '../line-choices.ts'
import type { Block } from '../markdown/block.ts'
import { type Page, readBlocks } from '../markdown/blocks.ts'
import { type FrontMatter, readFrontMatter } from '../markdown/front-matter.ts'
import { type Plain, plain } from '../markdown/inline.ts'
import type { UnreadLine } from '../notes.ts'
import type { DecisionRecord, RecordLink, Status } from '../steps/record.ts'
import { readOutcome } from './outcome.ts'
import { type SectionName, type Sections, sectionsOf } from './sections.ts'
import { isPlaceholder, linksIn, numberIn, statusOf } from './status.ts'

/** A record, and what of its page was passed over. */
export interface ReadRecord {
  readonly record: DecisionRecord
  readonly unread: readonly UnreadLine[]
  /** It says no outcome yet: that it is a record shows by a state among its metadata, or by its options. */
  readonly early: boolean
}

const META =
  /^(status|date|deciders?|decision[- ]?makers?|consulted|informed|owners?|authors?)\s*:\s*(.*)$/i
/** What templates ask to be filled in: `{title of option 1}`, `[justification. e.g., …]`. */
const LEFT_OPEN = /[[{](?:justification|option \d|title of option|decision driver|describe)/i
const DAY = /\b(\d{4}-\d{2}-\d{2})\b/

/**
 * Reads a decision record of any MADR template, or a plain one. Undefined for a template or a page of another kind.
 * @param chosen for a state that no record has
 * @param asBefore also a day that no calendar has counts: an earlier import named its entries after it
 */
export function readRecord(
  path: string,
  text: string,
  chosen: LineChoices = new Map(),
  asBefore = false,
): ReadRecord | undefined {
  const front = readFrontMatter(text)
  const page = readBlocks(front.body, front.firstLine)
  const sections = sectionsOf(page)
  if (sections.title === '' || isPlaceholder(sections.title)) return undefined
  return new RecordReader(path, page, sections, front, text.split('\n')).read(chosen, asBefore)
}

/** Why a page is no decision record. */
export function whyNoRecord(text: string): UnreadLine {
  const front = readFrontMatter(text)
  const { title, titleLine: line } = sectionsOf(readBlocks(front.body, front.firstLine))
  const why =
    title === ''
      ? 'a decision record begins with its title'
      : isPlaceholder(title)
        ? 'the template was not filled in here'
        : 'a decision record says a state, options or an outcome'
  return { line, text: title, why }
}

const STATES = [
  { is: 'proposed', label: 'Proposed' },
  { is: 'accepted', label: 'Accepted' },
  { is: 'rejected', label: 'Rejected' },
  { is: 'deprecated', label: 'Deprecated' },
] as const satisfies readonly Alternative[]

class RecordReader {
  readonly #path: string
  readonly #page: Page
  readonly #sections: Sections
  readonly #meta: Map<string, string>
  readonly #written: readonly string[]
  readonly #unread: UnreadLine[] = []
  readonly #top: string[] = []

  constructor(
    path: string,
    page: Page,
    sections: Sections,
    front: FrontMatter,
    written: readonly string[],
  ) {
    this.#written = written
    this.#path = path
    this.#page = page
    this.#sections = sections
    this.#meta = new Map(front.values)
    for (const { said } of this.#said('top')) this.#readTop(said)
  }

  read(known: LineChoices, asBefore: boolean): ReadRecord | undefined {
    const early = !this.#has('outcome') && !this.#has('status')
    if (early && this.#metaOf('status') === '' && !this.#has('options')) return undefined
    const status = this.#status(known)
    const outcomeLines = this.#lines('outcome')
    const { chosen, rationale } = readOutcome(outcomeLines)
    const problem = [...this.#top, ...this.#lines('problem')].join('\n')
    const record: DecisionRecord = {
      number: numberIn(basename(this.#path)) ?? numberIn(this.#sections.title),
      title: this.#sections.title.replace(/^(?:ADR[- ]?)?\d{1,5}\s*[.:–-]\s+/i, ''),
      status,
      date: this.#date(asBefore),
      deciders: this.#names(
        'deciders',
        'decider',
        'decision-makers',
        'decision-maker',
        'decision makers',
        'owner',
        'owners',
      ),
      consulted: this.#names('consulted'),
      informed: this.#names('informed'),
      problem: problem === '' ? null : problem,
      drivers: this.#lines('drivers'),
      options: this.#lines('options'),
      outcome: outcomeLines.join('\n') || null,
      chosen,
      rationale,
      consequences: this.#lines('consequences'),
      details: [...this.#lines('details'), ...this.#lines('links')].join('\n') || null,
      links: this.#links(),
    }
    this.#notePlaceholders()
    if (status?.is === 'rejected') this.#noteOthers(record)
    return { record, unread: this.#unread, early }
  }

  /** Above the first section stand metadata lines, and in old templates the problem. */
  #readTop(said: Plain): void {
    for (const line of said.text.split('\n')) {
      const found = META.exec(line)
      if (found === null) this.#top.push(line)
      else this.#meta.set((found[1] ?? '').toLowerCase(), found[2] ?? '')
    }
  }

  /** One that no record has is kept as it is written, unless it was chosen what it means. */
  #status(chosen: LineChoices): Status | null {
    const status = statusOf(this.#lines('status').join('\n') || this.#metaOf('status'))
    if (status?.is !== 'other') return status
    const choice = choosing(chosen, ['status', status.says], STATES)
    this.#unread.push({
      line: this.#sections.blocks('status')[0]?.line ?? 0,
      text: status.says,
      why: 'no state that a decision has',
      instead: 'kept in these words; it stays as it was',
      choosing: choice,
    })
    const is = STATES.find((state) => state.is === choice.chosen)?.is ?? status.is
    return { ...status, is }
  }

  /** Its own day; one that can't be read is named, and the commit's counts. */
  #date(asBefore: boolean): string | null {
    const says = this.#metaOf('date') || this.#lines('date').join(' ')
    const day = DAY.exec(says)?.[1]
    if (day !== undefined && (asBefore || LocalDate.safeParse(day).success)) return day
    if (/\d/.test(says))
      this.#unread.push({
        line: this.#written.findIndex((line) => line.includes(says)) + 1,
        text: says,
        why: 'no day that a calendar has, written like 2024-03-10',
        instead: 'its commit’s date counts',
      })
    return null
  }

  #metaOf(name: string): string {
    const value = this.#meta.get(name) ?? ''
    return isPlaceholder(value) ? '' : value
  }

  #names(section: 'deciders' | 'consulted' | 'informed', ...others: string[]): string[] {
    const listed = [section, ...others]
      .map((name) => this.#metaOf(name))
      .find((value) => value !== '')
    const names = listed === undefined ? this.#lines(section) : listed.split(/,|;|\band\b/)
    return names.map((name) => name.trim()).filter((name) => name !== '' && !isPlaceholder(name))
  }

  #links(): RecordLink[] {
    const status = [...this.#said('status').map(({ said }) => said), plain(this.#metaOf('status'))]
    const others = (['links', 'problem', 'outcome', 'top'] as const).flatMap((name) =>
      this.#said(name),
    )
    return [
      ...status.flatMap((said) => linksIn(said, true)),
      ...others.flatMap(({ said }) => linksIn(said, false)),
    ]
  }

  /** Who took part stands in the plan of a decision that was made, and nowhere else. */
  #noteOthers({ deciders, consulted, informed }: DecisionRecord): void {
    const others = [...deciders.slice(1), ...consulted, ...informed]
    if (others.length === 0) return
    this.#unread.push({
      line: this.#written.findIndex((line) => line.includes(others[0] ?? '')) + 1,
      text: others.join(', '),
      why: 'of a rejected decision only the first who decided is kept',
      instead: 'the others are left out',
    })
  }

  #notePlaceholders(): void {
    for (const name of ['outcome', 'options', 'drivers'] as const) {
      for (const { block, said } of this.#said(name)) {
        if (LEFT_OPEN.test(said.text))
          this.#unread.push({
            line: block.line,
            text: said.text,
            why: 'the template was not filled in here',
          })
      }
    }
  }

  #has(name: SectionName): boolean {
    return this.#sections.blocks(name).length > 0
  }

  #lines(name: SectionName): string[] {
    return this.#said(name).map(({ said }) => said.text)
  }

  #said(name: SectionName): { block: Block; said: Plain }[] {
    return this.#sections.blocks(name).flatMap((block) => {
      const said = this.#plain(block)
      return said.text === '' ? [] : [{ block, said }]
    })
  }

  /** Code is an example: it is part of the details, but names no record. */
  #plain(block: Block): Plain {
    if (block.kind === 'code') return { text: block.text.trim(), links: [] }
    return plain(block.kind === 'row' ? block.cells.join(' — ') : block.text, this.#page.links)
  }
}
