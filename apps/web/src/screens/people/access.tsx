import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, posted } from '../../api/client.ts'
import type { Answer } from '../../api/views.ts'
import { useHere } from '../../here/here.tsx'
import { usePlace } from '../../here/place-context.tsx'
import { useJoined } from '../../here/use-joined.ts'
import { Section } from '../../ui/section.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { day, dayAndMinute } from '../../words/dates.ts'
import './access.css'
import { roleBeside } from '../../here/people.ts'
import { leaveHere } from '../../here/signed-out.ts'
import { ProgramKeys } from './keys.tsx'
import { LetInAgain } from './let-in-again.tsx'
import { LinkOnce } from './link-once.tsx'
import { Webhooks } from './webhooks.tsx'

interface Device {
  id: string
  device: string
  since: string
  /** When it was last used. */
  used?: string
  here: boolean
  /** Since when, where others let it in again. */
  letIn?: string
  /** Whether this device may sign it out. */
  mayEnd: boolean
}

type People = Answer<'people'>

interface Someone {
  id: string
  name: string
  role?: string | undefined
}

/** The ways in: one's own devices, links for others who never came, and for who lost theirs. */
export function Access({ people, letIn }: { people: readonly Someone[]; letIn: People['letIn'] }) {
  const { member } = useHere()
  return (
    <div className="ways-in">
      <LetIn letIn={letIn} />
      <Devices />
      <Recovery />
      <ProgramKeys people={people} />
      <Webhooks />
      {member && (
        <>
          <CalendarFeed />
          <Others people={people} />
        </>
      )}
    </div>
  )
}

/** Everybody sees it: somebody else may have come in. */
function LetIn({ letIn }: { letIn: People['letIn'] }) {
  if (letIn.length === 0) return null
  return (
    <Section title="Let in again" note="by others, after losing every way in of their own">
      <ul>
        {letIn.map(({ person, by, at }) => (
          <li key={`${person.id} ${at}`}>
            {by.map(({ name }) => name).join(' and ')} let {person.name} in again on {day(at)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Devices() {
  const { org } = usePlace()
  const queries = useQueryClient()
  const sessions = `/api/orgs/${org}/sessions`
  const devices = useQuery({
    queryKey: ['sessions'],
    queryFn: async () => (await ask(sessions)) as Device[],
  })
  const revoke = useMutation({
    mutationFn: (id: string) => ask(`${sessions}/${id}`, { method: 'DELETE' }),
    onSuccess: (_, id) => {
      if (devices.data?.some((device) => device.here && device.id === id)) return leaveHere(org)
      // With a device end the keys that were made on it.
      return Promise.all(
        [['sessions'], ['keys']].map((queryKey) => queries.invalidateQueries({ queryKey })),
      )
    },
  })
  return (
    <Section
      title="Your devices"
      note="each stays in until it is signed out"
      end={
        <LinkOnce
          label="Link for another device of mine"
          make={() => ask(`/api/orgs/${org}/links/device`, posted({}))}
        />
      }
    >
      {devices.data?.some(({ here, letIn }) => here && letIn !== undefined) && (
        <p className="ink-2">
          Others let you in again here. From here, what you said before stays as it is, devices from
          before stay signed in, and no right of yours is given away, nor are words erased.
        </p>
      )}
      <table>
        <caption className="visually-hidden">Your devices</caption>
        <tbody>
          {devices.data?.map(({ id, device, since, used, here, letIn, mayEnd }) => (
            <tr key={id}>
              <td className={here ? 'strong' : ''}>{here ? `This device, ${device}` : device}</td>
              <td className={letIn === undefined ? 'ink-2' : 'tone-due'}>
                since {dayAndMinute(since)}
                {!here && used !== undefined && `, last used ${dayAndMinute(used)}`}
                {letIn !== undefined && `, let in again by others on ${day(letIn)}`}
              </td>
              <td className="figure">
                {mayEnd && (
                  <button type="button" className="button" onClick={() => revoke.mutate(id)}>
                    Sign out
                    <span className="visually-hidden"> {here ? 'this device' : device}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Trouble said={(devices.error ?? revoke.error)?.message} />
    </Section>
  )
}

/** For who loses every device; only the last code that was made works. */
function Recovery() {
  const { org } = usePlace()
  const codes = `/api/orgs/${org}/recovery-code`
  const last = useQuery({
    queryKey: ['recovery-code'],
    queryFn: async () => (await ask(codes)) as { made?: string },
  })
  const { made } = last.data ?? {}
  return (
    <Section title="Recovery code" note="signs you in again, once, if you lose every device">
      <p className="ink-2">
        {made === undefined ? (
          'One is made as you join, and anew whenever one is used.'
        ) : (
          <>
            The last was made on <b>{dayAndMinute(made)}</b>.
          </>
        )}{' '}
        It is shown once, as it is made, and never again: also where that page was left, or never
        came. If you have not got it, make a new one here; the last then opens nothing. It is used
        at <a href={`/?recover=${org}`}>{new URL(`/?recover=${org}`, location.origin).href}</a>.
      </p>
      <LinkOnce
        label="Make a new recovery code"
        // Where no answer came there may be a new one all the same.
        make={() => ask(codes, posted({})).finally(() => last.refetch())}
      />
    </Section>
  )
}

/** One's dates for a calendar outside: at an address that whoever has it can read, until it is ended. */
function CalendarFeed() {
  const { org } = usePlace()
  const queries = useQueryClient()
  const calendar = `/api/orgs/${org}/calendar`
  const there = useQuery({
    queryKey: ['calendar'],
    queryFn: async () => (await ask(calendar)) as { there: boolean },
  })
  const refresh = () => queries.invalidateQueries({ queryKey: ['calendar'] })
  const end = useMutation({
    mutationFn: () => ask(calendar, { method: 'DELETE' }),
    onSuccess: refresh,
  })
  const make = async () => {
    const made = await ask(calendar, posted({}))
    await refresh()
    return made
  }
  const has = there.data?.there === true
  return (
    <Section
      title="Calendar"
      note="your dates in the calendar that you use: follow-ups, reviews, promises"
    >
      <p className="ink-2">
        {has
          ? 'Your dates stand at an address. A new one takes its place.'
          : 'An address to subscribe to, shown once. Whoever has it reads your dates, without words that are sealed.'}
      </p>
      <LinkOnce label={has ? 'Make a new address' : 'Make an address'} make={make} />
      {has && (
        <button type="button" className="button" onClick={() => end.mutate()}>
          End it
        </button>
      )}
      <Trouble said={end.error?.message} />
    </Section>
  )
}

function Others({ people }: { people: readonly Someone[] }) {
  const { me } = useHere()
  const { org } = usePlace()
  const links = `/api/orgs/${org}/links`
  const came = useJoined()
  const others = people.filter(({ id }) => id !== me.id)
  if (others.length === 0 || came === undefined) return null
  const first = (person: string) => () => ask(`${links}/join`, posted({ person }))
  return (
    <Section
      title="Links for others"
      note="works once; whoever holds it is let in, so hand it over yourself"
    >
      <table>
        <caption className="visually-hidden">Links for others</caption>
        <tbody>
          {others.map(({ id, name, ...role }) => (
            <tr key={id}>
              <td>{[name, roleBeside(role)].filter(Boolean).join(', ')}</td>
              <td>
                {came.includes(id) ? (
                  <LetInAgain person={{ id, name }} people={people} />
                ) : (
                  <LinkOnce label="First link" make={first(id)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
