import type { Block } from '../markdown/block.ts'
import type { Plain } from '../markdown/inline.ts'

/** A block as a reader sees it. */
export type Read = Block & { readonly said: Plain }

/** A statement as it is written, before it is judged. */
export interface Written {
  readonly line: number
  readonly kind: 'paragraph' | 'quote' | 'item' | 'row'
  readonly wording: string
  readonly section: readonly string[]
  /** Only its heading stands before it, quotes aside. */
  readonly leads: boolean
}

/** A statement where it stands on its page. */
export interface PlacedStatement {
  readonly line: number
  readonly wording: string
  /** The headings it stands under, the outermost first, without the page's title. */
  readonly section: readonly string[]
  /** Why it is no decision, where it is none. */
  readonly noChoice?: string
}
