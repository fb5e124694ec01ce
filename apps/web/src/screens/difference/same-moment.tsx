import { Fragment } from 'react'
import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { firstName } from '../../here/people.ts'
import { Figure } from '../../ui/figure.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { listed } from '../../words/figures.ts'
import { isSame, type Score, type Sides, shownScore } from './told.ts'

type Clocks = NonNullable<Answer<'difference'>['clocks']>
type Decisions = Clocks['inForce']['known']

interface SameMomentProps {
  clocks: Clocks
  scores: readonly Score[]
  sides: Sides
}

/** How things stood at one moment, as it had happened and as it was known. */
export function SameMoment({ clocks: { inForce, knew }, scores, sides }: SameMomentProps) {
  const hrefOf = useHref()
  return (
    <Section title="The same moment on both clocks">
      <table className="same-moment">
        <thead>
          <tr>
            <td className="corner" />
            <th scope="col">As it had happened</th>
            <th scope="col">As it was known</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">In force</th>
            <td>
              <InForce decisions={inForce.happened} others={inForce.known} />
            </td>
            <td>
              <InForce decisions={inForce.known} others={inForce.happened} />
            </td>
          </tr>
          {scores.map((score) => (
            <ScoreRow key={score.id} score={score} sides={sides} />
          ))}
          {knew.map(({ of, notAsked }) => {
            if (notAsked.length === 0) return null
            return (
              <tr key={JSON.stringify(of.href)}>
                <th scope="row">
                  Not asked before <span>{of.ordinal}</span>
                </th>
                <td className="strong">
                  <a className="plain" href={hrefOf(of.href)}>
                    {listed(notAsked.map(firstName))}
                  </a>
                </td>
                <td className="strong">not recorded</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}

/** So many are named; of more it is said how many they are. */
const MOST_NAMED = 12

/** Those that are not in force on the other clock stand out. */
function InForce({ decisions, others }: { decisions: Decisions; others: Decisions }) {
  const hrefOf = useHref()
  const there = new Set(others.map(({ href }) => hrefOf(href)))
  if (decisions.length === 0) return 'none'
  const told = decisions.map((decision) => ({ ...decision, to: hrefOf(decision.href) }))
  const own = told.filter(({ to }) => !there.has(to))
  const named = told.length > MOST_NAMED ? own : told
  return (
    <>
      {named.map(({ to, ordinal, title }, n) => (
        <Fragment key={to}>
          <span>
            <a className={there.has(to) ? 'plain ink-3' : 'plain strong'} href={to}>
              {ordinal ?? (isSealed(title) ? 'one' : title)}
            </a>
            {n < named.length - 1 && ','}
          </span>{' '}
        </Fragment>
      ))}
      {named.length < told.length && (
        <span className="ink-3">
          {named.length > 0 && 'and '}
          {told.length - named.length} others
        </span>
      )}
    </>
  )
}

function ScoreRow({ score, sides }: { score: Score; sides: Sides }) {
  const hrefOf = useHref()
  const shown = (side: keyof Sides) => {
    const value = score[side]
    const href = value === undefined ? undefined : hrefOf(score.href, sides[side])
    return <Figure href={href}>{shownScore(value)}</Figure>
  }
  const same = isSame(score)
  return (
    <tr>
      <th scope="row">{score.title}</th>
      <td className={same ? 'ink-3' : 'strong'}>{shown('after')}</td>
      <td className={same ? 'ink-3' : 'strong'}>{same ? 'the same' : shown('before')}</td>
    </tr>
  )
}
