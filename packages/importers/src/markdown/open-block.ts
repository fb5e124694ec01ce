import type { Block } from './block.ts'

/** A paragraph, quote or list item whose lines are still coming. */
export class OpenBlock {
  readonly kind: 'paragraph' | 'quote' | 'item'
  readonly line: number
  readonly depth: number
  readonly #ordered: boolean
  /** Its lines, each with what joins it to the next. Kept apart: a long text must not be copied for every line. */
  readonly #text: string[] = []

  constructor(kind: OpenBlock['kind'], line: number, depth: number, ordered = false) {
    this.kind = kind
    this.line = line
    this.depth = depth
    this.#ordered = ordered
  }

  get text(): string {
    return this.#text.join('').trim()
  }

  /** Takes a line in. A backslash or two spaces at its end force a break after it. */
  append(content: string): this {
    const trimmed = content.trimEnd()
    const backslash = trimmed.endsWith('\\')
    const text = backslash ? trimmed.slice(0, -1).trimEnd() : trimmed
    this.#text.push(text, backslash || content.endsWith('  ') ? '\n' : ' ')
    return this
  }

  closed(): Block {
    const { kind, line, depth, text } = this
    return kind === 'item'
      ? { kind, line, depth, ordered: this.#ordered, text }
      : { kind, line, depth, text }
  }
}
