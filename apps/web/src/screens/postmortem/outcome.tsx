import { useState } from 'react'
import { useHref } from '../../here/hrefs.ts'
import { firstName } from '../../here/people.ts'
import { useDates } from '../../here/use-dates.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { doneBy } from '../../ui/stamp.ts'
import { Sealed } from '../../ui/words.tsx'
import { count } from '../../words/figures.ts'
import { AnswerButton } from '../answers/answer-button.tsx'
import { FindingForm } from './finding-form.tsx'
import { entryInShort, Since, type Told } from './told-entry.tsx'

type Found = Told['findings'][number]

const said = (text: Found['text']) => (isSealed(text) ? <Sealed what="words" /> : text)

/** What was found: how it came about, and whether it happened again. */
export function Findings({ view }: { view: Told }) {
  const { findings, may } = view
  const [adding, setAdding] = useState(false)
  const { day } = useDates()
  const mayAdd = may.includes('MakePostmortemFinding')
  if (findings.length === 0 && !mayAdd) return null
  return (
    <Section
      title="Findings"
      note="how it came about, not who is to blame"
      end={
        mayAdd &&
        !adding && (
          <button type="button" className="button" onClick={() => setAdding(true)}>
            Add
          </button>
        )
      }
    >
      <FactList
        facts={findings.map((finding) => ({
          key: finding.id,
          what: said(finding.text),
          more: <Stands view={view} finding={finding} />,
          end: `${doneBy(finding.stamp)} ${day(finding.stamp.happened)}`,
        }))}
      />
      {adding && <FindingForm view={view} onDone={() => setAdding(false)} />}
    </Section>
  )
}

const again = { no: 'No', partly: 'Partly', yes: 'Yes' } as const

function Stands({ view, finding }: { view: Told; finding: Found }) {
  const hrefOf = useHref()
  const { day } = useDates()
  const { cites, pattern, answers, asked, askOn, id } = finding
  const input = { id: view.record.id, finding: id }
  return (
    <>
      {cites.map((entry, n) => (
        <span key={entry.id}>
          {n > 0 && ', '}
          <a href={hrefOf(entry.href)}>{entryInShort(entry)}</a>
          <Since entry={entry} />
        </span>
      ))}
      {pattern !== undefined && (
        <span className="line">
          One of: {pattern.name};{' '}
          {pattern.since.length === 0
            ? 'not found'
            : `found ${count(pattern.since.length, 'time')}`}{' '}
          since
          {pattern.since.map(({ href, at }) => (
            <span key={at}>
              , <a href={hrefOf(href)}>{day(at)}</a>
            </span>
          ))}
        </span>
      )}
      {answers.map((answer) => (
        <span key={answer.stamp.event} className="line">
          Did it happen again? <b>{again[answer.again]}</b>, {doneBy(answer.stamp)}{' '}
          {day(answer.stamp.happened)}
          {answer.note !== undefined && <>: {said(answer.note)}</>}
        </span>
      ))}
      {askOn !== undefined && !asked && (
        <span className="line">
          Asked {answers.length === 0 ? '' : 'again '}on {day(askOn)}
        </span>
      )}
      {asked && view.within && (
        <span className="answers">
          Did it happen again?{' '}
          {(['no', 'partly', 'yes'] as const).map((each) => (
            <AnswerButton
              key={each}
              action={{
                label: again[each],
                command: 'SayWhetherAgain',
                input: { ...input, again: each },
                asks: each !== 'no',
              }}
            />
          ))}
        </span>
      )}
    </>
  )
}

/** What is to be done, whose it is, and what became of it. */
export function ActionsThere({ view }: { view: Told }) {
  const { day } = useDates()
  const { actions, may, record } = view
  const mayAgree = may.includes('AgreePostmortemAction')
  if (actions.length === 0 && !mayAgree) return null
  return (
    <Section
      title="Actions"
      note="each becomes a goal or a commitment, once its owner says so"
      end={
        mayAgree && (
          <AnswerButton
            action={{
              label: 'Agree on one',
              command: 'AgreePostmortemAction',
              input: { id: record.id },
              asks: true,
            }}
          />
        )
      }
    >
      <FactList
        facts={actions.map((action) => ({
          key: action.id,
          what: (
            <>
              {action.who.name}
              {action.to === undefined ? '' : ` for ${firstName(action.to)}`}: {said(action.what)}
            </>
          ),
          more: <Becomes action={action} />,
          end: `by ${day(action.dueOn)}`,
        }))}
      />
    </Section>
  )
}

/** What became of an action; what who facilitates can do where whose it is has left, or whom it was to be promised to. */
function Becomes({ action }: { action: Told['actions'][number] }) {
  const hrefOf = useHref()
  const { who, is, as, becomes, left, withdrawnBy, reason, actions } = action
  const name = firstName(who)
  if (as !== undefined)
    return (
      <>
        <a href={hrefOf(as.href)}>{as.ordinal ?? becomes}</a>, {as.state}
      </>
    )
  if (is === 'taken on') return `${name} took it on, as something that is not open to you`
  const gone = left && firstName(left)
  if (is !== 'waits')
    return (
      <>
        {withdrawnBy === undefined
          ? `${name} did not take it on`
          : `withdrawn by ${firstName(withdrawnBy)}${gone === undefined ? '' : `, as ${gone} had left`}`}
        {reason !== undefined && <>: {said(reason)}</>}
      </>
    )
  if (left === undefined) return `waits for ${name} to make a ${becomes} of it`
  return (
    <>
      {left.id === who.id
        ? `${name} has left, and had made no ${becomes} of it`
        : `${gone} has left: ${name} promises it to another, or not`}
      <span className="answers">
        {actions.map((each) => (
          <AnswerButton key={each.command} action={each} />
        ))}
      </span>
    </>
  )
}

/** What those involved hold against the timeline: it stands beside it, whoever curated it. */
export function Objections({ view }: { view: Told }) {
  const hrefOf = useHref()
  const { day } = useDates()
  const { objections, may, record } = view
  const mayObject = may.includes('ObjectToTimeline')
  if (objections.length === 0 && !mayObject) return null
  return (
    <Section
      title="Objections to the timeline"
      note="beside it, and in what is exported"
      end={
        mayObject && (
          <AnswerButton
            action={{
              label: 'Object',
              command: 'ObjectToTimeline',
              input: { id: record.id },
              asks: true,
            }}
          />
        )
      }
    >
      <FactList
        facts={objections.map(({ id, text, entry, stamp }) => ({
          key: id,
          what: isSealed(text) ? said(text) : `“${text}”`,
          more: entry && (
            <>
              <a href={hrefOf(entry.href)}>{entryInShort(entry)}</a>
              <Since entry={entry} />
            </>
          ),
          end: `${doneBy(stamp)} ${day(stamp.happened)}`,
        }))}
      />
    </Section>
  )
}
