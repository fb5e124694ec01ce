import type { ReactNode } from 'react'
import type { Answer } from '../../api/views.ts'
import { useHere } from '../../here/here.tsx'
import { isPast, useMoments } from '../../here/moments.ts'
import { firstName, toneOf } from '../../here/people.ts'
import { useDates } from '../../here/use-dates.ts'
import { GiveButton } from '../../ui/give-button.tsx'
import { isSealed, type Readable } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { actorName, doneBy } from '../../ui/stamp.ts'
import { Sealed, Words } from '../../ui/words.tsx'
import { Promised } from './promised.tsx'
import { sealedParts } from './words-of.ts'

type View = Answer<'feedback'>

/** What was said between the two, and what was promised and came. */
export function Exchange({ view }: { view: View }) {
  const { feedback, accepted, declinings, mine } = view
  const [from, to] = [firstName(feedback.from), firstName(feedback.to)]
  const { me } = useHere()
  const past = isPast(useMoments())
  const circle = view.disclosures.some(({ open }) => open) ? ', and whom they let,' : ''
  const { enteredBy } = feedback.given
  const typed = enteredBy === undefined ? '' : `, though ${actorName(enteredBy)} wrote them`
  const readers = `only ${from} and ${to}${circle} can read them${typed}`
  const note = mine ? `${readers}; you are ${firstName(me)}` : readers
  if (isSealed(view.text)) {
    return (
      <Section title="The words" note={note}>
        <div className="hidden-words">
          <Sealed what={sealedParts(view)} />
        </div>
      </Section>
    )
  }
  return (
    <>
      <Section title="The words" note={note}>
        <div className="said">
          <Said
            who={feedback.from}
            by={doneBy(feedback.given)}
            did="gave"
            at={feedback.given.happened}
            words={view.text}
            corrected={correctedSince(view)}
          >
            {view.actions.includes('ReadFeedbackAnew') && !past && (
              <p className="have-read">
                <GiveButton
                  command="ReadFeedbackAnew"
                  input={{ id: feedback.id }}
                  label="I have read it"
                />
              </p>
            )}
          </Said>
          {declinings.map(({ stamp, reason }) => (
            <Said
              key={stamp.event}
              who={feedback.to}
              by={doneBy(stamp)}
              did="declined"
              at={stamp.happened}
              words={reason}
            />
          ))}
          {accepted?.answer !== undefined && (
            <Said
              who={feedback.to}
              by={doneBy(accepted.stamp)}
              did="accepted"
              at={accepted.stamp.happened}
              words={accepted.answer}
            />
          )}
        </div>
      </Section>
      <Promised view={view} />
    </>
  )
}

/** The words stand beside an answer that was to others. */
function correctedSince({ feedback, acknowledged, accepted, declinings }: View) {
  const declined = declinings.at(-1)
  const answered = (accepted ?? declined ?? acknowledged)?.stamp
  const { corrected } = feedback.given
  if (answered === undefined || corrected === undefined || corrected <= answered.recorded) return
  const did = accepted ? 'accepted' : declined ? 'declined' : 'acknowledged'
  return { at: corrected, after: `after ${firstName(feedback.to)} ${did}` }
}

interface SaidProps {
  who: { id: string; name: string }
  /** `Elif for Dana` where one did it for another. */
  by: string
  did: string
  at: string
  words: Readable<string>
  corrected?: { at: string; after: string } | undefined
  children?: ReactNode
}

function Said({ who, by, did, at, words, corrected, children }: SaidProps) {
  const { members } = useHere()
  const { minuteNamed } = useDates()
  return (
    <div>
      <h3 className={`tone-${toneOf(who.id, members)}`}>
        {by} {did} <span className="ink-3">{minuteNamed(at)}</span>
      </h3>
      <p>
        <Words value={words} />
      </p>
      {corrected !== undefined && (
        <p className="tone-due">
          Corrected {corrected.after}, {minuteNamed(corrected.at)}: the history keeps what was
          written first.
        </p>
      )}
      {children}
    </div>
  )
}
