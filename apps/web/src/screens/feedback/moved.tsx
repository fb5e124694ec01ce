import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { firstName } from '../../here/people.ts'
import { Figure } from '../../ui/figure.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { signed } from '../../words/figures.ts'
import { READ_BY } from '../../words/trust.ts'
import { differenceWords } from './steps-of.ts'

/** What the exchange did to the giver's reliance on the receiver, in points of the score. */
export function Moved({ view: { moved, feedback } }: { view: Answer<'feedback'> }) {
  const [from, to] = [firstName(feedback.from), firstName(feedback.to)]
  const params = { measure: 'reliability', from: feedback.from.id, to: feedback.to.id }
  const why = useHref()({ view: 'why', params })
  if (isSealed(moved)) {
    return (
      <Section title="What it moved">
        <p className="ink-2">
          {from}’s trust in {to} is {READ_BY}.
        </p>
      </Section>
    )
  }
  const most = Math.max(1, ...moved.map(({ points }) => Math.abs(points)))
  return (
    <Section title="What it moved" note="filled adds, outlined takes away">
      {moved.length === 0 && (
        <p className="ink-2">Nothing yet: only the answer to a follow-up counts.</p>
      )}
      <table className="moved">
        <tbody>
          {moved.map(({ event, difference, points, weight, score }) => (
            <tr key={event}>
              <td>
                <a href={why}>
                  {to}’s reliability toward {from}, {Math.round(score)}
                </a>
                <p className="ink-3 size-12">
                  {differenceWords[difference]}, weighs {weight.toFixed(2)} now
                </p>
              </td>
              <td aria-hidden="true">
                <span className="track">
                  <i
                    className={points < 0 ? 'lost' : 'gained'}
                    style={{
                      width: `${(Math.abs(points) / most) * 50}%`,
                      [points < 0 ? 'right' : 'left']: '50%',
                    }}
                  />
                </span>
              </td>
              <td className="figure strong">
                <Figure href={why}>{signed(points)}</Figure>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
