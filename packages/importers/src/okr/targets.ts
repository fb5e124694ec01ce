import type { Link } from '../markdown/inline.ts'
import { remembering } from '../remember.ts'
import type { Target } from '../steps/goal.ts'

const MASK = String.raw`(?:\$?[A-Z][₀-₉]{1,4}(?![\p{L}\p{N}])%?\+?|\$[A-Z](?![\p{L}\p{N}])|\b(?:XXX|YYY|ZZZ|TBD)\b|(?<![\p{L}\p{N}])X%)`
const AMOUNT = String.raw`(?<![\p{L}\p{N}.,#/_])(?<!\p{L}-)[+-]?\p{Sc}?\p{N}[\p{N}.,]*(?<![.,])(?:%|(?:x|k|K|m|M|mm|b|bn|s|ms|min|h|d)(?![\p{L}\p{N}])|(?![\p{L}\p{N}]))\+?`
const TARGET = new RegExp(`${MASK}|${AMOUNT}`, 'gu')
const MASKED_LINK = /^~?\$?[A-Z]%?\+?$/

/** Words whose number is part of a name: `Tier 1`, `SOC 2 Type 2`, `RFC 136`. */
const NAMED =
  /(?:\b(?:tiers?|stage|type|soc|iso|rfc|phase|level|step|version|part|priority|fiscal year|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)|[#&])\s*$/i

/** Days and years are when, not how much. */
const DATE = /\d{4}-\d{2}(?:-\d{2})?|(?<![\d.,$€£])20[1-4]\d(?![\d%xkm+]|[.,]\d)/g

/** What is said of a number that makes it no aim: `80% chance of closure`, a `6-month roadmap`. */
const NO_AIM =
  /^(?:% (?:chance|likelihood|probability|confidence)\b|-(?:day|week|month|quarter|year)s?\b)/i
const AFTER_STAGE = /\bstage \d -> $/i

interface Found {
  readonly text: string
  readonly from: number
}

/**
 * The numbers that a wording aims at, in their order. A link whose text is a single letter stands for a number that is
 * kept elsewhere: `[$N](…)`.
 */
export const targetsOf = (wording: string, links: readonly Link[]): readonly Target[] =>
  links.length === 0 ? targetsAlone(wording) : read(wording, links)

const read = (wording: string, links: readonly Link[]): readonly Target[] =>
  found(wording, links).map(({ text }) => targetOf(text))

const targetsAlone = remembering((wording) => read(wording, []))

/** A wording with its targets taken out, to tell a change of target from a change of words. */
export function withoutTargets(wording: string, targets: readonly Target[]): string {
  let text = ''
  let from = 0
  for (const target of targets) {
    const at = wording.indexOf(target.text, from)
    if (at === -1) continue
    text += `${wording.slice(from, at)}#`
    from = at + target.text.length
  }
  return text + wording.slice(from)
}

/** Most wordings hold nothing that could be a target. */
const HINT = /[\d₀-₉$]|XXX|YYY|ZZZ|TBD|X%/

function found(wording: string, links: readonly Link[]): Found[] {
  const masks = maskedLinks(wording, links)
  if (!HINT.test(wording)) return masks
  const looked = wording
    .replaceAll(/[–—]/g, '-')
    .replaceAll(DATE, (date) => ' '.repeat(date.length))
  const numbers = [...looked.matchAll(TARGET)]
    .map((match) => ({ text: match[0], from: match.index }))
    .filter((number) => isAim(wording, number))
  const others = numbers.filter((number) => !masks.some((mask) => overlaps(mask, number)))
  return [...masks, ...others].sort((a, b) => a.from - b.from)
}

function isAim(wording: string, { text, from }: Found): boolean {
  const [before, after] = [
    wording.slice(Math.max(0, from - 14), from),
    wording.slice(from + text.replace(/%.*$/, '').length),
  ]
  if (NO_AIM.test(after) || AFTER_STAGE.test(before)) return false
  return /[A-Z%]/.test(text) || !NAMED.test(before)
}

function maskedLinks(wording: string, links: readonly Link[]): Found[] {
  const masks: Found[] = []
  let from = 0
  for (const { text } of links) {
    if (!MASKED_LINK.test(text)) continue
    const at = wordAt(wording, text, from)
    if (at === -1) continue
    masks.push({ text, from: at })
    from = at + text.length
  }
  return masks
}

/** Where a text stands by itself, not as part of a word. */
function wordAt(wording: string, text: string, from: number): number {
  const joins = (at: number) => /[\p{L}\p{N}]/u.test(wording.charAt(at))
  let at = wording.indexOf(text, from)
  while (at !== -1 && (joins(at - 1) || joins(at + text.length))) at = wording.indexOf(text, at + 1)
  return at
}

const overlaps = (a: Found, b: Found): boolean =>
  a.from < b.from + b.text.length && b.from < a.from + a.text.length

function targetOf(text: string): Target {
  const digits = /\d[\d.,]*/.exec(text)?.[0] ?? ''
  const amount = Number(digits.replaceAll(',', ''))
  if (digits === '' || Number.isNaN(amount)) return { text, masked: true, amount: null, unit: '' }
  return { text, masked: false, amount, unit: text.replace(digits, ' ').trim() }
}
