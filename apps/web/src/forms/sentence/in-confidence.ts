/** Said as such alone: "between us and sales" is of two sides, "privately held" of whom a company belongs to. */
const SET_OFF = `(?<=(?:^|[:,;([–—])\\s*)(?:${[
  'between (?:us|you and me)(?=\\s*(?:[:,;)\\]–—]|$))',
  'privately(?! (?:held|owned|run|financed|funded|backed|listed|traded))',
].join('|')})`

/** The words by which something is said to be for some alone: "in confidence", "confidentially", "just between us". */
const SAID = [
  '(?:told )?in (?:strict(?:est)? |full )?confidence',
  "(?:(?:this|it) is |it['’]s )?(?:strictly )?confidential(?:ly)?",
  '(?:just|keep (?:it|this|that)) between (?:us|you and me|the two of us)',
  'keep (?:it|this|that) (?:private|secret|confidential|to (?:yourself|ourselves))',
  'off the record',
  'privately(?=\\s*:)',
  SET_OFF,
]
  .join('|')
  .replaceAll(' ', '\\s+')

const ANYWHERE = new RegExp(
  `([\\s,;([–—]*)(?<![\\p{L}\\d-])(${SAID})(?![\\p{L}\\d-])([\\s,;)\\]–—]*)(:?)\\s*`,
  'giu',
)
const FIRST = new RegExp(`^\\s*[([]?(?:${SAID})[\\s,:)\\]]+`, 'iu')

/** In a pattern, what says that it is confided, and is set off from what is: "in confidence:", "(confidential):". */
export const CONFIDED = `[([]?(?:${SAID})[)\\]]?\\s*:`

/** "a drop in confidence", "in confidence among buyers", "in confidence intervals": how sure one is. "Not confidential": it is for all. */
const HOW_SURE =
  /(?:drop|fall|loss|lack|decline|dip|rise|growth|gain|increase|decrease|change|crisis)s?\s*$/i
const WHOSE =
  /^\s*(?:(?:of|among|amongst)\s|(?:intervals?|levels?|limits?|bands?|bounds?|regions?|scores?|ratings?|ind(?:ex|ices)|figures?|building|surveys?|votes?|tricks?)\b)/i
const NOT = /\b(?:not|nothing|non|never|no longer)[\s-]*$/i

/**
 * A sentence that is said in confidence, without the words that say so; nothing where it does not say so. Within the words
 * ("a confidential review") they stay, as what it is about.
 */
export function withoutConfidence(sentence: string): string | undefined {
  let confided = false
  const said = sentence.replaceAll(
    ANYWHERE,
    (all: string, lead: string, words: string, trail: string, colon: string, at: number) => {
      const before = sentence.slice(0, at + lead.length)
      const after = sentence.slice(before.length + words.length)
      if (isSureness(words, before, after) || NOT.test(before)) return all
      confided = true
      const isWithin = /confidential$/i.test(words) && /\p{L} $/u.test(before) && trail === ' '
      return isWithin && /^ [\p{L}\d]/u.test(after) ? all : `${colon} `
    },
  )
  return confided ? said.trim() : undefined
}

const isSureness = (words: string, before: string, after: string): boolean =>
  /confidence$/i.test(words) && (HOW_SURE.test(before) || WHOSE.test(after))

/** What says at a sentence's very beginning that it is confided, and the sentence after it. */
export function confidedFirst(sentence: string): readonly [confided: string, sentence: string] {
  const [confided = ''] = FIRST.exec(sentence) ?? []
  return [confided, sentence.slice(confided.length)]
}
