import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import { useHere } from '../../app/here.tsx'
import { usePlace } from '../../app/place-context.tsx'
import { Section } from '../../ui/section.tsx'
import { day } from '../../words/dates.ts'
import { LinkOnce } from './link-once.tsx'

interface Device {
  id: string
  device: string
  since: string
  here: boolean
}

const posted = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** The ways in: one's own devices, links for others who never came, and for who lost theirs. */
export function Access({ members }: { members: readonly { id: string; name: string }[] }) {
  const { me } = useHere()
  const { org } = usePlace()
  const links = `/api/orgs/${org}/links`
  return (
    <Section
      title="Ways in"
      note="a link works once; whoever holds it is let in, so hand it over yourself"
    >
      <div className="ways-in">
        <LinkOnce
          label="Link for another device of mine"
          make={() => ask(`${links}/device`, posted({}))}
        />
        {members
          .filter(({ id }) => id !== me.id)
          .map(({ id, name }) => (
            <div key={id} className="way">
              <span>{name}</span>
              <LinkOnce
                label="First link"
                make={() => ask(`${links}/join`, posted({ person: id }))}
              />
              <LinkOnce
                label="Let them in again"
                make={() => ask(`${links}/restore`, posted({ person: id }))}
              />
            </div>
          ))}
      </div>
      <Devices />
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
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  })
  return (
    <table>
      <caption className="visually-hidden">Your devices</caption>
      <tbody>
        {devices.data?.map(({ id, device, since, here }) => (
          <tr key={id}>
            <td className="ink-2">{here ? 'this device' : device}</td>
            <td className="ink-3">since {day(since)}</td>
            <td className="figure">
              <button type="button" className="button" onClick={() => revoke.mutate(id)}>
                Sign out<span className="visually-hidden"> {here ? 'this device' : device}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
