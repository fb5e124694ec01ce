import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHref } from '../../app/hrefs.ts'
import { isPast, useMoments } from '../../app/moments.ts'
import { firstName } from '../../app/people.ts'
import { useTo } from '../../app/place-context.tsx'
import { useScreenTitle } from '../../app/title.ts'
import { Actions } from '../../ui/actions.tsx'
import { Answered } from '../../ui/answered.tsx'
import { History } from '../../ui/history-table.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { actorName } from '../../ui/stamp.ts'
import { amount } from '../../words/amount.ts'
import { day, shortDay } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'
import { currentTerms } from './current-terms.ts'
import { Expectations } from './expectations.tsx'
import './goal-detail.css'
import { targetOf } from './goals-of.ts'
import { Revisions } from './revisions.tsx'

/** One goal with everything that was said of it, beside the tree. */
export function GoalDetail({ id }: { id: string }) {
  const to = useTo()
  const asked = useView('goal', { id }, useMoments())
  return (
    <aside className="goal-detail" aria-label="The goal">
      <a className="back plain" href={to('/goals')}>
        All goals
      </a>
      <Answered asked={asked} what="the goal">
        {(view) => <Goal view={view} id={id} />}
      </Answered>
    </aside>
  )
}

function Goal({ view, id }: { view: Answer<'goal'>; id: string }) {
  const { goal } = view
  useScreenTitle([goal.ordinal, goal.title].filter(Boolean).join(' '))
  const past = isPast(useMoments())
  return (
    <>
      <header>
        <h2>
          <span className="ink-3">{goal.ordinal}</span> {goal.title}
        </h2>
        <p className="ink-2 size-12">{summary(view)}</p>
        {view.definition !== undefined && <p className="ink-2">{view.definition}</p>}
      </header>
      {!past && <Actions names={view.actions} preset={{ id }} current={currentTerms(view)} />}
      <Expectations view={view} />
      <Revisions view={view} />
      <Progress view={view} />
      <Agreements view={view} />
      <Tree view={view} />
      <Why view={view} />
      <History lines={view.history} />
    </>
  )
}

function summary({ goal }: Answer<'goal'>): string {
  return [
    goal.state,
    goal.owners.length === 0
      ? 'nobody owns it'
      : `owned by ${listed(goal.owners.map(({ name }) => name))}`,
    goal.function,
    goal.period?.label,
    targetOf(goal) && `target ${targetOf(goal)}`,
    goal.horizon && `by ${day(goal.horizon)}`,
    goal.takenAs && `taken as a ${goal.takenAs}`,
    goal.stale ? 'nothing heard for more than 90 days' : undefined,
    goal.imported ? 'read from a page' : undefined,
  ]
    .filter(Boolean)
    .join(', ')
}

function Progress({ view: { progress, outcomes, goal } }: { view: Answer<'goal'> }) {
  if (progress.length + outcomes.length === 0) return null
  return (
    <Section title="Reported" note="with its source">
      <table>
        <tbody>
          {progress.map(({ stamp, value, text, source }) => (
            <tr key={stamp.event}>
              <td className="nowrap ink-2">{shortDay(stamp.happened)}</td>
              <td className="strong">{value === undefined ? text : amount(value, goal.unit)}</td>
              <td className="ink-3">{sourceWords(source)}</td>
              <td className="figure ink-2">{actorName(stamp.by)}</td>
            </tr>
          ))}
          {outcomes.map(({ stamp, how, reason, note, value }) => (
            <tr key={stamp.event}>
              <td className="nowrap ink-2">{shortDay(stamp.happened)}</td>
              <td className={how === 'achieved' ? 'strong tone-kept' : 'strong'}>
                {how === 'lapsed' ? 'dropped without a word' : how}
                {value !== undefined && ` at ${amount(value, goal.unit)}`}
              </td>
              <td className="ink-2">{reason ?? note}</td>
              <td className="figure ink-2">{actorName(stamp.by)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function sourceWords(source: unknown): string {
  if (typeof source === 'string') return source
  if (typeof source !== 'object' || source === null) return ''
  return Object.values(source)
    .filter((part) => typeof part === 'string')
    .join(', ')
}

function Agreements({ view: { agreements, notAgreed } }: { view: Answer<'goal'> }) {
  const current = agreements.filter(({ current: now }) => now)
  if (agreements.length + notAgreed.length === 0) return null
  return (
    <Section
      title="Agreed"
      note={
        notAgreed.length === 0
          ? 'by all who own it'
          : `waits for ${listed(notAgreed.map(({ name }) => firstName(name)))}`
      }
    >
      <p className="ink-2">
        {current
          .map(({ person, stamp }) => `${firstName(person.name)} ${shortDay(stamp.happened)}`)
          .join(', ')}
      </p>
    </Section>
  )
}

function Tree({ view }: { view: Answer<'goal'> }) {
  const hrefOf = useHref()
  const rows = [
    ...view.parents.map((each) => ({ ...each, how: 'serves' })),
    ...view.children.map((each) => ({ ...each, how: 'served by' })),
    ...(view.continues === undefined
      ? []
      : [
          {
            ...view.continues.goal,
            how: view.continues.how === 'same' ? 'continues' : 'changed from',
          },
        ]),
    ...view.continuedInto.map(({ goal, how }) => ({
      ...goal,
      how: how === 'same' ? 'continued in' : 'changed into',
    })),
    ...view.decisions.map((each) => ({ ...each, how: 'decision' })),
    ...view.feedback.map((each) => ({ ...each, how: 'feedback' })),
  ]
  if (rows.length === 0) return null
  return (
    <Section title="What it serves, and what serves it">
      <table>
        <tbody>
          {rows.map(({ href, ordinal, title, state, how }) => (
            <tr key={`${how} ${JSON.stringify(href)}`}>
              <td className="ink-2">{how}</td>
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

function Why({ view: { problem, need, market, unlikePast } }: { view: Answer<'goal'> }) {
  if (problem === undefined && need === undefined && market === undefined) return null
  return (
    <Section title="Why">
      {problem !== undefined && <p>{problem.problem.statement}</p>}
      {need !== undefined && (
        <p className="ink-2">
          Whose need:{' '}
          {'none' in need.need
            ? `none, ${need.need.none}`
            : `${need.need.segment}, ${need.need.statement}`}
        </p>
      )}
      {market !== undefined && (
        <p className="ink-2">
          Market {amount(market.value)}, {market.source}
        </p>
      )}
      {unlikePast !== undefined && (
        <p className="ink-2">
          Unlike the past: {unlikePast.because.replaceAll('_', ' ')} {unlikePast.note}
        </p>
      )}
    </Section>
  )
}
