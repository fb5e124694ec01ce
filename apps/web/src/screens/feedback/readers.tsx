import type { Answer } from '../../api/views.ts'
import { useHere } from '../../app/here.tsx'
import { toneOf } from '../../app/people.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { Section } from '../../ui/section.tsx'
import { Sealed } from '../../ui/words.tsx'

/** Who may read the words; and to its two, what everybody else sees instead. */
export function Readers({ view: { readers, feedback, mine } }: { view: Answer<'feedback'> }) {
  const { members } = useHere()
  return (
    <>
      <Section title="Who may read it">
        <table className="readers">
          <tbody>
            {readers.map(({ id, name }) => (
              <tr key={id}>
                <td>
                  <PersonName name={name} tone={toneOf(id, members)} />
                </td>
                <td className="figure ink-2">
                  {id === feedback.from.id ? 'gave it' : 'to whom it was given'}
                </td>
              </tr>
            ))}
            <tr>
              <td className="ink-2">Everyone else, administrators too</td>
              <td className="figure ink-2">not the words</td>
            </tr>
          </tbody>
        </table>
      </Section>
      {mine && (
        <Section title="What anyone else sees">
          <div className="others">
            <p className="strong">{feedback.told}</p>
            <Sealed what="title, words, answer, commitment" />
          </div>
          <p className="ink-2 size-12">
            That it exists, between whom, and its state: no title, no length.
          </p>
        </Section>
      )}
    </>
  )
}
