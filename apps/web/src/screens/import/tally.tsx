import { PointShape } from '../../charts/marks/point-shape.tsx'
import { Section } from '../../ui/section.tsx'
import { grouped } from '../../words/figures.ts'
import type { Look } from './job.ts'
import { kinds, stretchesOf } from './kinds.ts'

/** What would be recorded: each kind, by when it happened. */
export function Tally({ look }: { look: Look }) {
  const { unit, stretches } = stretchesOf(look.tally)
  const rows = kinds.flatMap(({ label, holds, mark }) => {
    const own = look.tally.filter(({ type }) => holds(type))
    return own.length === 0 ? [] : [{ label, mark, own }]
  })
  const sum = (tally: Look['tally']) => tally.reduce((total, { count }) => total + count, 0)
  const within = (tally: Look['tally'], stretch: string) =>
    sum(tally.filter(({ month }) => stretches.of(month) === stretch))
  return (
    <Section
      title="What would be recorded"
      note={`by ${unit} in which it happened${look.known === 0 ? '' : `; ${grouped(look.known)} more are here already`}`}
    >
      <div className="scrolls">
        <table className="tally">
          <thead>
            <tr>
              <th scope="col">Kind</th>
              {stretches.all.map((stretch) => (
                <th key={stretch} scope="col" className="figure">
                  {stretch}
                </th>
              ))}
              <th scope="col" className="figure">
                In all
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, mark, own }) => (
              <tr key={label}>
                <th scope="row">
                  <svg width="16" height="16" aria-hidden="true">
                    {mark !== undefined && <PointShape {...mark} x={8} y={8} />}
                  </svg>
                  {label}
                </th>
                {stretches.all.map((stretch) => (
                  <Figure key={stretch} value={within(own, stretch)} />
                ))}
                <td className="figure strong">{grouped(sum(own))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">To be recorded</th>
              {stretches.all.map((stretch) => (
                <Figure key={stretch} value={within(look.tally, stretch)} />
              ))}
              <td className="figure">{grouped(look.events)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Section>
  )
}

const Figure = ({ value }: { value: number }) => (
  <td className={value === 0 ? 'figure ink-3' : 'figure'}>{value === 0 ? '–' : grouped(value)}</td>
)
