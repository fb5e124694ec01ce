/** A piece of a page, as far as records are written with it. `line` counts from 1. */
export type Block =
  | {
      readonly kind: 'heading'
      readonly line: number
      readonly level: number
      readonly text: string
    }
  | {
      readonly kind: 'paragraph' | 'quote'
      readonly line: number
      readonly depth: number
      readonly text: string
    }
  | {
      readonly kind: 'item'
      readonly line: number
      readonly depth: number
      readonly ordered: boolean
      readonly text: string
    }
  | {
      readonly kind: 'row'
      readonly line: number
      readonly cells: readonly string[]
      readonly heads: boolean
    }
  | { readonly kind: 'code'; readonly line: number; readonly text: string }
