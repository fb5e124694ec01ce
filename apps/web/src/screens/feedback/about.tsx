import type { Answer } from '../../api/views.ts'
import { useHref } from '../../app/hrefs.ts'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'

/** What it is about, and what it took the place of. */
export function About({ view: { about, replaces, replacedBy } }: { view: Answer<'feedback'> }) {
  const hrefOf = useHref()
  const rows = [
    ...about.map((each) => ({ ...each, how: 'about' })),
    ...(replaces === undefined ? [] : [{ ...replaces, how: 'takes the place of' }]),
    ...(replacedBy === undefined ? [] : [{ ...replacedBy, how: 'replaced by' }]),
  ]
  if (rows.length === 0) return null
  return (
    <Section title="About">
      <table>
        <tbody>
          {rows.map(({ href, ordinal, title, state, how }) => (
            <tr key={`${how} ${JSON.stringify(href)}`}>
              <td className="ink-2">{how}</td>
              <td>
                <a href={hrefOf(href)}>
                  {ordinal} {isSealed(title) ? '' : title}
                </a>
              </td>
              <td className="figure ink-3">{state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
