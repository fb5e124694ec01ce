import type { Answer } from '../../api/views.ts'
import { useHref } from '../../app/hrefs.ts'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { actorName } from '../../ui/stamp.ts'
import { amount } from '../../words/amount.ts'
import { days, shortDay } from '../../words/dates.ts'

/** What was expected of it and what came: verdicts, reviews, its end, and what it rests on and serves. */
export function Outcome({ view }: { view: Answer<'decision'> }) {
  const { verdicts, reviews, assumptions, decision } = view
  const ended = decision?.ended
  const none = verdicts.length + reviews.length + assumptions.length === 0 && ended === undefined
  return (
    <>
      <Section title="Expected, and what came" note={none ? 'nothing said yet' : undefined}>
        <table className="outcome">
          <tbody>
            {ended !== undefined && (
              <tr>
                <td>
                  {ended.how}
                  {ended.silently ? ' without a word' : ''}
                </td>
                <td className="ink-2">{ended.reason}</td>
                <td className="figure nowrap ink-3">{shortDay(ended.stamp.happened)}</td>
              </tr>
            )}
            {verdicts.map(({ stamp, verdict, note, early, daysIn }) => (
              <tr key={stamp.event}>
                <td>
                  “{verdict}”, {actorName(stamp.by)}
                </td>
                <td className={early ? 'tone-due' : 'ink-2'}>
                  {early ? `early: ${days(daysIn)} in` : `${days(daysIn)} in`} {note}
                </td>
                <td className="figure nowrap ink-3">{shortDay(stamp.happened)}</td>
              </tr>
            ))}
            {reviews.map(({ stamp, note }) => (
              <tr key={stamp.event}>
                <td>reviewed, {actorName(stamp.by)}</td>
                <td className="ink-2">{note}</td>
                <td className="figure nowrap ink-3">{shortDay(stamp.happened)}</td>
              </tr>
            ))}
            {assumptions.map(({ stamp, text }) => (
              <tr key={stamp.event}>
                <td>rests on</td>
                <td className="ink-2">{text}</td>
                <td className="figure nowrap ink-3">{shortDay(stamp.happened)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Related view={view} />
    </>
  )
}

function Related({ view: { goals, feedback, links, need, made } }: { view: Answer<'decision'> }) {
  const hrefOf = useHref()
  const named = [
    ...goals.map((each) => ({ ...each, how: 'serves' })),
    ...feedback.map((each) => ({ ...each, how: 'feedback' })),
    ...links.map(({ decision, relation, incoming }) => ({
      ...decision,
      how: incoming ? `${relation} this` : relation,
    })),
  ]
  if (named.length === 0 && need === undefined && made?.cost === undefined) return null
  return (
    <Section title="What it touches">
      <table className="outcome">
        <tbody>
          {need !== undefined && (
            <tr>
              <td>whose need</td>
              <td colSpan={2}>
                {'none' in need ? `none: ${need.none}` : `${need.segment}: ${need.statement}`}
              </td>
            </tr>
          )}
          {made?.cost !== undefined && (
            <tr>
              <td>planned cost</td>
              <td colSpan={2}>{amount(made.cost.amount, made.cost.currency)}</td>
            </tr>
          )}
          {named.map(({ href, ordinal, title, state, how }) => (
            <tr key={JSON.stringify(href)}>
              <td>{how.replaceAll('_', ' ')}</td>
              <td>
                <a href={hrefOf(href)}>
                  {ordinal} {isSealed(title) ? '' : title}
                </a>
              </td>
              <td className="figure nowrap ink-3">{state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
