import type { Answer } from '../../api/views.ts'
import { CsvLink } from '../../ui/csv-link.tsx'
import { Section } from '../../ui/section.tsx'
import { ShareCells } from '../../ui/share-cells.tsx'
import { HeardLink, useHeardAt } from './heard-link.tsx'

type Voice = Answer<'team'>['voice'][number]

/** After whose concern, counter-proposal or no something changed. */
export function Pushback({ voices }: { voices: readonly Voice[] }) {
  const heardAt = useHeardAt()
  return (
    <Section
      title="Heard when pushing back"
      note="something changed after it; 90 % interval"
      end={<CsvLink name="voice" rows={csvRows(voices)} />}
    >
      <table className="figures">
        <thead>
          <tr>
            <td />
            <th scope="col" colSpan={2}>
              Pushback that changed something
            </th>
          </tr>
        </thead>
        <tbody>
          {voices.map(({ person, pushback }) => (
            <tr key={person.id}>
              <th scope="row">
                <HeardLink person={person} />
              </th>
              {pushback === undefined ? (
                <td colSpan={2} className="ink-3">
                  a part is sealed to you
                </td>
              ) : (
                <ShareCells share={pushback} href={heardAt(person.id)} />
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="ink-2 size-12">
        Concerns and objections to what others decide; counter-proposals, conditions and nos to what
        others ask. What came after one need not have come of it.
      </p>
    </Section>
  )
}

const csvRows = (voices: readonly Voice[]) => [
  [
    ...['person', 'asked', 'asked of', 'adopted', 'adopted of'],
    ...['pushback heard', 'pushback', 'consulted beyond', 'consulted beyond of'],
  ],
  ...voices.map(({ person, asked, adopted, pushback, beyond }) => [
    person.name,
    ...[asked.count, asked.of, adopted.count, adopted.of],
    ...[pushback?.count ?? '', pushback?.of ?? '', beyond.count, beyond.of],
  ]),
]
