import type { Answer } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { isPast, useMoments } from '../../here/moments.ts'
import { useTo } from '../../here/place-context.tsx'
import { useDates } from '../../here/use-dates.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { Words } from '../../ui/words.tsx'
import { asSentence } from '../../words/as-sentence.ts'

type View = Answer<'decision'>
type Bets = NonNullable<View['bets']>
type Line = Bets['bets'][number]

/** What each who was asked holds for likely: sealed until somebody judges what came, and then beside it. */
export function BetsOn({ view, id }: { view: View; id: string }) {
  const { bets, actions } = view
  const past = isPast(useMoments())
  const to = useTo()
  if (bets === undefined) return null
  return (
    <Section
      title="Bets"
      note={noteOf(bets)}
      end={
        !past &&
        actions.includes('PlaceBet') && (
          <CommandButton command="PlaceBet" preset={{ id }} primary>
            Place a bet
          </CommandButton>
        )
      }
    >
      <p className="ink-2">
        On: “{bets.effect}”.
        {bets.outcome !== undefined && <b> {asSentence(bets.outcome)}.</b>}
      </p>
      <table className="positions">
        <caption className="visually-hidden">Bets by family name</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Chance</th>
            <th scope="col">How it would fail</th>
            <th scope="col">Placed</th>
          </tr>
        </thead>
        <tbody>
          {bets.bets.map((line) => (
            <BetRow key={line.person.id} line={line} />
          ))}
        </tbody>
      </table>
      <p className="ink-3 size-12">
        <a href={to('/bets')}>How bets turned out</a>, by kind of decision and never by person
      </p>
    </Section>
  )
}

function noteOf({ bets, opened, outcome }: Bets): string {
  const placed = bets.filter(({ state }) => state === 'sealed').length
  if (opened === undefined) return `sealed until a verdict is given; ${placed} of ${bets.length} in`
  const closed = bets.some(({ chance }) => chance !== undefined && isSealed(chance))
  // Nothing but a verdict opens them, and what was opened stays so.
  const by = outcome === undefined ? 'a verdict that was withdrawn since' : 'the first verdict'
  return `opened with ${by}${closed ? '; closed to who was asked and stayed silent' : ''}`
}

function BetRow({ line }: { line: Line }) {
  const { person, failure, placed, counts } = line
  const { day } = useDates()
  return (
    <tr>
      <td>
        <PersonName person={person} />
      </td>
      <td className="nowrap">
        <Chance line={line} />
      </td>
      <td className="ink-2">
        {failure !== undefined && !isSealed(failure) && <Words value={failure} />}
      </td>
      <td className="nowrap ink-3 size-12">
        {placed !== undefined && day(placed.happened)}
        {counts === false && <span className="tone-due"> too late to count</span>}
      </td>
    </tr>
  )
}

function Chance({ line: { state, chance } }: { line: Line }) {
  if (state === 'waiting') return <span className="ink-3">Asked, open</span>
  if (state === 'silent')
    return (
      <span className="tone-due">
        <i className="stance none" /> Silent
      </span>
    )
  if (state === 'erased') return <span className="ink-3">Erased</span>
  if (chance === undefined || isSealed(chance))
    return (
      <>
        <i className="stance sealed-stance" /> Sealed
      </>
    )
  return (
    <>
      <b>{chance} %</b>
      {state === 'sealed' && <span className="ink-3"> sealed for others</span>}
    </>
  )
}
