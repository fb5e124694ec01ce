import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, posted } from '../../api/client.ts'
import { FormDialog } from '../../forms/form-dialog.tsx'
import { useHere } from '../../here/here.tsx'
import { firstName } from '../../here/people.ts'
import { usePlace } from '../../here/place-context.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { listed } from '../../words/figures.ts'
import { LinkOnce } from './link-once.tsx'

interface Someone {
  id: string
  name: string
}

/** For who lost every way in. Everybody is told of it, so it is asked first; until enough vouch, it can be taken back. */
export function LetInAgain({ person, people }: { person: Someone; people: readonly Someone[] }) {
  const { me } = useHere()
  const { org } = usePlace()
  const path = `/api/orgs/${org}/links/restore`
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: ['vouches'] })
  const vouches = useQuery({
    queryKey: ['vouches'],
    queryFn: async () => (await ask(path)) as { person: string; by: string }[],
  })
  const takeBack = useMutation({
    mutationFn: () => ask(`${path}/${person.id}`, { method: 'DELETE' }),
    onSuccess: refresh,
  })
  const [asking, setAsking] = useState(false)
  const by = (vouches.data ?? []).filter((vouch) => vouch.person === person.id)
  const names = by.flatMap((vouch) => people.find(({ id }) => id === vouch.by) ?? [])
  const mine = by.some((vouch) => vouch.by === me.id)
  return (
    <span className="link-once">
      {!mine && (
        <button type="button" className="button" onClick={() => setAsking(true)}>
          Let them in again
        </button>
      )}
      {by.length > 0 && (
        <span className="ink-2">{listed(names.map(firstName))} vouched; it takes one more.</span>
      )}
      {mine && (
        <button type="button" className="button" onClick={() => takeBack.mutate()}>
          Take it back
        </button>
      )}
      <Trouble said={takeBack.error?.message} />
      {asking && (
        <FormDialog
          title={`Let ${firstName(person)} in again?`}
          onClose={() => {
            setAsking(false)
            void refresh()
          }}
        >
          {() => (
            <>
              <p>
                Only if {firstName(person)} has lost every device and the recovery code. It takes
                two of you, or the only other. Then a link is shown here once, for you to hand to{' '}
                {firstName(person)}, and everybody reads in the record who let them in.
              </p>
              <LinkOnce
                label={`Let ${firstName(person)} in again`}
                make={() => ask(path, posted({ person: person.id }))}
              />
            </>
          )}
        </FormDialog>
      )}
    </span>
  )
}
