import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { Figure } from '../../ui/figure.tsx'
import { Section } from '../../ui/section.tsx'

type Alignment = Answer<'team'>['alignment']

/** What each part takes away from 100; what it took and the score make 100 again. */
export function AlignmentParts({ alignment }: { alignment: Alignment }) {
  const hrefOf = useHref()
  const { value, coverage, parts, href } = alignment
  return (
    <Section
      title="Team alignment"
      note={
        value === undefined ? (
          coverage
        ) : (
          <>
            <Figure href={hrefOf(href)}>{Math.round(value)} of 100</Figure>, {coverage}
          </>
        )
      }
    >
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Over</th>
            <th scope="col" className="figure">
              Part
            </th>
            <th scope="col" className="figure">
              Chance
            </th>
            <th scope="col" className="figure">
              Lost
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.name}>
              <th scope="row">
                <a href={hrefOf(part.href)}>{part.title}</a>
                {part.weakest && <span className="ink-3"> weakest</span>}
              </th>
              <td className="ink-3">{part.rests ?? 'too little said'}</td>
              <td className="figure">
                <Figure href={hrefOf(part.href)}>{share(part.value)}</Figure>
              </td>
              <td className="figure ink-3">
                <Figure href={hrefOf(part.href)}>{share(part.chance)}</Figure>
              </td>
              <td className="figure">
                <Figure href={hrefOf(part.href)}>
                  {part.lost === undefined ? '–' : `−${part.lost.toFixed(1)}`}
                </Figure>
              </td>
            </tr>
          ))}
          {value !== undefined && (
            <tr className="total">
              <th scope="row" colSpan={4}>
                <a href={hrefOf(href)}>Lost in all, 100 − {value.toFixed(1)}</a>
              </th>
              <td className="figure">
                <Figure href={hrefOf(href)}>−{(100 - value).toFixed(1)}</Figure>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </Section>
  )
}

/** ".67", rounded as the points of 100 are that charts show. */
const share = (value: number | undefined) =>
  value === undefined ? '–' : (Math.round(100 * value) / 100).toFixed(2).replace(/^0/, '')
