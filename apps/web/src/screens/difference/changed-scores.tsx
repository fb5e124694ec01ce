import type { Answer } from '../../api/views.ts'
import { useHref } from '../../app/hrefs.ts'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { signed } from '../../words/figures.ts'

type Score = Answer<'difference'>['scores'][number]

interface ChangedScoresProps {
  scores: readonly Score[]
  /** The sides are the two clocks of one day, not two days. */
  clocks: boolean
}

/** How trust and alignment stood on both sides, and what each thing made of the change. */
export function ChangedScores({ scores, clocks }: ChangedScoresProps) {
  const [same, moved] = [scores.filter(isSame), scores.filter((score) => !isSame(score))]
  return (
    <>
      {moved.map((score) => (
        <Changed key={score.id} score={score} clocks={clocks} />
      ))}
      {same.length > 0 && (
        <Section title="Unchanged">
          {same.map(({ id, title, after }) => (
            <p key={id} className="score-change ink-2">
              {title} <b className="by">{shown(after)}</b>
            </p>
          ))}
        </Section>
      )}
    </>
  )
}

const isSame = ({ before, after, effects }: Score): boolean =>
  effects.length === 0 && before !== undefined && shown(before) === shown(after)

interface ChangedProps {
  score: Score
  clocks: boolean
}

function Changed({ score: { title, before, after, effects }, clocks }: ChangedProps) {
  const hrefOf = useHref()
  // Of the two as they are shown, so that it adds up to the eye.
  const change =
    before === undefined || after === undefined
      ? undefined
      : Number(shown(after)) - Number(shown(before))
  return (
    <Section title={title}>
      <p className="score-change">
        <span className="ink-2">{shown(before)}</span>{' '}
        <span className="ink-3">{clocks ? 'as known,' : 'to'}</span> <b>{shown(after)}</b>
        {clocks && <span className="ink-3"> as it had happened</span>}
        <b className="by">{change !== undefined && signed(change)}</b>
      </p>
      {effects.length > 0 && (
        <ul className="effects">
          {effects.map(({ id, label, ref, href, points }) => {
            const named = [ref, isSealed(label) ? 'its words are for its two' : label]
              .filter(Boolean)
              .join(' ')
            return (
              <li key={id}>
                {href === undefined ? (
                  <span className="ink-2">{named}</span>
                ) : (
                  <a className="plain" href={hrefOf(href)}>
                    {named}
                  </a>
                )}
                <span className="figure">{signed(points)}</span>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}

const shown = (value: number | undefined): string => value?.toFixed(2) ?? 'no figure'
