import { Fragment, useState } from 'react'
import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { useSearchParts } from '../../here/search.ts'
import { Answered } from '../../ui/answered.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { count } from '../../words/figures.ts'
import { ActionsThere, Findings } from '../postmortem/outcome.tsx'
import '../postmortem/postmortem.css'
import { ToldEntry } from '../postmortem/told-entry.tsx'
import { ToldThere } from '../postmortem/told-there.tsx'
import './narrative.css'
import { reasonsGiven, toldBy } from './so-far.ts'
import type { Replay } from './use-replay.ts'

type Named = Answer<'replay'>['postmortems'][number]

interface NarrativeProps {
  replay: Replay
  postmortems: readonly Named[]
}

/** Beside the record and never in it: what a post-mortem of these days tells up to the step, the one by which one came or the latest, and why things were done. */
export function Narrative({ replay, postmortems }: NarrativeProps) {
  const [{ postmortem }] = useSearchParts()
  const chosen = postmortems.find((each) => idOf(each) === postmortem) ?? postmortems.at(-1)
  const id = chosen && idOf(chosen)
  return (
    <div className="narrative">
      {chosen !== undefined && id !== undefined && (
        <OfPostmortem
          {...{ id, replay }}
          key={id}
          named={[chosen, ...postmortems.filter((each) => each !== chosen)]}
        />
      )}
      <Reasons replay={replay} />
    </div>
  )
}

const idOf = ({ href }: Named) => ('noun' in href ? href.id : undefined)

interface OfPostmortemProps {
  id: string
  replay: Replay
  /** It, and others of these days. */
  named: readonly Named[]
}

function OfPostmortem({ id, replay, named }: OfPostmortemProps) {
  const asked = useView('postmortem', { id }, useMoments())
  return (
    <Answered asked={asked} what="the narrative">
      {(view) => {
        const told = toldBy(view.narrative, replay)
        const later = view.narrative.length - told.length
        return (
          <>
            <Section title="Narrative" note={<Of named={named} />}>
              {told.map((each) => (
                <ToldThere key={each.id} told={each} />
              ))}
              {later > 0 && (
                <p className="ink-3 size-12">{`${later} more, of later steps, hidden`}</p>
              )}
            </Section>
            <Findings view={view} />
            <ActionsThere view={view} />
          </>
        )
      }}
    </Answered>
  )
}

function Of({ named }: { named: readonly Named[] }) {
  const hrefOf = useHref()
  return named.map(({ href, ordinal, title }, n) => (
    <Fragment key={JSON.stringify(href)}>
      {n === 0 ? 'of ' : ', also of these days: '}
      <a href={hrefOf(href)}>
        {[ordinal, isSealed(title) ? undefined : title].filter(Boolean).join(' ')}
      </a>
    </Fragment>
  ))
}

/** So many are shown at once; the rest opens. */
const MOST = 6

function Reasons({ replay }: { replay: Replay }) {
  const [all, setAll] = useState(false)
  const given = reasonsGiven(replay)
  const shown = all ? given : given.slice(-MOST)
  const left = given.length - shown.length
  return (
    <Section title="Why, as it was said" note="with the steps up to here">
      {left > 0 && (
        <button type="button" className="before" onClick={() => setAll(true)}>
          {count(left, 'reason')} before these, <u>show</u>
        </button>
      )}
      {shown.map(({ step, reason }) => (
        <div key={step.id} className="told">
          <ToldEntry entry={step} />
          <blockquote className="annotation">“{reason}”</blockquote>
        </div>
      ))}
      {given.length === 0 && <p className="ink-2">None of them was given a reason.</p>}
    </Section>
  )
}
