import { roundedAway } from '../../charts/waterfall/running.ts'
import { type Scale, SmallWaterfall, scaleForAll } from '../../charts/waterfall/small-waterfall.tsx'
import { type Href, useHref } from '../../here/hrefs.ts'
import { Figure } from '../../ui/figure.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { signed } from '../../words/figures.ts'
import {
  ANOTHER_READING,
  changeOf,
  isSame,
  isUnclear,
  type Score,
  type Sides,
  shownScore,
  sideOf,
  someByWeight,
} from './told.ts'

interface ChangedScoresProps {
  scores: readonly Score[]
  sides: Sides
  /** The sides are the two clocks of one day, not two days. */
  clocks: boolean
}

/** How trust and alignment stood on both sides, and what each thing made of the change. */
export function ChangedScores({ scores, sides, clocks }: ChangedScoresProps) {
  const [same, moved] = [scores.filter(isSame), scores.filter((score) => !isSame(score))]
  const scale = scaleForAll(
    moved.flatMap(({ before, effects }) =>
      before === undefined ? [] : [{ start: before, steps: effects }],
    ),
  )
  return (
    <>
      {moved.map((score) => (
        <Changed key={score.id} {...{ score, sides, clocks, scale }} />
      ))}
      {!clocks && someByWeight(moved) && <p className="ink-3 size-12">{ANOTHER_READING}</p>}
      {!clocks && same.length > 0 && (
        <Section title="Unchanged">
          {same.map((score) => (
            <p key={score.id} className="score-change ink-2">
              {score.title}{' '}
              <b className="by">
                <Side of="after" {...{ score, sides }} />
              </b>
            </p>
          ))}
        </Section>
      )}
    </>
  )
}

interface SideProps {
  of: keyof Sides
  score: Score
  sides: Sides
}

/** A score on one side, which leads to why it was so then. */
function Side({ of, score, sides }: SideProps) {
  const hrefOf = useHref()
  const value = score[of]
  const href = value === undefined ? undefined : hrefOf(score.href, sides[of])
  return <Figure href={href}>{shownScore(value)}</Figure>
}

/** Why it is what it is on the later side, and of two days of what had happened, what moved it since the earlier. */
function whyOf({ href }: Score, { before, after }: Sides): Href {
  const since = before.known === after.known ? before.happened : undefined
  return since === undefined || !('view' in href)
    ? href
    : { ...href, params: { ...href.params, since } }
}

interface ChangedProps extends Omit<SideProps, 'of'> {
  clocks: boolean
  scale: Scale
}

/** A score before and after, and as a waterfall what made the change. */
function Changed({ score, sides, clocks, scale }: ChangedProps) {
  const { title, effects } = score
  const hrefOf = useHref()
  const change = changeOf(score)
  const why = hrefOf(whyOf(score, sides), sides.after)
  const leadsTo = (href: Href) => {
    const side = sideOf(href)
    return hrefOf(href, side && sides[side])
  }
  const start = score.before ?? 0
  const rounding = effects.length === 0 ? 0 : roundedAway(start, effects)
  const stands = (
    <p className="score-change">
      <span className="ink-2">
        <Side of="before" {...{ score, sides }} />
      </span>{' '}
      <span className="ink-3">{clocks ? 'as known,' : 'to'}</span>{' '}
      <b>
        <Side of="after" {...{ score, sides }} />
      </b>
      {clocks && <span className="ink-3"> as it had happened</span>}
      {change !== undefined && (
        <b className="by">
          <Figure href={why}>{signed(change)}</Figure>
        </b>
      )}
    </p>
  )
  const note = isUnclear(score) ? 'no clear change' : undefined
  const steps = effects.map(({ label, ref, href, ...step }) => ({
    ...step,
    label: [ref, isSealed(label) ? 'its words are for its two' : label].filter(Boolean).join(' '),
    ...(href === undefined ? {} : { href: leadsTo(href) }),
  }))
  return (
    <Section title={title} end={stands}>
      {effects.length === 0 && note !== undefined && <p className="ink-3 size-12">{note}</p>}
      {effects.length > 0 && (
        <SmallWaterfall
          caption={`What moved it from ${shownScore(score.before)} to ${shownScore(score.after)}`}
          {...{ note, start, steps, scale }}
          named={({ href, label }) => (
            <a className={href === undefined ? 'plain ink-2' : 'plain'} href={href ?? why}>
              {label}
            </a>
          )}
          pointed={({ href, points }) => (
            <Figure beside href={href ?? why}>
              {signed(points)}
            </Figure>
          )}
        />
      )}
      {rounding !== 0 && (
        <p className="rounding ink-3 size-12">
          Rounding of the points above <Figure href={why}>{signed(rounding)}</Figure>
        </p>
      )}
    </Section>
  )
}
