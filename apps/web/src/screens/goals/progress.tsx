import type { Answer } from '../../api/views.ts'
import { EntryDay } from '../../ui/entry-day.tsx'
import { Section } from '../../ui/section.tsx'
import { doneBy } from '../../ui/stamp.ts'
import { amount, counted } from '../../words/amount.ts'
import { day } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'
import { stateWords } from './goals-of.ts'

/** What was reported, with its source, and how it ended. */
export function Progress({ view: { progress, outcomes, goal } }: { view: Answer<'goal'> }) {
  if (progress.length + outcomes.length === 0) return null
  return (
    <Section title="Reported" note={`${count(progress.length, 'report')}, with its source`}>
      <table>
        <caption className="visually-hidden">In the order in which it happened</caption>
        <tbody>
          {progress.map(({ stamp, value, text, source }) => (
            <tr key={stamp.event}>
              <td className="nowrap ink-2">
                <EntryDay stamp={stamp} />
              </td>
              <td className="nowrap">{doneBy(stamp)}</td>
              <td>
                {value !== undefined && <b>{counted(value, goal.unit)} </b>}
                {text} <span className="ink-3">{sourceWords(source)}</span>
              </td>
            </tr>
          ))}
          {outcomes.map(({ stamp, how, reason, note, value, shown }) => (
            <tr key={stamp.event}>
              <td className="nowrap ink-2">
                <EntryDay stamp={stamp} />
              </td>
              <td className="nowrap">{doneBy(stamp)}</td>
              <td>
                <b className={how === 'achieved' ? 'tone-kept' : ''}>
                  {how === 'reopened' ? 'Taken up again' : stateWords(how)}
                  {value !== undefined && ` at ${amount(value, goal.unit)}`}
                </b>{' '}
                <span className="ink-2">
                  {shown === undefined ? (reason ?? note) : shownWords(shown)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

type Shown = NonNullable<Answer<'goal'>['outcomes'][number]['shown']>

/** The commit that shows it, which was made on a day of its own. */
function shownWords({ by, at, commit, message }: Shown): string {
  const [subject] = message?.split('\n') ?? []
  const said = subject === undefined ? '' : `: “${subject}”`
  return `as ${by.name}’s commit ${commit.slice(0, 8)} of ${day(at)} shows${said}`
}

const sourceNames = {
  hand: 'by hand',
  csv: 'from a table',
  page: 'from a page',
  api: 'from another system',
} as const

type Source = Answer<'goal'>['progress'][number]['source']

function sourceWords({ kind, note, link }: Source) {
  const words = note ?? sourceNames[kind]
  return link === undefined ? (
    words
  ) : (
    <a href={link} rel="noreferrer">
      {words}
    </a>
  )
}
