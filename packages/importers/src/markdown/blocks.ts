import type { Block } from './block.ts'
import {
  codeFence,
  commentsRemoved,
  headingText,
  isRule,
  type Marker,
  readMarker,
  tableCells,
} from './lines.ts'
import { OpenBlock } from './open-block.ts'

export interface Page {
  readonly blocks: readonly Block[]
  /** Where `[text][label]` leads, by the label in lower case. */
  readonly links: ReadonlyMap<string, string>
}

const DEFINITION = /^ {0,3}\[([^\]]{1,200})\]:\s+(\S+)/
const HEADING = /^ {0,3}(#{1,6})\s+(.*)$/
const SPACES = /^[ \t]*/

/**
 * Reads a Markdown page line by line, in one pass. A line break that the page forces stays in the text as `\n`;
 * other lines of a paragraph are joined by a space. Comments are left out, code is kept apart.
 */
export function readBlocks(text: string, firstLine = 1): Page {
  const reader = new BlockReader()
  text.split('\n').forEach((line, index) => {
    reader.read(line.replaceAll('\t', '    '), firstLine + index)
  })
  return reader.end()
}

class BlockReader {
  readonly #blocks: Block[] = []
  readonly #links = new Map<string, string>()
  /** Where the markers of the lists stand that are still open, the outermost first. */
  #lists: number[] = []
  #open: OpenBlock | undefined
  #fence: { mark: string; line: number; lines: string[] } | undefined
  #inComment = false
  #afterBlank = true

  read(raw: string, line: number): void {
    if (this.#fence !== undefined) {
      this.#readCode(raw)
      return
    }
    const { text, opens } = commentsRemoved(raw, this.#inComment)
    this.#inComment = opens
    // A line that held nothing but a comment is not there at all: it doesn't end a paragraph.
    if (text.trim() === '' && raw.trim() !== '') return
    if (text.trim() === '') {
      this.#blank()
      return
    }
    this.#readLine(text, line)
    this.#afterBlank = false
  }

  end(): Page {
    this.#close()
    if (this.#fence !== undefined) this.#endCode()
    return { blocks: this.#blocks, links: this.#links }
  }

  #readLine(text: string, line: number): void {
    const indent = SPACES.exec(text)?.[0].length ?? 0
    const content = text.slice(indent)
    const fence = codeFence(content)
    if (fence !== undefined) {
      this.#close()
      this.#fence = { mark: fence, line, lines: [] }
      return
    }
    const marker = readMarker(content)
    if (marker !== undefined && !isRule(content)) {
      this.#item(marker, indent, line)
      return
    }
    if (this.#special(text, line)) return
    this.#prose(content, indent, line)
  }

  /** Headings, rules, link definitions and tables, which end whatever was open. */
  #special(text: string, line: number): boolean {
    const heading = HEADING.exec(text)
    if (heading !== null) {
      this.#leaveLists()
      const level = heading[1]?.length ?? 1
      this.#blocks.push({ kind: 'heading', line, level, text: headingText(heading[2] ?? '') })
      return true
    }
    if (isRule(text)) {
      this.#underline(text)
      return true
    }
    const definition = DEFINITION.exec(text)
    if (definition !== null) {
      this.#close()
      this.#links.set((definition[1] ?? '').toLowerCase(), definition[2] ?? '')
      return true
    }
    return text.trimStart().startsWith('|') && this.#row(text, line)
  }

  /** `===` or `---` right under a line makes it a heading; elsewhere `---` is only a rule. */
  #underline(text: string): void {
    const above = this.#open
    if (
      above?.kind === 'paragraph' &&
      above.depth === 0 &&
      !this.#afterBlank &&
      /^ {0,3}[-=]/.test(text)
    ) {
      this.#open = undefined
      this.#leaveLists()
      const level = text.trim().startsWith('=') ? 1 : 2
      this.#blocks.push({ kind: 'heading', line: above.line, level, text: above.text })
      return
    }
    this.#leaveLists()
  }

  #row(text: string, line: number): boolean {
    this.#close()
    const cells = tableCells(text)
    const last = this.#blocks.at(-1)
    if (cells.every((cell) => /^:?-+:?$/.test(cell))) {
      if (last?.kind === 'row' && last.line === line - 1)
        this.#blocks[this.#blocks.length - 1] = { ...last, heads: true }
    } else {
      this.#blocks.push({ kind: 'row', line, cells, heads: false })
    }
    return true
  }

  #item(marker: Marker, indent: number, line: number): void {
    this.#close()
    while (this.#lists.length > 0 && (this.#lists.at(-1) ?? 0) >= indent) this.#lists.pop()
    const depth = this.#lists.length
    this.#lists.push(indent)
    this.#open = new OpenBlock('item', line, depth, marker.ordered).append(marker.content)
  }

  #prose(content: string, indent: number, line: number): void {
    const quoted = /^>\s?(.*)$/.exec(content)
    if (quoted !== null) {
      this.#quote(quoted[1] ?? '', line)
      return
    }
    if (this.#open !== undefined && !this.#afterBlank && this.#open.kind !== 'quote') {
      this.#open.append(content)
      return
    }
    this.#close()
    while (this.#lists.length > 0 && (this.#lists.at(-1) ?? 0) >= indent) this.#lists.pop()
    this.#open = new OpenBlock('paragraph', line, this.#lists.length).append(content)
  }

  #quote(content: string, line: number): void {
    const item = readMarker(content.trimStart())
    if (content.trim() === '') {
      this.#close()
      return
    }
    if (this.#open?.kind === 'quote' && !this.#afterBlank && item === undefined) {
      this.#open.append(content)
      return
    }
    this.#close()
    const said = item?.content ?? content
    this.#open = new OpenBlock('quote', line, this.#lists.length).append(said)
  }

  #blank(): void {
    this.#close()
    this.#afterBlank = true
  }

  #close(): void {
    if (this.#open !== undefined) this.#blocks.push(this.#open.closed())
    this.#open = undefined
  }

  #leaveLists(): void {
    this.#close()
    this.#lists = []
  }

  #readCode(raw: string): void {
    const fence = this.#fence
    if (fence === undefined) return
    const line = raw.trim()
    if (line.startsWith(fence.mark) && line.replaceAll(fence.mark.charAt(0), '') === '')
      this.#endCode()
    else fence.lines.push(raw)
  }

  #endCode(): void {
    const { line, lines } = this.#fence ?? { line: 0, lines: [] }
    this.#fence = undefined
    this.#blocks.push({ kind: 'code', line, text: lines.join('\n') })
    this.#afterBlank = true
  }
}
