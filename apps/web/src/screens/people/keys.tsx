import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import { usePlace } from '../../here/place-context.tsx'
import { Section } from '../../ui/section.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { day } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'
import { KeyForm } from './key-form.tsx'
import { type Scope, scopeNames } from './key-scopes.ts'

interface Key {
  id: string
  name: string
  scopes: Scope[]
  since: string
  until: string
  used?: string
  mayEnd: boolean
}

interface Keys {
  own: Key[]
  others: { id: string; person: string; until: string }[]
}

/** Keys with which programs ask and record in one's name; and for administrators, that others have some. */
export function ProgramKeys({ people }: { people: readonly { id: string; name: string }[] }) {
  const { org } = usePlace()
  const queries = useQueryClient()
  const path = `/api/orgs/${org}/keys`
  const keys = useQuery({ queryKey: ['keys'], queryFn: async () => (await ask(path)) as Keys })
  const refresh = () => queries.invalidateQueries({ queryKey: ['keys'] })
  const end = useMutation({
    mutationFn: (id: string) => ask(`${path}/${id}`, { method: 'DELETE' }),
    onSuccess: refresh,
  })
  const { own = [], others = [] } = keys.data ?? {}
  return (
    <Section
      title="Keys for programs"
      note="a program with a key acts as you, within what the key is for and what you may do"
    >
      {own.length > 0 && <Own keys={own} onEnd={(id) => end.mutate(id)} />}
      <Trouble said={(keys.error ?? end.error)?.message} />
      <KeyForm path={path} onMade={refresh} />
      {others.length > 0 && <Others keys={others} people={people} />}
    </Section>
  )
}

function Own({ keys, onEnd }: { keys: readonly Key[]; onEnd: (id: string) => void }) {
  return (
    <table>
      <caption className="visually-hidden">Your keys</caption>
      <tbody>
        {keys.map(({ id, name, scopes, since, until, used, mayEnd }) => (
          <tr key={id}>
            <td className="strong">{name}</td>
            <td className="ink-2">
              {listed(scopes.map((scope) => scopeNames[scope]))}; since {day(since)}, until{' '}
              {day(until)}; {used === undefined ? 'not used yet' : `last used ${day(used)}`}
            </td>
            <td className="figure">
              {mayEnd && (
                <button type="button" className="button" onClick={() => onEnd(id)}>
                  End <span className="visually-hidden">the key {name}</span>
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a key is called, and what it is for, is its maker's to know. */
function Others({ keys, people }: { keys: Keys['others'] } & Parameters<typeof ProgramKeys>[0]) {
  return (
    <p className="ink-2">
      Others have keys too:{' '}
      {listed(
        keys.map(({ person, until }) => {
          const named = people.find(({ id }) => id === person)?.name ?? 'somebody'
          return `${named} until ${day(until)}`
        }),
      )}
      .
    </p>
  )
}
