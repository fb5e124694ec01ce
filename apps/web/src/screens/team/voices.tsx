import '../../ui/scrolls.css'
import type { Answer } from '../../api/views.ts'
import { Section } from '../../ui/section.tsx'
import { ShareCells } from '../../ui/share-cells.tsx'
import { HeardLink, useHeardAt } from './heard-link.tsx'

type Voice = Answer<'team'>['voice'][number]

/** Who was asked before a decision that was not theirs, and whose position was adopted. */
export function Voices({ voices }: { voices: readonly Voice[] }) {
  const heardAt = useHeardAt()
  return (
    <Section
      title="Voice"
      note="decisions that others made; 90 % interval, wide because counts are small"
    >
      <div className="matrix-scroll">
        <table className="figures">
          <thead>
            <tr>
              <td />
              <th scope="col" colSpan={2}>
                Asked before deciding
              </th>
              <th scope="col" colSpan={2}>
                Adopted, when a view was given
              </th>
            </tr>
          </thead>
          <tbody>
            {voices.map(({ person, asked, adopted }) => (
              <tr key={person.id}>
                <th scope="row">
                  <HeardLink person={person} />
                </th>
                <ShareCells share={asked} href={heardAt(person.id)} />
                <ShareCells share={adopted} href={heardAt(person.id)} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="ink-2 size-12">
        A decision counts for the members of its partnership, and for everybody where it names none.
        Who else was asked is told by domain below. Lines at 0, 50 and 100 %. Where intervals
        overlap, the counts do not tell people apart.
      </p>
    </Section>
  )
}
