import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../api/client.ts'
import { useCommand } from '../api/use-command.ts'
import { useView } from '../api/use-view.ts'
import type { Answer } from '../api/views.ts'
import { usePlace } from '../here/place-context.tsx'
import { Answered } from '../ui/answered.tsx'
import { FactList } from '../ui/fact-list.tsx'
import { day } from '../words/dates.ts'
import { WhyLeft } from './why-left.tsx'

/** Whose session this is: the person in the path, or whom the server knows by it. */
export function HasLeft() {
  const { org, person } = usePlace()
  const start = useQuery({
    queryKey: ['start'],
    queryFn: async () =>
      (await ask('/api/start')) as { own: { organisation: string; person: string }[] },
    enabled: person === undefined,
  })
  const self = person ?? start.data?.own.find(({ organisation }) => organisation === org)?.person
  return (
    <main className="failure">
      {self === undefined ? <h1>There is nothing here for you.</h1> : <Oneself id={self} />}
    </main>
  )
}

function Oneself({ id }: { id: string }) {
  const asked = useView('person', { id })
  return (
    <Answered asked={asked} what="where you stand">
      {(view) => <Standing view={view} />}
    </Answered>
  )
}

/** Who has no part in the organisation any more: where they stand, and what is still theirs to do. */
function Standing({ view }: { view: Answer<'person'> }) {
  const { person, roles, actions } = view
  const last = roles.at(-1)
  const mayErase = actions.includes('ErasePerson')
  return (
    <>
      <h1>
        {person.is === 'left'
          ? 'You have left this organisation, and see no more of it than this.'
          : 'What you were let in for is over, and you see nothing of this organisation any more.'}
      </h1>
      <FactList
        facts={[
          { key: 'you', what: 'You', end: person.name },
          ...(last === undefined
            ? []
            : [
                { key: 'role', what: 'Role', end: last.role },
                {
                  key: 'here',
                  what: 'Here',
                  end: `${day(last.from)} to ${last.to === undefined ? 'today' : day(last.to)}`,
                },
              ]),
        ]}
      />
      {person.is === 'left' && <WhyLeft />}
      <p className="ink-2">
        {mayErase
          ? 'What you wrote stays with those for whom it was, until you erase it. Then nobody can read it any more, you among them, and it cannot be undone. That something was said, between whom and when, stays on record.'
          : 'Your words were erased: nobody can read them any more. That something was said, between whom and when, stays on record.'}
      </p>
      {mayErase && <Erase id={person.id} />}
      <a href="/">To the first screen</a>
    </>
  )
}

/** Asked twice, for it cannot be undone. */
function Erase({ id }: { id: string }) {
  const [sure, setSure] = useState(false)
  const erase = useCommand('ErasePerson')
  if (!sure) {
    return (
      <button type="button" className="button" onClick={() => setSure(true)}>
        Erase your words
      </button>
    )
  }
  return (
    <>
      <button
        type="button"
        className="button primary"
        aria-disabled={erase.isPending}
        onClick={() => erase.mutate({ id })}
      >
        Erase them for good
      </button>
      <button type="button" className="button" onClick={() => setSure(false)}>
        Keep them
      </button>
      {erase.error !== null && (
        <p className="tone-due" role="alert">
          {erase.error.message}
        </p>
      )}
    </>
  )
}
