import type { ReactNode } from 'react'
import { useView } from '../../api/use-view.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere } from '../../here/here.tsx'
import { firstName } from '../../here/people.ts'
import { useTo } from '../../here/place-context.tsx'
import { useJoined } from '../../here/use-joined.ts'
import { listed } from '../../words/figures.ts'
import { type FirstStep, firstStepsOf } from './first-steps-of.ts'

/** What a new partnership begins with, until all of it is done: whoever has not come in, a charter, a rhythm, a rating. */
export function FirstSteps({ partnership }: { partnership: string }) {
  const view = useView('partnership', { id: partnership }).data
  const pulses = useView('list', { noun: 'pulse', partnership, limit: '1' }).data
  const away = useAway()
  const to = useTo()
  if (view === undefined || pulses === undefined || away === undefined) return null
  const told: Record<FirstStep, ReactNode> = {
    links: (
      <>
        {listed(away)} {away.length === 1 ? 'has' : 'have'} not come in yet.{' '}
        <a href={to('/people')}>Links for others</a>
      </>
    ),
    charter: (
      <CommandButton command="ProposeCharter" preset={{ id: partnership }}>
        Agree who decides what
      </CommandButton>
    ),
    rhythm: (
      <CommandButton command="AgreeCadence" preset={{ id: partnership }}>
        Agree how often you meet
      </CommandButton>
    ),
    rating: (
      <CommandButton command="CallPulse" preset={{ partnership }}>
        Ask each other for a trust rating
      </CommandButton>
    ),
  }
  const steps = firstStepsOf({ away: away.length, view, pulses: pulses.counts.all })
  if (steps.length === 0) return null
  return (
    <section className="first-steps">
      <h2>First steps</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{told[step]}</li>
        ))}
      </ol>
    </section>
  )
}

/** The other members, by first name, who never came in; undefined until that is known. */
function useAway(): string[] | undefined {
  const { me, members } = useHere()
  const came = useJoined()
  return came && members.filter(({ id }) => id !== me.id && !came.includes(id)).map(firstName)
}
