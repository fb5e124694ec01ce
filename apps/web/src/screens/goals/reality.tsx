import type { Answer } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { useEntryHref } from '../../here/entry-href.ts'
import { useHere } from '../../here/here.tsx'
import { firstName } from '../../here/people.ts'
import { Section } from '../../ui/section.tsx'
import { counted } from '../../words/amount.ts'
import { day } from '../../words/dates.ts'
import { cameInWords, counterInWords, impliedInWords, verdictWords } from './reality-words.ts'

type View = Answer<'goal'>
type Check = View['checks'][number]

/** What has to be so for it to be reached, what that comes to, and what came of it. */
export function Reality({ view }: { view: View }) {
  const { checks, goal } = view
  const [last] = checks
  if (last === undefined) return null
  return (
    <Section
      title="Reality check"
      note={checks.length === 1 ? byWhom(last) : `${checks.length}, the last by ${byWhom(last)}`}
    >
      {checks.map((check) => (
        <RealityCheck key={check.stamp.event} check={check} goal={goal} actions={view.actions} />
      ))}
    </Section>
  )
}

const byWhom = ({ person, stamp }: Check) => `${firstName(person)}, ${day(stamp.happened)}`

/** Between which reports the most was gained. */
function Best({ of }: { of: Check['implied']['best'] }) {
  const entryHref = useEntryHref()
  if (of === undefined) return null
  const on = ({ event, happened }: typeof of.from) => <a href={entryHref(event)}>{day(happened)}</a>
  return (
    <>
      That was gained from {on(of.from)} to {on(of.to)}.{' '}
    </>
  )
}

interface RealityCheckProps {
  check: Check
  goal: View['goal']
  actions: readonly string[]
}

function RealityCheck({ check, goal, actions }: RealityCheckProps) {
  const { me } = useHere()
  const { assumptions, verdict, reason, counter, takenUp, answers, cameOfIt, current } = check
  const mayAnswer =
    current &&
    actions.includes('AnswerRealityCheck') &&
    check.person.id !== me.id &&
    !answers.some(({ person }) => person.id === me.id)
  const preset = { id: goal.id, check: check.stamp.event }
  return (
    <div className="reality">
      <p>
        <b className={verdict === 'out_of_reach' ? 'tone-due' : ''}>{verdictWords[verdict]}.</b>{' '}
        {impliedInWords(check, goal.unit)} <Best of={check.implied.best} />
        {!current && <span className="ink-3">The goal says something else now.</span>}
      </p>
      {reason !== undefined && <p className="ink-2">“{reason}”</p>}
      <ul>
        {assumptions.map(({ text, source, link }) => (
          <li key={text}>
            {text}{' '}
            {link === undefined ? (
              <span className="ink-3">{source}</span>
            ) : (
              <a href={link} rel="noreferrer">
                {source ?? 'source'}
              </a>
            )}
          </li>
        ))}
      </ul>
      {counter !== undefined && (
        <p>
          <span className="ink-3">Counter-proposal:</span> {counterInWords(counter, goal.unit)}
          {takenUp !== undefined && (
            <span className="tone-kept"> taken up on {day(takenUp.happened)}</span>
          )}
        </p>
      )}
      {answers.map(({ person, answer, reason: why, stamp }) => (
        <p key={person.id} className="ink-2">
          {firstName(person)} {answer === 'accepted' ? 'sees it so' : 'disputes it'},{' '}
          {day(stamp.happened)}
          {why !== undefined && `: “${why}”`}
        </p>
      ))}
      {cameOfIt !== undefined && (
        <p>{cameInWords(cameOfIt, (value) => counted(value, goal.unit))}</p>
      )}
      {mayAnswer && (
        <p className="answers">
          <CommandButton command="AnswerRealityCheck" preset={preset}>
            Accept or dispute it
          </CommandButton>
          {takenUp === undefined &&
            counter !== undefined &&
            actions.includes('ProposeGoalChange') && (
              <CommandButton command="ProposeGoalChange" preset={{ ...counter, id: goal.id }}>
                Take up the counter-proposal
              </CommandButton>
            )}
        </p>
      )}
    </div>
  )
}
