import { readBlocks } from '../markdown/blocks.ts'
import { plain } from '../markdown/inline.ts'
import type { UnreadLine } from '../notes.ts'
import { judged, LEADS_ON } from './judged.ts'
import { navigationOf } from './navigation.ts'
import type { PlacedStatement, Read, Written } from './statement.ts'

export interface StrategyPage {
  readonly statements: readonly PlacedStatement[]
  readonly unread: readonly UnreadLine[]
}

/**
 * Reads the statements that a page makes under its headings: paragraphs, list items, rows of tables, quotes. Each says
 * whether it is a decision.
 */
export function readStatements(text: string): StrategyPage {
  const page = readBlocks(text)
  const blocks = page.blocks.map((block): Read => {
    const source = block.kind === 'row' ? block.cells.join(' — ') : block.text
    return { ...block, said: plain(source, page.links) }
  })
  const reader = new StatementReader()
  const navigation = navigationOf(blocks)
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') reader.enter(block.level, withoutAnchor(block.said.text))
    else if (block.said.text === '') return
    else if (navigation.has(index)) reader.pass(block, 'only points elsewhere')
    else if (navigation.has(index + 1) && LEADS_ON.test(block.said.text))
      reader.pass(block, 'only introduces what follows')
    else reader.read(block)
  })
  return reader.end()
}

class StatementReader {
  readonly #written: Written[] = []
  readonly #unread: UnreadLine[] = []
  #section: { level: number; text: string }[] = []
  #isFirst = true

  enter(level: number, text: string): void {
    this.#section = [...this.#section.filter((heading) => heading.level < level), { level, text }]
    this.#isFirst = true
  }

  pass({ line, said }: Read, why: string): void {
    this.#unread.push({ line, text: said.text, why })
  }

  read(block: Exclude<Read, { kind: 'heading' }>): void {
    const { line, said } = block
    const last = this.#written.at(-1)
    if (block.kind === 'code') this.pass(block, 'code')
    else if (block.kind === 'row' && block.heads) this.pass(block, "a table's head")
    else if (said.links.length > 0 && (/^see (?!also\b)/i.test(said.text) || isPointer(block)))
      this.pass(block, 'only points elsewhere')
    else if (block.kind === 'paragraph' && block.depth > 0 && last !== undefined) {
      const wording = joined(last.wording, oneLine(said.text))
      this.#written[this.#written.length - 1] = { ...last, wording }
    } else {
      const headings = this.#section.filter(({ level }) => level > 1).map(({ text }) => text)
      this.#written.push({
        line,
        kind: block.kind,
        wording: wordingOf(block),
        section: headings,
        leads: this.#isFirst,
      })
      this.#isFirst &&= block.kind === 'quote'
    }
  }

  end(): StrategyPage {
    const { statements, leads } = judged(this.#written)
    const unread = [...this.#unread, ...leads].sort((a, b) => a.line - b.line)
    return { statements, unread }
  }
}

/** Bold words that name what a sentence after them is about. */
const NAME = /^(?:\*\*|__)([^*_]{1,80})(?:\*\*|__)\s*(?:<[bB][rR] ?\/?>)?\s+(?=["“]?\p{Lu})/u

function wordingOf({ said, ...block }: Read): string {
  const bold = 'text' in block ? NAME.exec(block.text)?.[1] : undefined
  const name = bold === undefined ? '' : plain(bold).text
  return name !== '' && said.text.startsWith(name)
    ? joined(name, oneLine(said.text.slice(name.length).trim()))
    : oneLine(said.text)
}

/** What names something and what is said of it. */
const joined = (name: string, text: string): string =>
  `${name}${/[\p{L}\p{N})"”]$/u.test(name) ? ':' : ''} ${text}`

/** Where a page breaks a line is form, not content. */
const oneLine = (text: string): string => text.replaceAll('\n', ' ')

/** `Vision {#vision}` */
const withoutAnchor = (heading: string): string => heading.replace(/\s?\{#[\w-]{1,100}\}$/, '')

const POINTING = /^(?:additionally|also|and|these|this|those|here|is|are|our|the|a|in|on|at|\W)*$/i

/** Letters that may lead up to a link. */
const MOST_LEADING = 200

/** A paragraph that is a link, but for words that only lead up to it; read no farther than to one that does not. */
function isPointer({ kind, said: { text, links } }: Read): boolean {
  if (kind !== 'paragraph') return false
  let at = 0
  for (const link of links) {
    const leading = text.slice(at, at + MOST_LEADING + link.text.length).indexOf(link.text)
    if (leading === -1) continue
    if (!POINTING.test(text.slice(at, at + leading))) return false
    at += leading + link.text.length
  }
  return POINTING.test(text.slice(at))
}
