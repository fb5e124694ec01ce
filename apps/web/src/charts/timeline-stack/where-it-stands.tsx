import { Fragment, useMemo } from 'react'
import { Figure } from '../../ui/figure.tsx'
import { day } from '../../words/dates.ts'
import { range } from '../../words/figures.ts'
import { besideOf, type Reading, readingAt, type TimedCurve } from '../curve.ts'
import { isEmpty, type Panel, type TimedPanel, timedPanel } from './panels.ts'
import { ledFrom, standingAt } from './standing.ts'

interface WhereItStandsProps {
  panels: readonly Panel[]
  /** Where the crosshair stands. */
  at: number
  now: number
}

/** The gutter's twin: what each score and lane says at the crosshair, each with its link, which the keyboard stops at. */
export function WhereItStands({ panels, at, now }: WhereItStandsProps) {
  const timed = useMemo(() => panels.map(timedPanel), [panels])
  const moment = Math.min(at, now)
  const lines = timed.flatMap((panel) => linesOf(panel, moment))
  const past = moment < now
  if (lines.length === 0) return null
  return (
    <table className="stands">
      <caption>{past ? `Where it stood on ${day(moment)}` : 'Where it stands'}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">{past ? 'How it stood' : 'How it stands'}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, tone, told }) => (
          <tr key={id}>
            <td className="ink-2">{name}</td>
            <td className={tone}>
              {told.map(({ text, href }, n) => (
                <Fragment key={text}>
                  {n > 0 && '; '}
                  <Figure href={href}>{text}</Figure>
                </Fragment>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A score or a lane, with each figure that the gutter has of it. */
interface Line {
  id: string
  name: string
  tone: string
  told: readonly { text: string; href: string | undefined }[]
}

function linesOf(panel: TimedPanel, at: number): Line[] {
  if (isEmpty(panel)) return []
  const { id, title } = panel
  if (panel.kind === 'curves') {
    return panel.curves.map((curve) => ({
      id: `${id} ${curve.id}`,
      name: curve.person === 'ink' ? title : `${title}, ${curve.label}`,
      tone: `tone-${curve.person}`,
      told: scoresOf(curve, at),
    }))
  }
  const standing = standingAt(panel.of, panel.marks, at)
  if (standing === undefined) return []
  const told = standing.more === undefined ? [standing] : [standing, standing.more]
  return [
    {
      ...{ id, name: title, tone: standing.late ? 'tone-due' : '' },
      told: told.map((each) => ({ text: each.text, href: ledFrom(panel, each, at) })),
    },
  ]
}

/** A curve's value, and that of what is laid beside it, each with which of the two it is. */
function scoresOf(curve: TimedCurve, at: number): Line['told'] {
  const reading = readingAt(curve, at)
  if (reading === undefined) return [{ text: 'no data yet', href: undefined }]
  const { laid, why } = curve
  const own = { text: inWords(reading, laid?.own), href: why?.(at) }
  const beside = besideOf(curve)
  const other = beside && readingAt(beside, at)
  if (laid === undefined || other === undefined) return [own]
  return [own, { text: `${Math.round(other.value)} ${laid.beside}`, href: laid.why?.(at) }]
}

/** "61, 48–75", "74, 6 of 6 parts; weakest: metrics", "61 v3" */
function inWords({ value, low, high, note }: Reading, which: string | undefined): string {
  const band = low === undefined || high === undefined ? undefined : range(low, high)
  const figure = which === undefined ? `${Math.round(value)}` : `${Math.round(value)} ${which}`
  return [figure, which === undefined ? band : undefined, note].filter(Boolean).join(', ')
}
