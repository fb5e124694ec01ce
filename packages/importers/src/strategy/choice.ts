import { remembering } from '../remember.ts'
import { says } from './says.ts'
import { headingOf } from './sections.ts'

/** What a statement reads like, and where it stands. */
export interface Read {
  readonly wording: string
  readonly section: readonly string[]
  readonly kind: 'paragraph' | 'quote' | 'item' | 'row'
  /** Nothing but the heading stands between it and the section's beginning. */
  readonly leads: boolean
  /** The sentence above its table says what is chosen. */
  readonly below: boolean
}

/** Headings of what bears on a choice and is none: the reader finds reasons under them. */
const EXPLAINS =
  /\b(?:FAQs?|questions|background|context|assumptions?|challenges?|problems?|history|glossary|where we(?:'re| are)|why)\b/i
/** Headings whose every line is chosen. */
const CHOSEN =
  /\b(?:principles|tenets|priorit(?:y|ies)|pricing|how (?:we're|we are) going to|how we(?:'ll| will))\b/i
/** Headings whose first sentence is what is chosen, however it is put. */
const LEADS = /\b(?:vision|mission|purpose|strategy|what we want to achieve)(?: \(.*\)|:.*)?$/i
/** Headings whose tables set what they list. */
const SETS = /\b(?:segment\w*|tiers?|packages|packaging|plans)\b/i
const PROBLEM = /^problem(?: statement)?:/i

/**
 * Why a statement is no decision; undefined for one that says what is done or not done, or what is chosen. It does so in
 * its own words ("We will …", "Prefer …", "… is no longer …"), or by where it stands: among principles, priorities or
 * prices, first under a vision or a mission, in a table of segments or below a sentence that says what is chosen.
 */
export function whyNoChoice({ wording, section, kind, leads, below }: Read): string | undefined {
  if (section.some((heading) => EXPLAINS.test(plainQuotes(heading))))
    return 'explains: its heading is about reasons, not choices'
  if (PROBLEM.test(wording)) return 'states a problem, not a choice'
  if (asks(wording)) return 'asks, or answers a question'
  const heading = plainQuotes(headingOf({ section }))
  const chosen =
    saying(wording) !== undefined ||
    CHOSEN.test(heading) ||
    (kind === 'row' && (below || SETS.test(heading))) ||
    (kind === 'paragraph' && leads && LEADS.test(heading))
  return chosen ? undefined : 'describes: does not say what is done, not done or chosen'
}

const plainQuotes = (text: string): string => text.replaceAll(/[’‘]/g, "'")

/** `Will we teach it? No. …` */
const asks = (wording: string): boolean => /\?(?:\s|$)/.test(sentencesOf(wording)[0] ?? '')

const LABEL = /^([^:—.?!]{1,60})(?:: | — )/

/** What a statement is about, where it names that first, and the sentence that says what is chosen. */
export const saying = remembering((wording): string | undefined => {
  const label = LABEL.exec(wording)
  const rest = label === null ? wording : wording.slice(label[0].length)
  const chosen = sentencesOf(rest).find((sentence) => says(plainQuotes(sentence)))
  if (chosen !== undefined) return `${label?.[0] ?? ''}${chosen}`
  return says(plainQuotes(wording)) ? sentencesOf(wording)[0] : undefined
})

const sentencesOf = remembering((text): readonly string[] =>
  text.split(/(?<=[.?!]["”)]?)\s+(?=["“(]?\p{Lu})/u),
)
