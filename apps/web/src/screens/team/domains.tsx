import '../../ui/scrolls.css'
import type { Answer } from '../../api/views.ts'
import { CsvLink } from '../../ui/csv-link.tsx'
import { Figure } from '../../ui/figure.tsx'
import { Section } from '../../ui/section.tsx'
import { ShareCells } from '../../ui/share-cells.tsx'
import { HeardLink, useHeardAt } from './heard-link.tsx'

type Voice = Answer<'team'>['voice'][number]
type Domain = Voice['domains'][number]

const collator = new Intl.Collator('en')

/** In which domains each is consulted before others decide: a row each, a column for each domain. */
export function Domains({ voices }: { voices: readonly Voice[] }) {
  const heardAt = useHeardAt()
  const names = [
    ...new Set(voices.flatMap(({ domains }) => domains.map(({ domain }) => domain))),
  ].sort(inOrder)
  if (names.length === 0) return null
  return (
    <Section
      title="Consulted, by domain"
      note="before others decided; own domains apart"
      end={<CsvLink name="consulted-by-domain" rows={csvRows(voices)} />}
    >
      <div className="matrix-scroll">
        <table className="figures">
          <thead>
            <tr>
              <td />
              <th scope="col" colSpan={2}>
                Beyond their own
              </th>
              {names.map((name) => (
                <th key={name ?? ''} scope="col">
                  {name ?? 'No domain'}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {voices.map(({ person, beyond, domains }) => (
              <tr key={person.id}>
                <th scope="row" className="nowrap">
                  <HeardLink person={person} />
                </th>
                <ShareCells share={beyond} href={heardAt(person.id)} />
                {names.map((name) => (
                  <td key={name ?? ''} className="nowrap ink-2">
                    <Figure href={heardAt(person.id)}>
                      {toldOf(domains.filter(({ domain }) => domain === name))}
                    </Figure>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

/** "2 of 3", "own: 1 of 1"; both where a domain changed hands. */
const toldOf = (these: readonly Domain[]): string =>
  these
    .map(({ own, consulted: { count, of } }) => `${own ? 'own: ' : ''}${count} of ${of}`)
    .join(', ') || '–'

/** What names no domain comes last. */
const inOrder = (x: string | undefined, y: string | undefined): number =>
  x === undefined || y === undefined
    ? Number(x === undefined) - Number(y === undefined)
    : collator.compare(x, y)

const csvRows = (voices: readonly Voice[]) => [
  ['person', 'domain', 'own', 'consulted', 'of', 'low', 'high'],
  ...voices.flatMap(({ person, domains }) =>
    domains.map(({ domain = '', own, consulted: { count, of, interval } }) => [
      ...[person.name, domain, own ? 'yes' : '', count, of],
      ...[interval?.low ?? '', interval?.high ?? ''],
    ]),
  ),
]
