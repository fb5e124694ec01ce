/** What an outcome amounts to, where its first words say it plainly. */
export type Reading = 'achieved' | 'missed' | 'progress'

const ARROW = /\s*(?<![<>=!])={1,3} ?>(?!=)[.\s]*/
const PERCENT = /^(\d{1,3}(?:\.\d+)?)%(?=[\s:.,;]|$)/
const MISSED =
  /^(?:not (?:done|achieved|reached|met|started|completed?)|missed|failed)(?=[\s.,;:!]|$)/i
const ACHIEVED =
  /^(?:done|reached|achieved|completed?|met|yes|finished|shipped)(?=[.,;:!]|\s*\(|$)/i

/** A goal's wording, and what stands after "=>"; `==>` and `= >` are meant the same way. */
export function splitOutcome(text: string): { wording: string; outcome: string | null } {
  const found = ARROW.exec(text)
  if (found === null) return { wording: text, outcome: null }
  const outcome = text.slice(found.index + found[0].length).trim()
  return { wording: text.slice(0, found.index).trim(), outcome: outcome === '' ? null : outcome }
}

/**
 * Reads an outcome. Only an unmistakable beginning settles a goal; whatever goes on to say otherwise ("Done, but …",
 * "not done, done") is progress.
 */
export function readOutcome(outcome: string): { reading: Reading; percent: number | null } {
  const percent = PERCENT.exec(outcome)?.[1]
  if (percent !== undefined) {
    const value = Number(percent)
    return {
      reading: value >= 100 ? 'achieved' : value === 0 ? 'missed' : 'progress',
      percent: value,
    }
  }
  if (isMixed(outcome)) return { reading: 'progress', percent: null }
  if (MISSED.test(outcome)) return { reading: 'missed', percent: null }
  return { reading: ACHIEVED.test(outcome) ? 'achieved' : 'progress', percent: null }
}

const isMixed = (outcome: string): boolean =>
  /\b(?:but|except|partly|partially|however|draft|so far|yet)\b/i.test(outcome) ||
  (/\bnot\b/i.test(outcome) && /(?<!not )\b(?:done|achieved|reached)\b/i.test(outcome))
