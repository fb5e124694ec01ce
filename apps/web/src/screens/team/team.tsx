import { Fragment } from 'react'
import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import type { Window } from '../../charts/axis.ts'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { byTheirEnd, OwnMoments, useMoments } from '../../here/moments.ts'
import { firstName } from '../../here/people.ts'
import { useSearchParts } from '../../here/search.ts'
import { Answered } from '../../ui/answered.tsx'
import { day } from '../../words/dates.ts'
import { AlignmentParts } from './alignment-parts.tsx'
import { Domains } from './domains.tsx'
import { Matrix } from './matrix.tsx'
import { Pushback } from './pushback.tsx'
import { Voices } from './voices.tsx'
import './team.css'

const standings = {
  current: 'Current',
  stale: 'Stale',
  closed: 'For the two alone',
  silent: 'Missing: asked, and silent',
  'not asked': 'Missing: not rated yet',
} as const

/** Who does not read all of the record may not read that somebody was rated elsewhere. */
const standingsInPart = {
  ...standings,
  closed: 'Not yours to read',
  silent: 'Missing: asked, and silent in what you may read',
  'not asked': 'Missing: not rated in what you may read',
} as const

/** How many views there are, opening onto which they are. */
function Views({ view: { sentence, views, partnership } }: { view: Answer<'team'> }) {
  const hrefOf = useHref()
  const { readsAll } = useHere()
  const nameOf = (person: string) =>
    firstName(partnership.members.find(({ id }) => id === person) ?? { name: '' })
  return (
    <details className="team-told">
      <summary>{sentence}</summary>
      {Object.entries(readsAll ? standings : standingsInPart).map(([state, told]) => {
        const these = views.filter((each) => each.state === state)
        return (
          these.length > 0 && (
            <p key={state}>
              <span className="ink-3">{told}: </span>
              {these.map(({ from, to, href }, n) => (
                <Fragment key={`${from} ${to}`}>
                  {n > 0 && ', '}
                  <a href={hrefOf(href)}>
                    {nameOf(from)} of {nameOf(to)}
                  </a>
                </Fragment>
              ))}
            </p>
          )
        )
      })}
    </details>
  )
}

interface TeamProps {
  partnership: string
  /** The stretch of days that is chosen, if one is. */
  days: Window | undefined
  now: string
}

/**
 * The pairs of a team at a glance: every view of trust, what the whole is aligned on, and who is heard; as the days that are
 * chosen ended.
 */
export function Team({ partnership, days, now }: TeamProps) {
  const moments = useMoments()
  const then = days && byTheirEnd(days, now, moments)
  const asked = useView('team', { partnership }, then ?? moments)
  const [{ a, b }, change] = useSearchParts()
  return (
    <Answered asked={asked} what="the team">
      {(view) => (
        <OwnMoments value={then ?? moments}>
          {days && then && <p className="ink-2 size-12">The team as it stood on {day(days.to)}</p>}
          <Views view={view} />
          <Matrix view={view} picked={{ a, b }} onPick={(pair) => change(pair)} />
          <div className="team-beside">
            <AlignmentParts alignment={view.alignment} />
            <Voices voices={view.voice} />
            <Pushback voices={view.voice} />
            <Domains voices={view.voice} />
          </div>
        </OwnMoments>
      )}
    </Answered>
  )
}
