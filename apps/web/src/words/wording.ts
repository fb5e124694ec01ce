import { diffArrays } from 'diff'

/** A stretch of two wordings: shared, or what stood there before and what stands there after. */
export type Stretch = { same: string } | { before: string; after: string }

/** Words and figures whole (`8.0`, `follow-up`), spaces and punctuation apart. */
const tokens = (text: string): string[] =>
  text.match(/\s+|[\p{L}\p{N}](?:[^\s]*[\p{L}\p{N}])?|[^\s]/gu) ?? []

/** Two wordings side by side, word by word; changes with nothing but a space between them are one change. */
export function compared(before: string, after: string): Stretch[] {
  const stretches: Stretch[] = []
  for (const { value, added, removed } of diffArrays(tokens(before), tokens(after))) {
    const text = value.join('')
    if (!added && !removed) {
      stretches.push({ same: text })
      continue
    }
    const change = changeAtEnd(stretches)
    if (removed) change.before += text
    else change.after += text
  }
  return stretches.flatMap(withoutSharedSpace)
}

/** The change that the next word belongs to: the last one, taking in a lone space after it, or a new one. */
function changeAtEnd(stretches: Stretch[]): { before: string; after: string } {
  const last = stretches.at(-1)
  if (last !== undefined && 'before' in last) return last
  const earlier = stretches.at(-2)
  if (
    last !== undefined &&
    last.same.trim() === '' &&
    earlier !== undefined &&
    'before' in earlier
  ) {
    stretches.pop()
    earlier.before += last.same
    earlier.after += last.same
    return earlier
  }
  const change = { before: '', after: '' }
  stretches.push(change)
  return change
}

function withoutSharedSpace(stretch: Stretch): Stretch[] {
  if ('same' in stretch) return [stretch]
  const { before, after } = stretch
  return before.endsWith(' ') && after.endsWith(' ')
    ? [{ before: before.slice(0, -1), after: after.slice(0, -1) }, { same: ' ' }]
    : [stretch]
}

const CONTEXT = 8

/** The same stretches with what stayed cut down to the words next to a change; a short wording stays whole. */
export function shortened(stretches: readonly Stretch[]): Stretch[] {
  return stretches.map((stretch, n) => {
    if (!('same' in stretch)) return stretch
    const words = stretch.same.split(/(?<=\s)(?=\S)/)
    const before = n === 0 ? 0 : CONTEXT
    const after = n === stretches.length - 1 ? 0 : CONTEXT
    if (before + after === 0 || words.length <= 2 * CONTEXT + 4) return stretch
    const [head, tail] = [words.slice(0, before), after === 0 ? [] : words.slice(-after)]
    return { same: `${head.join('')}… ${tail.join('')}` }
  })
}
