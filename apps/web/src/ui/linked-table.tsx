import { type Href, useHref } from '../here/hrefs.ts'
import { isSealed, type Readable } from './readable.ts'
import './linked-table.css'

/** Another record, and how the one on the page is linked with it. */
export interface Linked {
  /** `Serves` */
  how: string
  href: Href
  ordinal?: string | undefined
  title: Readable<string>
  state: string
}

/** What a record is linked with: how, what, and how that stands. */
export function LinkedTable({ rows }: { rows: readonly Linked[] }) {
  const hrefOf = useHref()
  return (
    <table className="linked">
      <caption className="visually-hidden">What it is linked with</caption>
      <tbody>
        {rows.map(({ how, href, ordinal, title, state }, n) => (
          <tr key={`${how} ${JSON.stringify(href)}`}>
            <td className="ink-3">
              <span className={how === rows[n - 1]?.how ? 'visually-hidden' : ''}>{how}</span>
            </td>
            <td>
              <a className="plain row-link" href={hrefOf(href)}>
                <span className="ink-3">{ordinal}</span> {isSealed(title) ? 'title sealed' : title}
              </a>
            </td>
            <td className="figure ink-3">{state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
