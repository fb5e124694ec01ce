import type { Answer } from '../../api/views.ts'
import { SaidList } from '../../ui/said-list.tsx'
import { Section } from '../../ui/section.tsx'
import { stated, whoseNeed } from '../../ui/whose-need.tsx'
import { amount } from '../../words/amount.ts'

type View = Answer<'goal'>

/** Why it is there: the problem, whose need it serves, its market, and the page it was read from. */
export function Why({ view: { problem, need, market, unlikePast, source } }: { view: View }) {
  const rows = [
    problem && { what: 'Problem', said: stated(problem.problem) },
    need && { what: 'Whose need', said: whoseNeed(need.need) },
    market && { what: 'Market', said: `${amount(market.value)}, ${market.source}` },
    unlikePast && { what: 'Unlike the past', said: unlikeWords(unlikePast) },
    source && { what: 'Read from', said: sourceWords(source) },
  ].filter((row) => row !== undefined)
  if (rows.length === 0) return null
  return (
    <Section title="Why">
      <SaidList rows={rows} />
    </Section>
  )
}

type Said<K extends keyof View> = NonNullable<View[K]>

const unlikeWords = ({ because, note }: Said<'unlikePast'>): string =>
  [because.replaceAll('_', ' '), note].filter(Boolean).join(', ')

function sourceWords({ page, commit, message, link }: Said<'source'>) {
  return (
    <>
      {link === undefined ? (
        page
      ) : (
        <a href={link} rel="noreferrer">
          {page}
        </a>
      )}
      {commit !== undefined && <span className="ink-3"> at {commit.slice(0, 8)}</span>}
      {message !== undefined && <p className="ink-2">“{message}”</p>}
    </>
  )
}
