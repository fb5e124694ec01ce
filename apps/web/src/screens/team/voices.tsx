import type { Answer } from '../../api/views.ts'
import { firstName } from '../../app/people.ts'
import { Section } from '../../ui/section.tsx'

type Voice = Answer<'team'>['voice'][number]

/** Who was asked before a decision that was not theirs, and whose position was adopted. */
export function Voices({ voices }: { voices: readonly Voice[] }) {
  return (
    <Section
      title="Voice"
      note="decisions that others made; 90 % interval, wide because counts are small"
    >
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
                {firstName(person.name)} <span className="ink-3">{person.role}</span>
              </th>
              <Share share={asked} />
              <Share share={adopted} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="ink-2 size-12">
        Lines at 0, 50 and 100 %. Where intervals overlap, the counts do not tell people apart.
      </p>
    </Section>
  )
}

const WIDTH = 96

function Share({ share: { count, of, interval } }: { share: Voice['asked'] }) {
  const x = (share: number) => 4 + share * (WIDTH - 8)
  return (
    <>
      <td className="nowrap">
        {count} of {of}
      </td>
      <td>
        <svg className="chart" width={WIDTH} height="16" aria-hidden="true">
          {[0, 0.5, 1].map((at) => (
            <path key={at} d={`M${x(at)} 2V14`} stroke="var(--grid)" />
          ))}
          {interval !== undefined && (
            <>
              <path
                d={`M${x(interval.low)} 8H${x(interval.high)}`}
                stroke="var(--past)"
                strokeWidth="3"
              />
              <circle cx={x(count / of)} cy="8" r="3" fill="var(--ink)" />
            </>
          )}
        </svg>
        {interval !== undefined && (
          <span className="visually-hidden">
            between {Math.round(100 * interval.low)} and {Math.round(100 * interval.high)} %
          </span>
        )}
      </td>
    </>
  )
}
