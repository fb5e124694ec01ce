import type { Answer } from '../../api/views.ts'
import { useEntryHref } from '../../here/entry-href.ts'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { firstName, toneOf } from '../../here/people.ts'
import { Figure } from '../../ui/figure.tsx'
import { bare, counted } from '../../words/amount.ts'
import { listed } from '../../words/figures.ts'

type View = Answer<'goal'>

/** How far two expect the same: in growth, in time, and both together; of one the mean of two ratios. */
export function Compared({ view }: { view: View }) {
  const { members } = useHere()
  const hrefOf = useHref()
  const entryHref = useEntryHref()
  const isTheirs = (id: string) => members.length === 2 && members.some((each) => each.id === id)
  const two =
    view.compared.find(({ one, other }) => isTheirs(one.id) && isTheirs(other.id)) ??
    (view.compared.length === 1 ? view.compared[0] : undefined)
  if (two === undefined) return null
  const turned = toneOf(two.one.id, members) === 'b'
  const sides = turned ? (['other', 'one'] as const) : (['one', 'other'] as const)
  const { goal } = view
  const said = (side: 'one' | 'other') =>
    view.expectations.find(({ current, person }) => current && person.id === two[side].id)?.stamp
  const toSaid = (side: 'one' | 'other') => {
    const stamp = said(side)
    return stamp && entryHref(stamp.event)
  }
  const params = { measure: 'expectations', from: two.one.id, to: two.other.id }
  const why = hrefOf({ view: 'why', params })
  const signed = (gain: number) => `${gain < 0 ? '−' : '+'}${bare(Math.abs(gain), goal.unit)}`
  return (
    <table className="compared">
      <caption className="visually-hidden">How far they expect the same</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Of what</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              {firstName(two[side])}
            </th>
          ))}
          <th scope="col">Agreement</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Target, growth from {counted(goal.baseline ?? 0, goal.unit)}</th>
          {sides.map((side) => (
            <td key={side} className={`figure tone-${toneOf(two[side].id, members)}`}>
              <Figure href={toSaid(side)}>{signed(two.gain[side])}</Figure>
            </td>
          ))}
          <td className="figure">
            <Figure href={why}>{shown(two.gain.ratio)}</Figure>
          </td>
        </tr>
        <tr>
          <th scope="row">Time, days from the start</th>
          {sides.map((side) => (
            <td key={side} className={`figure tone-${toneOf(two[side].id, members)}`}>
              <Figure href={toSaid(side)}>{two.days[side]}</Figure>
            </td>
          ))}
          <td className="figure">
            <Figure href={why}>{shown(two.days.ratio)}</Figure>
          </td>
        </tr>
        <tr className="strong">
          <th scope="row">Agreement on this goal</th>
          <td colSpan={2} />
          <td className="figure">
            <Figure href={why}>{shown(two.value)}</Figure>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** ".52" */
const shown = (ratio: number) => ratio.toFixed(2).replace(/^0/, '')

/** "Dana sees it as a promise, Noor as a stretch." */
export function Gap({ goal: { takenApart } }: { goal: View['goal'] }) {
  if (takenApart === undefined) return null
  const who = ({ people }: typeof takenApart.least) => listed(people.map(firstName))
  const { most, least } = takenApart
  return (
    <p className="tone-due size-12 strong">
      {who(most)} {most.people.length === 1 ? 'sees' : 'see'} it as a {most.takenAs}, {who(least)}{' '}
      as a {least.takenAs}.
    </p>
  )
}
