import type { ReactNode } from 'react'
import type { Answer } from '../../api/views.ts'
import { useHere } from '../../app/here.tsx'
import { firstName, toneOf } from '../../app/people.ts'
import { useDates } from '../../app/use-dates.ts'
import { isSealed, type Readable } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { Sealed, Words } from '../../ui/words.tsx'
import { differenceWords } from './steps-of.ts'

type View = Answer<'feedback'>

/** What was said between the two, and what was promised and came. */
export function Exchange({ view }: { view: View }) {
  const { feedback, accepted, declined, mine } = view
  const [from, to] = [firstName(feedback.from.name), firstName(feedback.to.name)]
  const { me } = useHere()
  const note = mine
    ? `only ${from} and ${to} can read them; you are ${firstName(me.name)}`
    : `only ${from} and ${to} can read them`
  if (isSealed(view.text)) {
    return (
      <Section title="The words" note={note}>
        <Sealed what="title, words, answer, commitment" />
      </Section>
    )
  }
  return (
    <>
      <Section title="The words" note={note}>
        <div className="said">
          <Said who={feedback.from} did="gave" at={feedback.given.happened} words={view.text} />
          {accepted?.answer !== undefined && (
            <Said
              who={feedback.to}
              did="accepted"
              at={accepted.stamp.happened}
              words={accepted.answer}
            />
          )}
          {declined !== undefined && (
            <Said
              who={feedback.to}
              did="declined"
              at={declined.stamp.happened}
              words={declined.reason}
            />
          )}
        </div>
      </Section>
      <Promised view={view} />
    </>
  )
}

interface SaidProps {
  who: { id: string; name: string }
  did: string
  at: string
  words: Readable<string>
}

function Said({ who, did, at, words }: SaidProps) {
  const { members } = useHere()
  const { minute } = useDates()
  return (
    <div>
      <h3 className={`tone-${toneOf(who.id, members)}`}>
        {firstName(who.name)} {did} <span className="ink-3">{minute(at)}</span>
      </h3>
      <p>
        <Words value={words} />
      </p>
    </div>
  )
}

function Promised({ view: { feedback, accepted, followUps, reopenings } }: { view: View }) {
  const { day } = useDates()
  const giver = firstName(feedback.from.name)
  const rows: { key: string; asked: string; answer: ReactNode; by: string }[] = [
    ...(accepted?.commitment === undefined
      ? []
      : [
          {
            key: 'commitment',
            asked: 'Commitment',
            answer: <Words value={accepted.commitment} />,
            by: `${firstName(feedback.to.name)}, ${day(accepted.stamp.happened)}`,
          },
        ]),
    ...followUps.flatMap(({ answered, setBy, on, waiting }) =>
      answered === undefined
        ? waiting
          ? [
              {
                key: setBy,
                asked: 'Difference seen?',
                answer: <span className="tone-due">asked on {day(on)}, not answered</span>,
                by: giver,
              },
            ]
          : []
        : [
            {
              key: setBy,
              asked: 'Difference seen?',
              answer: (
                <>
                  <b className={answered.difference === 'seen' ? 'tone-kept' : ''}>
                    {differenceWords[answered.difference]}.
                  </b>{' '}
                  {answered.note !== undefined && <Words value={answered.note} />}
                </>
              ),
              by: `${giver}, ${day(answered.stamp.happened)}`,
            },
            ...(answered.helping === undefined
              ? []
              : [
                  {
                    key: `${setBy} helping`,
                    asked: 'Is it helping?',
                    answer: <b>{answered.helping ? 'Yes.' : 'No.'}</b>,
                    by: `${giver}, ${day(answered.stamp.happened)}`,
                  },
                ]),
          ],
    ),
    ...reopenings.map(({ stamp, reason, followUpOn }) => ({
      key: stamp.event,
      asked: 'Reopened',
      answer: (
        <>
          asked again {day(followUpOn)} {reason !== undefined && <Words value={reason} />}
        </>
      ),
      by: day(stamp.happened),
    })),
  ]
  if (rows.length === 0) return null
  return (
    <Section title="What was promised, and what came">
      <table className="promised">
        <tbody>
          {rows.map(({ key, asked, answer, by }) => (
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
