import { useState } from 'react'
import { useMaking } from '../../api/use-making.ts'
import { Trouble } from '../../ui/trouble.tsx'
import { everyNames, type Followed, kindNames } from './followed-source.ts'

interface FollowFormProps {
  path: string
  may: readonly Followed['of'][]
  onMade: () => Promise<void>
}

/** Names an address to be read again. */
export function FollowForm({ path, may, onMade }: FollowFormProps) {
  const [url, setUrl] = useState('')
  const [of, setOf] = useState<Followed['of']>('goals')
  const [every, setEvery] = useState<Followed['every']>('day')
  const { isMaking, error, submit } = useMaking({
    path,
    said: () => ({ url, of, every }),
    onMade: () => {
      setUrl('')
      return onMade()
    },
  })
  return (
    <>
      <form className="follow-form" onSubmit={submit}>
        <label className="wide">
          <span>Address</span>
          <input
            type="url"
            required
            maxLength={2000}
            placeholder="https://"
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
        </label>
        <label>
          <span>What it is</span>
          <select value={of} onChange={(event) => setOf(event.target.value as Followed['of'])}>
            {may.map((kind) => (
              <option key={kind} value={kind}>
                {kindNames[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Read</span>
          <select
            value={every}
            onChange={(event) => setEvery(event.target.value as Followed['every'])}
          >
            {(Object.keys(everyNames) as Followed['every'][]).map((each) => (
              <option key={each} value={each}>
                {everyNames[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button" aria-disabled={isMaking}>
          Follow it
        </button>
        <Trouble said={error?.message} />
      </form>
      <p className="ink-3 size-12">
        It is read and recorded at once. Columns and lines are read as they were chosen the last
        time that such a file was imported here, so import it by hand first where they have to be
        chosen. Only what is open to everybody can be followed.
      </p>
    </>
  )
}
