import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { isPast, useMoments } from '../../here/moments.ts'
import { useDates } from '../../here/use-dates.ts'
import { Answered } from '../../ui/answered.tsx'
import { Section } from '../../ui/section.tsx'
import { Told } from '../../ui/sentence.tsx'
import { AnswerButton } from '../answers/answer-button.tsx'
import { PartOf } from '../records/part.tsx'

/** With which numbers all of it is reckoned, since when and why; who may changes them here. */
export function Reckoned() {
  const asked = useView('model', {}, useMoments())
  return (
    <Answered asked={asked} what="what scores are reckoned with">
      {({ numbers, versions }) => (
        <>
          <Section title={numbers.title} note={numbers.note}>
            <Numbers items={numbers.items} />
          </Section>
          {versions !== undefined && <PartOf part={versions} />}
        </>
      )}
    </Answered>
  )
}

function Numbers({ items }: { items: Answer<'model'>['numbers']['items'] }) {
  const { day } = useDates()
  const past = isPast(useMoments())
  return (
    <table className="measured-table numbers">
      <tbody>
        {items.map(({ id, what, note, stamp, actions = [] }) => (
          <tr key={id}>
            <td>
              <Told sentence={what} />
            </td>
            <td className="ink-3">
              {stamp === undefined ? 'as published' : `${day(stamp.happened)}. ${note}`}
            </td>
            {!past && actions.length > 0 && (
              <td className="figure">
                {actions.map((action) => (
                  <AnswerButton key={action.label} action={action} />
                ))}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
