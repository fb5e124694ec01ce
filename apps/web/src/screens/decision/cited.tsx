import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'

type CitedMetric = NonNullable<Answer<'decision'>['evidence'][number]['cited']>

/** The metric that a piece of evidence cites: as it stood then, beside what it says today. */
export function Cited({ cited: { href, title, stood, today, since } }: { cited: CitedMetric }) {
  const hrefOf = useHref()
  return (
    <p className="cited ink-2">
      {href === undefined ? title : <a href={hrefOf(href)}>{title}</a>} {stood}
      {href !== undefined && (
        <span className="ink-3">
          {since === undefined ? '' : `, ${since} since`}
          {today === undefined ? ', the same today' : `, today ${today}`}
        </span>
      )}
    </p>
  )
}
