import type { ReactNode } from 'react'
import type { Answer } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { firstName } from '../../here/people.ts'
import { useDates } from '../../here/use-dates.ts'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { Sealed, Words } from '../../ui/words.tsx'
import { differenceWords } from './steps-of.ts'

type View = Answer<'feedback'>
type FollowUp = View['followUps'][number]

interface Row {
  key: string
  at: string
  asked: string
  answer: ReactNode
  by: string
}

/** What was promised, and each time it was asked what came of it. */
export function Promised({ view }: { view: View }) {
  const { day } = useDates()
  const { feedback, accepted, followUps, reopenings, actions } = view
  const [giver, receiver] = [firstName(feedback.from), firstName(feedback.to)]
  const answered = new Set(followUps.map((each) => each.answered?.stamp.at))
  const rows: Row[] = [
    ...(accepted?.commitment === undefined
      ? []
      : [
          {
            key: 'commitment',
            at: accepted.stamp.at,
            asked: 'Commitment',
            answer: <Words value={accepted.commitment} />,
            by: `${receiver}, ${day(accepted.stamp.happened)}`,
          },
        ]),
    ...followUps.flatMap((each) =>
      followUpRows(each, view, (moment) => `${giver}, ${day(moment)}`),
    ),
    ...reopenings
      .filter(({ stamp }) => !answered.has(stamp.at))
      .map(({ stamp, reason, followUpOn }) => ({
        key: `${stamp.event} again`,
        at: stamp.at,
        asked: 'Reopened',
        answer: (
          <>
            Asked again on {day(followUpOn)}. {reason !== undefined && <Words value={reason} />}
          </>
        ),
        by: day(stamp.happened),
      })),
  ]
  const waiting = followUps.find((each) => each.waiting)
  if (waiting !== undefined) {
    const mayAnswer = actions.includes('AnswerFollowUp')
    rows.push({
      key: `${waiting.setBy} waiting`,
      at: '9999',
      asked: 'Difference seen?',
      answer: (
        <>
          <span className="tone-due">Asked on {day(waiting.on)}, not answered.</span>
          {mayAnswer && <Answers id={feedback.id} />}
        </>
      ),
      by: giver,
    })
  }
  if (rows.length === 0) return null
  return (
    <Section title="What was promised, and what came">
      <table className="promised">
        <caption className="visually-hidden">In the order in which it happened</caption>
        <tbody>
          {rows
            .sort((a, b) => (a.at < b.at ? -1 : 1))
            .map(({ key, asked, answer, by }) => (
              <tr key={key}>
                <td>{asked}</td>
                <td>{answer}</td>
                <td>{by}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Section>
  )
}

/** What was answered: the difference, and whether it helps. */
function followUpRows(
  { answered, setBy }: FollowUp,
  { reopenings }: View,
  by: (moment: string) => string,
): Row[] {
  if (answered === undefined) return []
  const { stamp, difference, helping, note } = answered
  const again = reopenings.find((each) => each.stamp.at === stamp.at)
  const told = { at: stamp.at, by: by(stamp.happened) }
  return [
    {
      ...told,
      key: setBy,
      asked: 'Difference seen?',
      answer: (
        <>
          {isSealed(difference) ? (
            <Sealed what="difference" />
          ) : (
            <b className={difference === 'seen' ? 'tone-kept' : ''}>
              {difference === 'seen' ? 'Yes.' : `${differenceWords[difference]}.`}
            </b>
          )}{' '}
          {note !== undefined && <Words value={note} />}
          {again !== undefined && <AskedAgain on={again.followUpOn} />}
        </>
      ),
    },
    ...(helping === undefined || isSealed(helping)
      ? []
      : [
          {
            ...told,
            key: `${setBy} helping`,
            asked: 'Is it helping?',
            answer: <b className={helping ? 'tone-kept' : ''}>{helping ? 'Yes.' : 'No.'}</b>,
          },
        ]),
  ]
}

function AskedAgain({ on }: { on: string }) {
  const { day } = useDates()
  return <span className="ink-3 size-12"> Asked again on {day(on)}.</span>
}

/** The question is answered where it stands; the form asks for the words. */
function Answers({ id }: { id: string }) {
  return (
    <div className="answers">
      {(['seen', 'partly', 'not_yet'] as const).map((difference) => (
        <CommandButton key={difference} command="AnswerFollowUp" preset={{ id, difference }}>
          {differenceWords[difference]}
        </CommandButton>
      ))}
    </div>
  )
}
