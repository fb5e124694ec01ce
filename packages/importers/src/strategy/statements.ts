import type { Block } from '../markdown/block.ts'
import { readBlocks } from '../markdown/blocks.ts'
import { type Plain, plain } from '../markdown/inline.ts'
import type { UnreadLine } from '../notes.ts'
import { wordsOf } from '../wording/words.ts'

/** A statement where it stands on its page. */
export interface PlacedStatement {
  readonly line: number
  readonly wording: string
  /** The headings it stands under, the outermost first, without the page's title. */
  readonly section: readonly string[]
}

export interface StrategyPage {
  readonly statements: readonly PlacedStatement[]
  readonly unread: readonly UnreadLine[]
}

/** A line that only introduces the list below it. */
const LONGEST_LEAD = 14
/** A bullet that only names something, among bullets that are links. */
const LONGEST_NAME = 4

type Read = Block & { readonly said: Plain }

/** Reads the statements that a page makes under its headings: paragraphs, list items, rows of tables, quotes. */
export function readStatements(text: string): StrategyPage {
  const page = readBlocks(text)
  const blocks = page.blocks.map((block): Read => {
    const source = block.kind === 'row' ? block.cells.join(' — ') : block.text
    return { ...block, said: plain(source, page.links) }
  })
  const statements: PlacedStatement[] = []
  const unread: UnreadLine[] = []
  const navigation = navigationOf(blocks)
  let section: { level: number; text: string }[] = []
  blocks.forEach((block, index) => {
    const { line, said } = block
    if (block.kind === 'heading') {
      section = [
        ...section.filter(({ level }) => level < block.level),
        { level: block.level, text: withoutAnchor(said.text) },
      ]
      return
    }
    if (said.text === '') return
    const why = passedOver(block, navigation.has(index))
    const last = statements.at(-1)
    if (why !== undefined) unread.push({ line, text: said.text, why })
    else if (block.kind === 'paragraph' && block.depth > 0 && last !== undefined) {
      statements[statements.length - 1] = {
        ...last,
        wording: joined(last.wording, oneLine(said.text)),
      }
    } else {
      const headings = section.filter(({ level }) => level > 1).map((heading) => heading.text)
      statements.push({ line, wording: wordingOf(block), section: headings })
    }
  })
  return { statements, unread }
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

function passedOver(block: Read, isNavigation: boolean): string | undefined {
  const { text, links } = block.said
  if (isNavigation) return 'only points elsewhere'
  if (block.kind === 'code') return 'code'
  if (block.kind === 'row' && block.heads) return "a table's head"
  if (links.length > 0 && (/^see (?!also\b)/i.test(text) || isPointer(block)))
    return 'only points elsewhere'
  const leads = block.kind === 'paragraph' || block.kind === 'quote'
  const isShort = wordsOf(text).length <= LONGEST_LEAD
  return leads && isShort && /(?::|…|\.\.\.)$/.test(text)
    ? 'only introduces what follows'
    : undefined
}

const POINTING = /^(?:additionally|also|and|these|this|those|here|is|are|our|the|a|in|on|at|\W)*$/i

/** A paragraph that is a link, but for words that only lead up to it. */
const isPointer = ({ kind, said: { text, links } }: Read): boolean =>
  kind === 'paragraph' &&
  POINTING.test(links.reduce((rest, link) => rest.replace(link.text, ''), text))

/** The bullets that are links and nothing else; and, where most of a list is such, the bare names among them. */
function navigationOf(blocks: readonly Read[]): Set<number> {
  const navigation = new Set<number>()
  let run: number[] = []
  const end = () => {
    const links = run.filter((index) => isLink(blocks[index]))
    for (const index of links) navigation.add(index)
    if (links.length * 2 >= run.length) {
      for (const index of run) if (isName(blocks[index])) navigation.add(index)
    }
    run = []
  }
  blocks.forEach((block, index) => {
    if (block.kind === 'item' || block.kind === 'quote') run.push(index)
    else end()
  })
  end()
  return navigation
}

/** A numbered link counts as a statement: what is numbered was chosen, not collected. */
function isLink(block: Read | undefined): boolean {
  if (block === undefined || (block.kind === 'item' && block.ordered)) return false
  const { text, links } = block.said
  if (links.length === 0) return false
  const beside = rest(text, links)
  return beside === 0 || (beside <= 2 && !/^[^:]{1,40}: /.test(text))
}

/** How many words stand beside the links. */
function rest(text: string, links: Plain['links']): number {
  const linked = links.reduce((count, link) => count + wordsOf(link.text).length, 0)
  return wordsOf(text.replace(/\([^()]*\)$/, '')).length - linked
}

const isName = (block: Read | undefined): boolean =>
  block?.kind === 'item' && !block.ordered && wordsOf(block.said.text).length <= LONGEST_NAME
