import type { Answer } from '../../api/views.ts'
import { isPast, useMoments } from '../../here/moments.ts'
import { useDates } from '../../here/use-dates.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { Told } from '../../ui/sentence.tsx'
import { Sealed } from '../../ui/words.tsx'
import { AnswerButton } from '../answers/answer-button.tsx'

type Part = Answer<'page'>['parts'][number]

/** What is on record of one side of it, each with its words and its day. */
export function PartOf({ part: { title, note, items } }: { part: Part }) {
  const { day } = useDates()
  return (
    <Section title={title} note={note}>
      <FactList
        facts={items.map((item) => ({
          key: item.id,
          what: (
            <>
              <Told sentence={item.what} />
              {item.link !== undefined && (
                <>
                  {' '}
                  <a href={item.link} rel="noreferrer">
                    {new URL(item.link).host}
                  </a>
                </>
              )}
            </>
          ),
          more: <More item={item} />,
          end: item.stamp && day(item.stamp.happened),
        }))}
      />
    </Section>
  )
}

function More({ item: { said, note, actions = [] } }: { item: Part['items'][number] }) {
  const past = isPast(useMoments())
  const offered = past ? [] : actions
  if (said === undefined && note === undefined && offered.length === 0) return null
  return (
    <>
      {said !== undefined && (isSealed(said) ? <Sealed what="words" /> : `“${said}”`)}
      {note !== undefined && <span className="ink-3"> {note}</span>}
      {offered.length > 0 && (
        <span className="answers">
          {offered.map((action) => (
            <AnswerButton key={action.label} action={action} />
          ))}
        </span>
      )}
    </>
  )
}
