import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from '../api/client.ts'
import { forgetDrafts } from '../forms/use-kept-draft.ts'
import { type Place, placeAt } from '../here/place.ts'
import { usePlace } from '../here/place-context.tsx'
import { wasSignedOutHere } from '../here/signed-out.ts'
import { Failure } from '../ui/answered.tsx'

/** Without a session: the demo lets everybody in; one's own organisation is entered by a link. */
export function EnterDemo({
  wasIn,
  onEntered,
}: {
  /** Whether this page was open to one until now. */
  wasIn: boolean
  onEntered: () => void
}) {
  const { org, person } = usePlace()
  const enter = useMutation({
    mutationFn: async () => {
      const { demo } = (await ask('/api/start')) as { demo: { organisation: string } | null }
      if (demo !== null && demo.organisation !== org && person !== undefined) {
        return startedOver(placeAt(demo.organisation, person))
      }
      if (demo?.organisation !== org) return false
      await ask('/api/demo/session', { method: 'POST' })
      return true
    },
    onSuccess: (entered) => (entered ? onEntered() : forgetDrafts()),
  })
  const { mutate } = enter
  useEffect(() => mutate(), [mutate])
  if (enter.error !== null) return <Failure reason={enter.error} onRetry={() => mutate()} />
  if (enter.data !== false) return <p className="reading">Opening the demo …</p>
  const here = wasSignedOutHere(org)
  return (
    <main className="failure">
      <h1>
        {wasIn || here ? 'You are signed out here.' : 'This organisation is entered by a link.'}
      </h1>
      {here && (
        <p className="ink-2">
          You signed out this device, in this tab or another. What you had typed here and not
          recorded is gone from it.
        </p>
      )}
      {wasIn && !here && (
        <p className="ink-2">
          It was done from another device of yours, or as you were let in anew: on one that is
          signed in, People lists your devices. What you had typed here and not recorded is gone
          from this one.
        </p>
      )}
      <p className="ink-2">Ask somebody in it for a link of yours, or use your recovery code.</p>
      <a className="button" href={`/?recover=${org}`}>
        Use a recovery code
      </a>
      <a href="/">To the start</a>
    </main>
  )
}

/** Only a demo has the person in the path: where it is gone it was started over, and everybody is in the new one too. */
function startedOver({ base }: Place): Promise<never> {
  location.replace(`${location.pathname.replace(PLACE, base)}${location.search}${location.hash}`)
  return new Promise(() => undefined)
}

const PLACE = /^\/o\/[^/]+\/as\/[^/]+/
