import type { Answer } from '../../api/views.ts'
import { useDates } from '../../here/use-dates.ts'
import { Section } from '../../ui/section.tsx'
import { actorName, recordedBy } from '../../ui/stamp.ts'
import { asSentence } from '../../words/as-sentence.ts'
import { day } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'
import { afterwardsTogether, cameAfterwards } from './came-afterwards.ts'
import { Cited } from './cited.tsx'
import { RecordedLater } from './recorded-later.tsx'

/** What it rests on, by kind: data and research apart from anecdote. */
export function Evidence({
  view: { evidence, evidenceByKind, decision },
}: {
  view: Answer<'decision'>
}) {
  const together = afterwardsTogether(evidence, decision?.imported)
  const { day: dayTold } = useDates()
  const pieces = `${count(evidence.length, 'piece')}, by kind`
  const kinds = ['data', 'research', 'precedent', 'anecdote'] as const
  return (
    <Section
      title="Evidence"
      note={
        evidence.length === 0 ? (
          'none attached'
        ) : together === undefined ? (
          pieces
        ) : (
          <>
            {pieces};{' '}
            <span className="tone-due">
              all attached afterwards, recorded {dayTold(together.recorded)} by{' '}
              {actorName(recordedBy(together))}
            </span>
          </>
        )
      }
      end={
        evidence.length > 0 && (
          <span className="kinds">
            {kinds.map((kind) => (
              <span key={kind} className={kind}>
                {evidenceByKind[kind] > 0 && <i style={{ width: evidenceByKind[kind] * 14 }} />}{' '}
                {evidenceByKind[kind]} {kind}
              </span>
            ))}
          </span>
        )
      }
    >
      {evidence.length > 0 && (
        <table className="evidence">
          <caption className="visually-hidden">In the order in which it happened</caption>
          <tbody>
            {evidence.map(
              ({
                stamp,
                kind,
                title,
                link,
                note,
                hash,
                context,
                cited,
                afterwards,
                attachedAfterwards,
              }) => (
                <tr key={stamp.event}>
                  <td className="kind ink-2">{asSentence(kind)}</td>
                  <td>
                    {link === undefined ? (
                      title
                    ) : (
                      <a href={link} rel="noreferrer">
                        {title}
                      </a>
                    )}
                    {cited !== undefined && <Cited cited={cited} />}
                    {hash !== undefined && (
                      <p className="ink-3 size-12">
                        SHA-256 <code title={hash}>{hash.slice(0, 12)}…</code>
                      </p>
                    )}
                  </td>
                  <td className="ink-2">
                    {[note?.replace(/\.$/, ''), context?.year, context?.market, context?.segment]
                      .filter(Boolean)
                      .join(', ')}
                    {together === undefined && afterwards && (
                      <span className="tone-due">
                        {' '}
                        {cameAfterwards({ stamp, attachedAfterwards })} afterwards
                      </span>
                    )}
                    {together === undefined && (
                      <RecordedLater stamp={stamp} imported={decision?.imported} />
                    )}
                  </td>
                  <td className="figure nowrap ink-2">{day(stamp.happened)}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
    </Section>
  )
}
