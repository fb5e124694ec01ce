import { remembering } from '../remember.ts'

/** A text as a reader sees it, and where its links lead. */
export interface Plain {
  readonly text: string
  readonly links: readonly Link[]
}

export interface Link {
  readonly text: string
  readonly href: string
}

/** Links within links that are still told apart. */
const MAX_DEPTH = 5
/** What a text is taken apart at. */
const SPECIAL = /[\\`![<*_&]/
/** What stands low is a digit or two, and its end is looked for no farther than that. */
const LOWERED = /^(.{0,9}?)<\/sub>/s
const MOST_LOWERED = 16
const NO_LINKS: ReadonlyMap<string, string> = new Map()
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
}

/** Takes marks, links and tags off a text; `<sub>5</sub>` becomes `₅`. One pass, whatever the text. */
export const plain = (source: string, definitions = NO_LINKS): Plain =>
  definitions.size === 0 || !source.includes('[') ? plainAlone(source) : read(source, definitions)

const plainAlone = remembering((source) => read(source, NO_LINKS))

function read(source: string, definitions: ReadonlyMap<string, string>): Plain {
  if (!SPECIAL.test(source)) return { text: tidied(source), links: [] }
  const links: Link[] = []
  const text = new Inline(source, definitions, links).read(0, source.length)
  return { text: tidied(text), links }
}

function tidied(text: string): string {
  const lines = text.split('\n').map((line) => line.replaceAll(/\s{2,}|\t/g, ' ').trim())
  return lines.join('\n').trim()
}

/** Only the text. */
export const plainText = (source: string): string => plain(source).text

class Inline {
  readonly #source: string
  readonly #definitions: ReadonlyMap<string, string>
  readonly #links: Link[]
  readonly #partner: Int32Array
  #depth = 0

  constructor(source: string, definitions: ReadonlyMap<string, string>, links: Link[]) {
    this.#source = source
    this.#definitions = definitions
    this.#links = links
    this.#partner = partners(source)
  }

  read(from: number, to: number): string {
    let text = ''
    let at = from
    this.#depth += 1
    while (at < to) {
      const special = this.#nextSpecial(at, to)
      text += this.#source.slice(at, special)
      if (special === to) break
      const [piece, next] = this.#piece(special, to)
      text += piece
      at = next
    }
    this.#depth -= 1
    return text
  }

  #nextSpecial(from: number, to: number): number {
    let at = from
    while (at < to && !isSpecial(this.#source.charCodeAt(at))) at += 1
    return at
  }

  /** What stands at a place, and where it ends. */
  #piece(at: number, to: number): [string, number] {
    const source = this.#source
    const sign = source.charAt(at)
    if (sign === '\\' && /[!-/:-@[-`{-~]/.test(source.charAt(at + 1)))
      return [source.charAt(at + 1), at + 2]
    if (sign === '`') return this.#code(at, to)
    if (sign === '!' && source.charAt(at + 1) === '[') return this.#piece(at + 1, to)
    if (sign === '[') return this.#link(at, to)
    if (sign === '<') return this.#tag(at, to)
    if (sign === '*' || sign === '_') return this.#mark(at, to, sign)
    if (sign === '&') return this.#entity(at)
    return [sign, at + 1]
  }

  #code(at: number, to: number): [string, number] {
    const ticks = runOf('`', this.#source, at)
    const end = this.#source.indexOf('`'.repeat(ticks), at + ticks)
    return end === -1 || end >= to
      ? ['`'.repeat(ticks), at + ticks]
      : [this.#source.slice(at + ticks, end).trim(), end + ticks]
  }

  #link(at: number, to: number): [string, number] {
    const close = this.#partner[at] ?? 0
    if (close === 0 || close >= to || this.#depth > MAX_DEPTH) return ['[', at + 1]
    const text = this.read(at + 1, close)
    const [href, end] = this.#target(close + 1, text)
    if (href === undefined) return [`[${text}]`, close + 1]
    this.#links.push({ text: text.trim(), href })
    return [text, end]
  }

  #target(at: number, text: string): [string | undefined, number] {
    const end = this.#partner[at] ?? 0
    if (this.#source.charAt(at) === '(' && end > 0) {
      return [
        this.#source
          .slice(at + 1, end)
          .trim()
          .split(/\s/)[0] ?? '',
        end + 1,
      ]
    }
    if (this.#source.charAt(at) === '[' && end > 0) {
      const label = this.#source.slice(at + 1, end) || text
      // A label that leads nowhere is still written as a link: `[$N][n]`.
      return [this.#definitions.get(label.toLowerCase()) ?? '', end + 1]
    }
    return [this.#definitions.get(text.toLowerCase()), at]
  }

  #tag(at: number, to: number): [string, number] {
    const source = this.#source
    const tag = /^<(\/?)([a-zA-Z][\w-]*)?([^<>]{0,500})>/.exec(
      source.slice(at, Math.min(to, at + 600)),
    )
    if (tag === null) return ['<', at + 1]
    const [whole, closes, name, rest = ''] = tag
    const end = at + whole.length
    if (name !== undefined && /^(?::\/\/|:|[\w.+-]*@)/.test(rest)) {
      const href = whole.slice(1, -1)
      this.#links.push({ text: href, href })
      return [href, end]
    }
    if (name === undefined || !/^(?:\s|\/|$)/.test(rest)) return ['<', at + 1]
    const tagName = name.toLowerCase()
    if (tagName === 'sub' && closes === '') {
      const low = LOWERED.exec(source.slice(end, Math.min(to, end + MOST_LOWERED)))
      if (low !== null) return [lowered(low[1] ?? ''), end + low[0].length]
    }
    return KNOWN_TAGS.has(tagName) ? [tagName === 'br' ? '\n' : '', end] : ['<', at + 1]
  }

  /** A run of stars or underscores is a mark where it touches a word on one side only. */
  #mark(at: number, to: number, sign: string): [string, number] {
    const run = runOf(sign, this.#source, at)
    const end = Math.min(at + run, to)
    const before = this.#source.charAt(at - 1)
    const after = this.#source.charAt(end)
    const loose = isSpace(before) && isSpace(after)
    const inWord = sign === '_' && isWord(before) && isWord(after)
    return [loose || inWord ? sign.repeat(run) : '', end]
  }

  #entity(at: number): [string, number] {
    const found = /^&(#?\w{1,8});/.exec(this.#source.slice(at, at + 10))
    const sign = ENTITIES[found?.[1] ?? '']
    return found === null || sign === undefined ? ['&', at + 1] : [sign, at + found[0].length]
  }
}

const KNOWN_TAGS = new Set(
  'a b big br code dd del details div dl dt em i img ins kbd li ol p pre s small span strong sub summary sup u ul'.split(
    ' ',
  ),
)

const SPECIALS = new Set([...'\\`![<*_&'].map((sign) => sign.charCodeAt(0)))
const isSpecial = (code: number): boolean => SPECIALS.has(code)
const isSpace = (sign: string): boolean => sign === '' || /\s/.test(sign)
const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign)
const lowered = (digits: string): string =>
  digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x2080 + Number(digit)))

function runOf(sign: string, source: string, at: number): number {
  let end = at
  while (source.charAt(end) === sign) end += 1
  return end - at
}

const NO_PARTNERS = new Int32Array(0)

/** For each opening bracket where its partner stands, 0 for none: found once, so that no text takes long. */
function partners(source: string): Int32Array {
  // Only a square bracket ever asks for one.
  if (!source.includes('[')) return NO_PARTNERS
  const partner = new Int32Array(source.length + 1)
  const open: { square: number[]; round: number[] } = { square: [], round: [] }
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at)
    if (sign === '\\') at += 1
    else if (sign === '[') open.square.push(at)
    else if (sign === '(') open.round.push(at)
    else if (sign === ']' || sign === ')') {
      const start = (sign === ']' ? open.square : open.round).pop()
      if (start !== undefined) partner[start] = at
    }
  }
  return partner
}
