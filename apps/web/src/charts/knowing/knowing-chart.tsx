import { Figure } from '../../ui/figure.tsx'
import { type TimeAxis, ticks, timeAxis, type Window } from '../axis.ts'
import { PointShape } from '../marks/point-shape.tsx'
import { textWidth } from '../text-width.ts'
import { useWidth } from '../use-width.ts'
import { type PlacedKnowing, placedRow, type ToKnow, toldOf } from './knowing-layout.ts'

interface KnowingChartProps {
  things: readonly ToKnow[]
  people: readonly {
    readonly id: string
    readonly name: string
    readonly role?: string | undefined
  }[]
  window: Window
  /** What stands at the right end: `today`. */
  end: string
}

const ROW = 40
const HEAD = 24
const FOOT = 24
/** Below it first names alone have room. */
const NARROW = 560

/** A row for each person, a line for each thing: how many days lay between the two. */
export function KnowingChart({ things, people, window, end }: KnowingChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(848)
  const narrow = width < NARROW
  const gutter = narrow ? 64 : 176
  const axis = timeAxis(window, width - gutter - 8)
  const bottom = HEAD + ROW * people.length
  return (
    <div ref={ref}>
      <svg className="chart" width={width} height={bottom + FOOT} aria-hidden="true">
        {people.map(({ id, name, role }, n) => (
          <g key={id}>
            <path d={`M0 ${HEAD + ROW * n}H${width}`} stroke="var(--hair)" />
            <text className="ink size-12" x="0" y={HEAD + ROW * n + 18}>
              {narrow ? name.split(' ')[0] : name}
            </text>
            <text x="0" y={HEAD + ROW * n + 32}>
              {role === 'Other' ? '' : role}
            </text>
          </g>
        ))}
        <path d={`M0 ${bottom}H${width}`} stroke="var(--hair)" />
        <g transform={`translate(${gutter} 0)`}>
          <Frame axis={axis} things={things} bottom={bottom} end={end} />
          {people.map(({ id }, n) => (
            <Row
              key={id}
              placed={placedRow(things, id, axis, HEAD + ROW * n + ROW / 2)}
              y={HEAD + ROW * n + ROW / 2}
            />
          ))}
        </g>
      </svg>
      <Twin things={things} people={people} />
    </div>
  )
}

interface FrameProps {
  axis: TimeAxis
  things: readonly ToKnow[]
  bottom: number
  end: string
}

function Frame({ axis, things, bottom, end }: FrameProps) {
  const last = things.at(-1)
  return (
    <>
      {ticks(axis, 72).map(({ at, label }) => (
        <g key={at}>
          <path d={`M${axis.x(at)} ${HEAD}V${bottom}`} stroke="var(--grid)" />
          {axis.x(at) < axis.width - textWidth(label) && (
            <text x={axis.x(at)} y={bottom + 16}>
              {label}
            </text>
          )}
        </g>
      ))}
      <path d={`M${axis.width} ${HEAD}V${bottom}`} stroke="var(--hair-2)" />
      {(last === undefined || axis.x(last.at) < axis.width - textWidth(end) - 12) && (
        <text className="anchor-end ink-2" x={axis.width} y="14">
          {end}
        </text>
      )}
      {things.map(({ id, at, label, kind }, n) => {
        const x = axis.x(at)
        const next = things[n + 1]
        const room = (next === undefined ? axis.width - 40 : axis.x(next.at)) - x
        return (
          <g key={id}>
            <path d={`M${x} ${HEAD}V${bottom}`} stroke="var(--hair-2)" />
            {kind === 'decision' ? (
              <PointShape kind="decision" state="current" x={x} y={10} />
            ) : (
              <circle cx={x} cy="10" r="4.5" fill="var(--ink)" />
            )}
            {room > 44 && (
              <text
                className={kind === 'vision' ? 'ink strong size-12' : 'ink size-12'}
                x={x + 8}
                y="14"
              >
                {label}
              </text>
            )}
          </g>
        )
      })}
    </>
  )
}

/** A mark on what is not known runs on to the end. */
function Row({ placed, y }: { placed: readonly PlacedKnowing[]; y: number }) {
  return placed.map(({ id, href, is, x0, x1, label, long }) => (
    <g key={id}>
      {x1 > x0 && is !== 'later' && (
        <path
          d={`M${x0} ${y}H${x1}`}
          stroke={is === 'unknown' ? 'var(--due-edge)' : 'var(--past)'}
          strokeWidth="1.5"
          strokeDasharray="1 4"
        />
      )}
      <circle
        cx={is === 'known' ? x1 : x0}
        cy={y}
        r="3.5"
        fill={is === 'known' ? 'var(--ink)' : 'var(--canvas)'}
        stroke={{ known: 'var(--canvas)', unknown: 'var(--due-edge)', later: 'var(--past)' }[is]}
        strokeWidth={is === 'known' ? 1 : 1.5}
      />
      {label !== undefined && (
        <Figure beside href={href}>
          <text
            className={['halo', is === 'unknown' ? 'tone-due' : '', long ? 'ink strong' : ''].join(
              ' ',
            )}
            x={label.x}
            y={label.y}
          >
            {label.text}
          </text>
        </Figure>
      )}
    </g>
  ))
}

/** The same in words, for who cannot see it. */
function Twin({ things, people }: Pick<KnowingChartProps, 'things' | 'people'>) {
  return (
    <div className="visually-hidden">
      <table>
        <caption>Days until each came to know</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            {things.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {things.map((thing) => {
                const knows = thing.known.find(({ person }) => person === id)
                return <td key={thing.id}>{knows && toldOf(knows.is, knows.days)}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
