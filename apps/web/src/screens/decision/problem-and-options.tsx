import type { Answer } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { useEntryHref } from '../../here/entry-href.ts'
import { useHere } from '../../here/here.tsx'
import { firstName } from '../../here/people.ts'
import { useDates } from '../../here/use-dates.ts'
import { Section } from '../../ui/section.tsx'
import { doneBy } from '../../ui/stamp.ts'
import { stated } from '../../ui/whose-need.tsx'
import { day } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'

/** What was to be solved, and the ways there were. */
export function ProblemAndOptions({ view, id }: { view: Answer<'decision'>; id: string }) {
  const { options } = view
  return (
    <div className="problem-and-options">
      <Section title="Problem" note={problemNote(view)}>
        <ProblemText view={view} id={id} />
      </Section>
      <Section title="Options" note={options.length === 0 ? 'none recorded' : undefined}>
        <ol>
          {options.map(({ option, text, link, chosen }) => (
            <li key={option}>
              <svg className="chart" width="16" height="16" aria-hidden="true">
                <circle
                  cx="8"
                  cy="8"
                  r="4"
                  fill={chosen ? 'var(--ink)' : 'none'}
                  stroke={chosen ? 'var(--ink)' : 'var(--past)'}
                />
              </svg>
              <span className={chosen ? 'strong' : ''}>
                {text}{' '}
                {link !== undefined && (
                  <a href={link} rel="noreferrer">
                    source
                  </a>
                )}
              </span>
              {chosen && <span className="end ink-3">chosen</span>}
            </li>
          ))}
        </ol>
      </Section>
    </div>
  )
}

const CAME = {
  first: 'stated before the options',
  'written later': 'of before the options, written down later',
  afterwards: 'stated after the proposal',
} as const

function problemNote({ problem, waived }: Answer<'decision'>): string | undefined {
  if (problem !== undefined) return CAME[problem.came]
  return waived === undefined ? 'not stated' : 'waived'
}

function ProblemText({ view, id }: { view: Answer<'decision'>; id: string }) {
  const { problem, waived, stopLosses, made } = view
  return (
    <>
      {problem !== undefined && <div className="words">{stated(problem.problem)}</div>}
      <Agreement view={view} id={id} />
      <ProposalWithdrawn view={view} />
      {waived !== undefined && (
        <p className="ink-2">
          {waived.code}: {waived.reason}
        </p>
      )}
      {problem === undefined && waived === undefined && (
        <p className="tone-due">No problem is on record.</p>
      )}
      {made?.rationale !== undefined && <p className="words">Why: {made.rationale}</p>}
      {stopLosses.map(({ stamp, text, reached }) => (
        <p key={stamp.event} className="ink-3 size-12">
          Stop-loss: {text}{' '}
          {reached.length === 0 && view.actions.includes('ReportStopLossReached') && (
            <CommandButton command="ReportStopLossReached" preset={{ id, stopLoss: stamp.event }}>
              It is reached
            </CommandButton>
          )}
          {reached.map((hit) => (
            <span key={hit.stamp.event} className={hit.counts ? 'tone-due' : ''}>
              {' '}
              Reached on {day(hit.stamp.happened)}
              {hit.counts ? '.' : ', but it was set only afterwards.'}
            </span>
          ))}
        </p>
      ))}
    </>
  )
}

/** What was proposed on it is gone and it is not: what to do about that. */
function ProposalWithdrawn({ view: { proposalWithdrawn } }: { view: Answer<'decision'> }) {
  const entryHref = useEntryHref()
  const { day } = useDates()
  if (proposalWithdrawn === undefined) return null
  const { stamp, problem } = proposalWithdrawn
  return (
    <p className="ink-2">
      What was proposed on it was withdrawn on {day(stamp.recorded)} by {doneBy(stamp)}. It waits
      for another proposal, until{' '}
      {problem === undefined ? (
        'whoever stated it withdraws it, too.'
      ) : (
        <>
          you <a href={entryHref(problem)}>withdraw the problem</a>, too.
        </>
      )}
    </p>
  )
}

/** Who else takes it for the problem; whoever may say so, says it here. */
function Agreement({ view: { problem, actions }, id }: { view: Answer<'decision'>; id: string }) {
  const { me } = useHere()
  if (problem === undefined) return null
  const { stamp, accepted } = problem
  const agreed = accepted.map(({ person }) => person)
  const mayAgree =
    actions.includes('AcceptProblem') &&
    !(stamp.by !== 'lockstep' && stamp.by.id === me.id) &&
    !agreed.some(({ id }) => id === me.id)
  return (
    <>
      {agreed.length > 0 && (
        <p className="ink-3 size-12">
          {listed(agreed.map(firstName))} {agreed.length === 1 ? 'agrees' : 'agree'} that this is
          the problem.
        </p>
      )}
      {mayAgree && (
        <CommandButton command="AcceptProblem" preset={{ id, problem: stamp.event }}>
          I agree that this is the problem
        </CommandButton>
      )}
    </>
  )
}
