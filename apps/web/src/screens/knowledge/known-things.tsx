import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { firstName } from '../../here/people.ts'
import { Figure } from '../../ui/figure.tsx'
import { isSealed } from '../../ui/readable.ts'
import { days } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'
import './known-things.css'

type Thing = Answer<'partnership'>['news']['things'][number]

/** How long it took until the last of them knew of each. */
export function KnownThings({
  things,
  titleOf,
}: {
  things: readonly Thing[]
  titleOf?: (thing: Thing) => string | undefined
}) {
  const hrefOf = useHref()
  return (
    <table className="until-all">
      <caption className="visually-hidden">Days until the last knew</caption>
      <tbody>
        {things.map((thing) => {
          const { named, untilAll } = thing
          const last = lastOf(thing)
          const title = titleOf?.(thing) ?? (isSealed(named.title) ? '' : named.title)
          return (
            <tr key={JSON.stringify(named.href)}>
              <td className="ink-3">{named.ordinal}</td>
              <td>
                <a className="plain" href={hrefOf(named.href)}>
                  {title}
                </a>
              </td>
              <td className="ink-2 size-12">
                <Figure beside href={last === '' ? undefined : hrefOf(named.href)}>
                  {last}
                </Figure>
              </td>
              <td className={untilAll === undefined ? 'figure strong tone-due' : 'figure strong'}>
                <Figure beside href={hrefOf(named.href)}>
                  {untilAll === undefined
                    ? 'not yet'
                    : untilAll === 0
                      ? 'same day'
                      : days(untilAll)}
                </Figure>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** "Ingrid and Wei last", "Tomás, 99 days so far" */
function lastOf({ last, known, untilAll }: Thing): string {
  const names = listed(last.map(firstName))
  if (untilAll !== undefined) return names === '' ? '' : `${names} last`
  const most = Math.max(0, ...known.filter(({ is }) => is === 'unknown').map((each) => each.days))
  return `${names}, ${days(most)} so far`
}
