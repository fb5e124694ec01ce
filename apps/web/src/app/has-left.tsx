import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ask } from '../api/client.ts'
import { useView } from '../api/use-view.ts'
import type { Answer } from '../api/views.ts'
import { Actions } from '../ui/actions.tsx'
import { Answered } from '../ui/answered.tsx'
import { FactList } from '../ui/fact-list.tsx'
import { day } from '../words/dates.ts'
import { type Here, HereProvider } from './here.tsx'
import { usePlace } from './place-context.tsx'

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
    <main className="page failure">
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
  const here = useMemo(() => asHere(person), [person])
  const last = roles.at(-1)
  const mayErase = actions.includes('ErasePerson')
  return (
    <HereProvider value={here}>
      <h1>You have left this organisation, and see nothing of it any more.</h1>
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
      <p className="ink-2">
        {mayErase
          ? 'What you wrote stays with those for whom it was, until you erase it. Then nobody can read it any more, you among them, and it cannot be undone. That something was said, between whom and when, stays on record.'
          : 'Your words were erased: nobody can read them any more. That something was said, between whom and when, stays on record.'}
      </p>
      {mayErase && <Actions names={['ErasePerson']} preset={{ id: person.id }} />}
      <a href="/">To the first screen</a>
    </HereProvider>
  )
}

/** All that forms need to know where there is nothing to be seen. */
const asHere = (me: Answer<'person'>['person']): Here => ({
  organisation: '',
  now: new Date().toISOString(),
  demo: false,
  me,
  people: [],
  members: [],
  partnership: undefined,
  trustOpen: false,
  principals: [],
  roles: [],
})
