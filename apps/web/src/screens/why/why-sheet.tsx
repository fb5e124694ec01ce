import { Fragment, type ReactNode, useState } from 'react'
import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import { Waterfall } from '../../charts/waterfall/waterfall.tsx'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { firstName } from '../../here/people.ts'
import type { Search } from '../../here/search.ts'
import { Answered } from '../../ui/answered.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { useModal } from '../../ui/use-modal.ts'
import { begun } from '../../words/begun.ts'
import { day } from '../../words/dates.ts'
import { range } from '../../words/figures.ts'
import { READ_BY } from '../../words/trust.ts'
import { WithoutStep } from '../sensitivity/without-step.tsx'
import { asCsv } from './csv.ts'
import { Diagnostics } from './diagnostics.tsx'
import { isMeasure } from './measures.ts'
import { PartTabs } from './part-tabs.tsx'
import { Reckoned } from './reckoned.tsx'
import { stepsOf } from './steps-of.ts'
import { WhatChanged } from './what-changed.tsx'
import './why-sheet.css'

interface WhySheetProps {
  /** What is asked, as the address has it. */
  why: Search
  onClose: () => void
}

/** "Why 61?": the contributions that sum to a score, over the page it was asked on; of what no figure is, nothing is opened. */
export function WhySheet({ why, onClose }: WhySheetProps) {
  const { measure = '' } = why
  return isMeasure(measure) ? <Opened why={{ ...why, measure }} onClose={onClose} /> : null
}

type Asked = Search & Pick<Params<'why'>, 'measure'>

function Opened({ why, onClose }: WhySheetProps & { why: Asked }) {
  const dialog = useModal()
  const moments = useMoments()
  const asked = useView('why', paramsOf(why), moments)
  return (
    <dialog ref={dialog} className="why-sheet" aria-label="Why this score" onClose={onClose}>
      <header>
        <h2>{asked.data === undefined ? 'Why?' : titleOf(asked.data)}</h2>
        {asked.data !== undefined && <span className="ink-2">{headline(asked.data)}</span>}
        <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      <Answered asked={asked} what="what the score is made of">
        {(view) => (
          <Why view={view} partnership={why['partnership']}>
            {view.model.inForce && <WithoutStep why={view} moments={moments} />}
            <FindingsOn why={why} />
          </Why>
        )}
      </Answered>
    </dialog>
  )
}

/** What was found in the same entries; it moved nothing of the score. */
function FindingsOn({ why }: { why: Asked }) {
  const hrefOf = useHref()
  const { since: _, ...asked } = paramsOf(why)
  const { data } = useView('findings-on', asked, useMoments())
  if (data === undefined || data.findings.length === 0) return null
  return (
    <Section title="Found in the same entries" note="no finding moves a score">
      <FactList
        facts={data.findings.map(({ id, href, title, state }) => ({
          key: id,
          what: <a href={hrefOf(href)}>{isSealed(title) ? 'A finding' : title}</a>,
          end: state,
        }))}
      />
    </Section>
  )
}

function paramsOf(why: Asked): Params<'why'> {
  const { measure, from = '', to = '', partnership, since, version } = why
  return {
    measure,
    from,
    to,
    ...(partnership === undefined ? {} : { partnership }),
    ...(since === undefined ? {} : { since }),
    ...(version === undefined ? {} : { version: Number(version) }),
  }
}

interface WhyProps {
  view: Answer<'why'>
  partnership: string | undefined
  children: ReactNode
}

const titleOf = ({ score }: Answer<'why'>): string =>
  score === undefined ? 'Why no number?' : `Why ${Math.round(score.value)}?`

function Why({ view, partnership, children }: WhyProps) {
  const { score } = view
  return (
    <>
      {view.parts !== undefined && <PartTabs parts={view.parts} shown={view.measure} />}
      {view.caution !== undefined && score !== undefined && (
        <p className="caution ink-2">
          {view.gap} {view.caution}
        </p>
      )}
      {score === undefined ? <NoScore view={view} /> : <Contributions view={view} score={score} />}
      {view.change !== undefined && <WhatChanged change={view.change} />}
      {view.diagnostics !== undefined && <Diagnostics of={view.diagnostics} />}
      {children}
      <footer>
        <span>
          Points add up to the score exactly; each is shown rounded.{' '}
          <Reckoned view={view} partnership={partnership} />
        </span>
        <span className="end">Filled adds, outlined takes away</span>
      </footer>
    </>
  )
}

function headline({ title, at, score, coverage, model }: Answer<'why'>): string {
  const band =
    score?.low !== undefined && score.high !== undefined
      ? `90 % band ${range(score.low, score.high)}`
      : undefined
  const parts = coverage === score?.rests ? undefined : coverage
  const by = model.inForce ? '' : `, by version ${model.version}`
  const told = [`${title}, ${day(at)}${by}`, band, score?.rests, parts]
  return told.flatMap((part) => (part === undefined ? [] : `${begun(part)}.`)).join(' ')
}

function NoScore({ view: { rated, readable, asked = [] } }: { view: Answer<'why'> }) {
  const hrefOf = useHref()
  const { readsAll } = useHere()
  if (!readable)
    return (
      <p className="none">
        {rated ? 'Rated.' : 'Not rated.'} More is {READ_BY}.
      </p>
    )
  return (
    <p className="none">
      There is too little {readsAll ? 'on record' : 'that you may read'} for a number. What would
      count will stand here.
      {asked.length > 0 && (
        <>
          {' '}
          Asked for, and not given:{' '}
          {asked.map(({ href, ordinal, title }, n) => (
            <Fragment key={JSON.stringify(href)}>
              {n > 0 && ', '}
              <a href={hrefOf(href)}>{ordinal ?? (isSealed(title) ? 'a round' : title)}</a>
            </Fragment>
          ))}
          .
        </>
      )}
    </p>
  )
}

const MANY = 24

function Contributions({
  view,
  score,
}: {
  view: Answer<'why'>
  score: NonNullable<Answer<'why'>['score']>
}) {
  const hrefOf = useHref()
  const [all, setAll] = useState(false)
  const { steps, folded } = stepsOf(view.steps, hrefOf, all ? Number.POSITIVE_INFINITY : MANY)
  return (
    <>
      <div className="tools">
        {folded > 0 && (
          <button type="button" onClick={() => setAll(true)}>
            Show all {view.steps.length}
          </button>
        )}
        <button type="button" onClick={() => void navigator.clipboard.writeText(asCsv(view))}>
          Copy as CSV
        </button>
      </div>
      <Waterfall
        caption={view.summary}
        {...(view.measure === 'stated'
          ? { heads: { when: 'Rated', what: `Reason ${firstName(view.from)} gave` } }
          : {})}
        start={view.start}
        steps={steps}
        total={{
          label: `${view.title}, ${day(view.at)}`,
          value: score.value,
          person: view.person,
          ...(score.low === undefined || score.high === undefined
            ? {}
            : { low: score.low, high: score.high }),
        }}
      />
    </>
  )
}
