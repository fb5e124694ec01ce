import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, posted } from '../../api/client.ts'
import { usePlace } from '../../here/place-context.tsx'
import { Section } from '../../ui/section.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { FollowForm } from './follow-form.tsx'
import './followed.css'
import { everyNames, type Followed, kindNames } from './followed-source.ts'
import { Readings } from './readings.tsx'

interface Answer {
  followed: Followed[]
  may: Followed['of'][]
}

/** Milliseconds. So often it is asked how a reading went that was just asked for. */
const ASK_AGAIN_AFTER = 2_000

/** Addresses outside that are read again on a schedule. */
export function FollowedSources() {
  const { org } = usePlace()
  const queries = useQueryClient()
  const path = `/api/orgs/${org}/followed`
  const asked = useQuery({
    queryKey: ['followed'],
    queryFn: async () => (await ask(path)) as Answer,
    refetchInterval: ({ state }) => state.data?.followed.some(isDue) === true && ASK_AGAIN_AFTER,
  })
  const refresh = () => queries.invalidateQueries({ queryKey: ['followed'] })
  const { followed = [], may = [] } = asked.data ?? {}
  if (may.length === 0) return null
  return (
    <Section
      title="Followed"
      note="an address that is read again on a schedule, as an import of yours"
    >
      {followed.map((each) => (
        <Source key={each.id} source={each} path={`${path}/${each.id}`} onChange={refresh} />
      ))}
      <FollowForm path={path} may={may} onMade={refresh} />
    </Section>
  )
}

/** It is being read now, or will be in a moment. */
const isDue = ({ next }: Followed): boolean => Date.parse(next) <= Date.now()

interface SourceProps {
  source: Followed
  path: string
  onChange: () => Promise<void>
}

function Source({ source, path, onChange }: SourceProps) {
  const { url, of, every, readings } = source
  const read = useMutation({
    mutationFn: () => ask(`${path}/read`, posted({})),
    onSuccess: onChange,
  })
  const stop = useMutation({
    mutationFn: () => ask(path, { method: 'DELETE' }),
    onSuccess: onChange,
  })
  return (
    <article className="followed">
      <p>
        <code>{url}</code>{' '}
        <span className="ink-2">
          {kindNames[of]}, {everyNames[every]}
        </span>
      </p>
      {isDue(source) && <p className="ink-2">It is being read.</p>}
      <Readings readings={readings} />
      <p className="row">
        <button type="button" className="button" onClick={() => read.mutate()}>
          Read it now
        </button>
        <button type="button" className="button" onClick={() => stop.mutate()}>
          Stop following
          <span className="visually-hidden"> {url}</span>
        </button>
        <Trouble said={(read.error ?? stop.error)?.message} />
      </p>
    </article>
  )
}
