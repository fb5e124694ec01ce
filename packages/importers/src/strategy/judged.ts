import type { UnreadLine } from '../notes.ts'
import { wordsOf } from '../wording/words.ts'
import { saying, whyNoChoice } from './choice.ts'
import type { PlacedStatement, Written } from './statement.ts'

/** So short a line before a list, with a colon at its end, only introduces the list. */
const LONGEST_LEAD = 14
export const LEADS_ON = /(?::|…|\.\.\.)$/

/**
 * Tells which statements of a page are decisions. A list below a decision that ends with a colon is part of it, but for
 * what is a decision by itself.
 */
export function judged(all: readonly Written[]): {
  statements: readonly PlacedStatement[]
  leads: readonly UnreadLine[]
} {
  const statements: PlacedStatement[] = []
  const leads: UnreadLine[] = []
  let above: { section: string; chosen: boolean; takesItems: boolean } | undefined
  for (const { line, kind, wording, section, leads: isFirst } of all) {
    const here = section.join('\n')
    if (above?.section !== here) above = undefined
    const last = statements.at(-1)
    if (
      kind === 'item' &&
      above?.takesItems &&
      last !== undefined &&
      saying(wording) === undefined
    ) {
      const link = last.wording.endsWith(':') ? ' ' : '; '
      statements[statements.length - 1] = { ...last, wording: last.wording + link + wording }
      continue
    }
    const speaks = kind === 'paragraph' || kind === 'quote'
    if (speaks && saying(wording) === undefined && isLead(wording)) {
      leads.push({ line, text: wording, why: 'only introduces what follows' })
      continue
    }
    const below = above?.chosen ?? false
    const noChoice = whyNoChoice({ wording, section, kind, leads: isFirst, below })
    const chosen = noChoice === undefined
    if (speaks) above = { section: here, chosen, takesItems: chosen && LEADS_ON.test(wording) }
    else if (above !== undefined && kind === 'item') above = { ...above, takesItems: false }
    statements.push({ line, wording, section, ...(chosen ? {} : { noChoice }) })
  }
  return { statements: withoutRepeats(statements), leads }
}

const isLead = (wording: string): boolean =>
  LEADS_ON.test(wording) && wordsOf(wording).length <= LONGEST_LEAD

const FEWEST_WORDS = 5

/** What stands above all headings and is said again below them is a summary. */
function withoutRepeats(statements: readonly PlacedStatement[]): PlacedStatement[] {
  const below = statements.filter(
    ({ section, noChoice }) => section.length > 0 && noChoice === undefined,
  )
  const said = below.map(({ wording }) => ` ${wordsOf(wording).join(' ')} `)
  return statements.map((statement) => {
    if (statement.section.length > 0 || statement.noChoice !== undefined) return statement
    const words = wordsOf(statement.wording.replace(/^[^:]{1,60}: /, ''))
    const again = said.findIndex((text) => text.includes(` ${words.join(' ')} `))
    if (words.length < FEWEST_WORDS || again === -1) return statement
    return { ...statement, noChoice: `says in short what line ${below[again]?.line} says` }
  })
}
