import { lazy, Suspense, useState } from 'react'
import type { Answer } from '../../api/views.ts'
import { ValueChart } from '../../charts/values/value-chart.tsx'
import { CommandButton } from '../../forms/command-button.tsx'
import { useEntryHref } from '../../here/entry-href.ts'
import { NoneHere } from '../../ui/none-here.tsx'
import { Section } from '../../ui/section.tsx'
import { doneBy } from '../../ui/stamp.ts'
import { brief } from '../../words/amount.ts'
import { count } from '../../words/figures.ts'
import { SourceOf } from './source-of.tsx'

const PasteDialog = lazy(() =>
  import('./paste-dialog.tsx').then(({ PasteDialog: component }) => ({ default: component })),
)

type Series = NonNullable<Answer<'page'>['series']>
type Value = Series['values'][number]

interface ValuesProps {
  id: string
  title: string
  series: Series
  /** Whether the viewer may report now. */
  reports: boolean
}

/** What was reported of a metric: drawn, and as a table in which each value leads to its entry. */
export function Values({ id, title, series, reports }: ValuesProps) {
  const [pasting, setPasting] = useState(false)
  const { values, unit } = series
  const figures = values.map(({ on, value, plan }) => ({ at: noon(on), value, plan }))
  return (
    <Section
      title="Reported"
      note={values.length === 0 ? undefined : count(values.length, 'value')}
      end={
        reports && (
          <>
            <CommandButton command="ReportMetric" preset={{ id }}>
              Report a value
            </CommandButton>{' '}
            <button type="button" className="button" onClick={() => setPasting(true)}>
              Paste a table
            </button>
          </>
        )
      }
    >
      {figures.length > 1 && <ValueChart figures={figures} unit={unit} />}
      {values.length === 0 ? (
        <NoneHere
          of="value"
          begins={
            reports &&
            'Its values stand here as a line, each with who reported it and where it comes from.'
          }
        />
      ) : (
        <ValueTable values={values} unit={unit} />
      )}
      {pasting && (
        <Suspense>
          <PasteDialog id={id} title={title} onClose={() => setPasting(false)} />
        </Suspense>
      )}
    </Section>
  )
}

const noon = (date: string) => Date.parse(`${date}T12:00:00.000Z`)

function ValueTable({ values, unit }: Pick<Series, 'values' | 'unit'>) {
  const planned = values.some(({ plan }) => plan !== undefined)
  return (
    <table>
      <caption className="visually-hidden">The latest first</caption>
      <thead>
        <tr>
          <th scope="col">Of</th>
          <th scope="col" className="figure">
            {unit === undefined ? 'Value' : `Value, ${unit}`}
          </th>
          {planned && (
            <>
              <th scope="col" className="figure">
                Planned
              </th>
              <th scope="col" className="figure">
                Against it
              </th>
            </>
          )}
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {values.toReversed().map((value) => (
          <Row key={value.stamp.event} value={value} planned={planned} />
        ))}
      </tbody>
    </table>
  )
}

function Row({
  value: { of, value, plan, stamp, source, note, link },
  planned,
}: {
  value: Value
  planned: boolean
}) {
  const entryHref = useEntryHref()
  return (
    <tr>
      <td className="nowrap">
        <a className="plain row-link" href={entryHref(stamp.event)}>
          {of}
        </a>
      </td>
      <td className="figure strong nowrap">{brief(value)}</td>
      {planned && (
        <>
          <td className="figure ink-2 nowrap">{plan !== undefined && brief(plan)}</td>
          <td className="figure ink-2 nowrap">{plan !== undefined && difference(value - plan)}</td>
        </>
      )}
      <td className="ink-2">
        <SourceOf source={source} note={note} link={link} />{' '}
        <span className="ink-3">{doneBy(stamp)}</span>
        {stamp.corrected !== undefined && <span className="ink-3">, corrected</span>}
      </td>
    </tr>
  )
}

/** With its sign: `+12`, `−3`. */
const difference = (by: number): string =>
  by === 0 ? '0' : `${by > 0 ? '+' : '−'}${brief(Math.abs(by))}`
