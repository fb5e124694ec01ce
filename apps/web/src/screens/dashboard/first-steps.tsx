import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '../../api/client.ts'
import { useView } from '../../api/use-view.ts'
import { useHere } from '../../app/here.tsx'
import { firstName } from '../../app/people.ts'
import { usePlace, useTo } from '../../app/place-context.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { listed } from '../../words/figures.ts'

const MOST = 3

/** What a new partnership begins with, as long as nothing waits: whoever has not come in, a charter, a rhythm, a rating. */
export function FirstSteps({ partnership }: { partnership: string }) {
  const view = useView('partnership', { id: partnership }).data
  const pulses = useView('list', { noun: 'pulse', partnership, limit: '1' }).data
  const away = useAway()
  const to = useTo()
  if (view === undefined || pulses === undefined || away === undefined) return null
  const { charter, proposed, rhythm, actions } = view
  const offered = (command: string, preset: object, label: string, is: boolean): Step[] =>
    is ? [{ key: command, step: <Given command={command} preset={preset} label={label} /> }] : []
  const steps: Step[] = [
    ...(away.length === 0
      ? []
      : [{ key: 'away', step: <Away names={away} people={to('/people')} /> }]),
    ...offered(
      'ProposeCharter',
      { id: partnership },
      'Agree who decides what',
      charter === undefined && proposed === undefined && actions.includes('ProposeCharter'),
    ),
    ...offered(
      'AgreeCadence',
      { id: partnership },
      'Agree how often you meet',
      rhythm.kinds.every(({ agreed }) => agreed === undefined) && actions.includes('AgreeCadence'),
    ),
    ...offered(
      'CallPulse',
      { partnership },
      'Ask each other for a trust rating',
      pulses.counts.all === 0 && pulses.words.create !== undefined,
    ),
  ]
  if (steps.length === 0) return null
  return (
    <section className="first-steps">
      <h2>First steps</h2>
      <ol>
        {steps.slice(0, MOST).map(({ key, step }) => (
          <li key={key}>{step}</li>
        ))}
      </ol>
    </section>
  )
}

interface Step {
  key: string
  step: ReactNode
}

const Given = (props: { command: string; preset: object; label: string }) => (
  <CommandButton command={props.command} preset={{ ...props.preset }}>
    {props.label}
  </CommandButton>
)

const Away = ({ names, people }: { names: readonly string[]; people: string }) => (
  <>
    {listed(names)} {names.length === 1 ? 'has' : 'have'} not come in yet.{' '}
    <a href={people}>Links for others</a>
  </>
)

/** The other members, by first name, who never came in; undefined until that is known. */
function useAway(): string[] | undefined {
  const { me, members } = useHere()
  const { org } = usePlace()
  const came = useQuery({
    queryKey: ['joined'],
    queryFn: async () =>
      ((await ask(`/api/orgs/${org}/links/join`)) as { joined: string[] }).joined,
  }).data
  return (
    came &&
    members
      .filter(({ id }) => id !== me.id && !came.includes(id))
      .map(({ name }) => firstName(name))
  )
}
